// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/erasedialog.h"

#include "models/base/textfold.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNamed = 6;
constexpr qsizetype kNumbers = 8;
} // namespace

EraseDialog::EraseDialog(const EraseInventory &inventory, QWidget *parent)
    : QDialog(parent)
    , m_inventory(inventory)
    , m_title(new PlainLabel(this))
    , m_sheets(new PlainLabel(this))
    , m_losses(new PlainLabel(this))
    , m_kept(new PlainLabel(this))
    , m_form(new FormGrid(this))
    , m_typed(new LineEdit(m_form))
    , m_buttons(new QDialogButtonBox(this))
    , m_erase(m_buttons->addButton(QString(), QDialogButtonBox::DestructiveRole))
    , m_cancel(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(u"eraseDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_losses->setObjectName(u"erase_losses"_s);
    m_kept->setTone(Tone::Muted);
    for (PlainLabel *label : {m_title, m_sheets, m_losses, m_kept})
        label->setWordWrap(true);
    m_typed->setObjectName(u"erase_typed"_s);
    m_form->add({}, m_typed, 2);
    m_erase->setObjectName(u"erase_ok"_s);
    m_erase->setAutoDefault(false);
    m_cancel->setObjectName(u"erase_cancel"_s);
    m_cancel->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_sheets, m_losses, m_kept, m_form})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(500);
    keepFitting(this);

    connect(m_typed, &QLineEdit::textChanged, this, &EraseDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_erase, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT eraseWanted();
    });
    retranslate();
    m_typed->setFocus();
}

QString EraseDialog::wanted() const
{
    if (m_inventory.sheets.size() != 1)
        return QString::number(m_inventory.sheets.size());
    const QString name = m_inventory.sheets.first().title;
    return name.isEmpty() ? tr("no name") : name;
}

QString EraseDialog::listOfSheets() const
{
    QStringList names;
    for (const EraseInventory::Sheet &sheet : m_inventory.sheets.first(std::min(kNamed, m_inventory.sheets.size())))
        names << (sheet.title.isEmpty() ? tr("no name") : sheet.title);
    const int more = static_cast<int>(m_inventory.sheets.size() - names.size());
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(names.join(u", "_s)) : names.join(u", "_s);
}

QString EraseDialog::listOfLosses() const
{
    QStringList lines{tr("everything typed in the sheet: identity, contact details, contract, bank")};
    for (const EraseInventory::Entry &entry : m_inventory.entries)
        lines << entry.text;
    if (m_inventory.references > 0)
        lines << tr("the name in %n other sheet(s) that refer to it", nullptr, m_inventory.references);
    return tr("This vanishes for good, and no one can bring it back:") + u"\n  •  "_s + lines.join(u"\n  •  "_s);
}

void EraseDialog::retranslate()
{
    const int count = static_cast<int>(m_inventory.sheets.size());
    setWindowTitle(tr("Erase for good"));
    m_title->setText(tr("Erase %n sheet(s) for good?", nullptr, count));
    m_sheets->setText(listOfSheets());
    m_losses->setText(listOfLosses());
    const QStringList numbers = m_inventory.numbers.first(std::min(kNumbers, m_inventory.numbers.size()));
    m_kept->setText(numbers.isEmpty() ? tr("What stays: who erased it, and when.")
                                      : tr("What stays: who erased it, and when; and the numbers (%1), so that nobody is "
                                           "ever given them again.")
                                            .arg(numbers.join(u", "_s)
                                                 + (numbers.size() < m_inventory.numbers.size() ? u" …"_s : QString())));
    m_form->setLabel(m_typed, count == 1 ? tr("To confirm, type the name: %1").arg(wanted())
                                         : tr("To confirm, type how many sheets: %1").arg(wanted()));
    m_erase->setText(tr("Erase for good"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void EraseDialog::refresh()
{
    m_erase->setEnabled(foldText(m_typed->text()) == foldText(wanted()));
}

void EraseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
