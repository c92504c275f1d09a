// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/documenttypesdialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { kFrench, kEnglish, kDays, kColumns };
constexpr int kMostDays = 3650;
} // namespace

DocumentTypesDialog::DocumentTypesDialog(const QList<DocumentType> &types, QWidget *parent)
    : QDialog(parent),
      m_title(new PlainLabel(this)),
      m_note(new PlainLabel(this)),
      m_table(new QTableWidget(0, kColumns, this)),
      m_add(addTool("types_add", u"plus"_s)),
      m_remove(addTool("types_remove", u"trash-2"_s)),
      m_up(addTool("types_up", u"arrow-up"_s)),
      m_down(addTool("types_down", u"arrow-down"_s)),
      m_buttons(new QDialogButtonBox(this)),
      m_save(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    setObjectName(u"documentTypesDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_table->setObjectName(u"types"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kDays, QHeaderView::ResizeToContents);
    for (const DocumentType &type : types) {
        if (!type.retired)
            addRow(type);
    }
    m_save->setObjectName(u"types_save"_s);
    m_save->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down})
        tools->addWidget(button);
    tools->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    resize(680, 520);

    connect(m_add, &QToolButton::clicked, this, [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, kFrench);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QToolButton::clicked, this, &DocumentTypesDialog::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &DocumentTypesDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DocumentTypesDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_table->setCurrentCell(0, kFrench);
    m_table->setFocus();
    refresh();
}

QToolButton *DocumentTypesDialog::addTool(const char *name, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void DocumentTypesDialog::addRow(const DocumentType &type)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *french = new QTableWidgetItem(type.label.fr);
    french->setData(Qt::UserRole, type.id);
    m_table->setItem(row, kFrench, french);
    m_table->setItem(row, kEnglish, new QTableWidgetItem(type.label.en));
    auto *days = new QTableWidgetItem;
    days->setData(Qt::EditRole, type.leadDays); // a number is edited with a spin box
    m_table->setItem(row, kDays, days);
}

void DocumentTypesDialog::removeRow()
{
    const int row = m_table->currentRow();
    m_table->removeRow(row);
    m_table->setCurrentCell(qMin(row, m_table->rowCount() - 1), kFrench);
    refresh();
}

void DocumentTypesDialog::moveRow(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    for (int column = 0; column < kColumns; ++column) {
        QTableWidgetItem *mine = m_table->takeItem(row, column);
        QTableWidgetItem *other = m_table->takeItem(to, column);
        m_table->setItem(to, column, mine);
        m_table->setItem(row, column, other);
    }
    m_table->setCurrentCell(to, kFrench);
}

void DocumentTypesDialog::refresh()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_table->rowCount() - 1);
}

void DocumentTypesDialog::take()
{
    QList<DocumentType> types;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString french = m_table->item(row, kFrench)->text().trimmed();
        const QString english = m_table->item(row, kEnglish)->text().trimmed();
        if (french.isEmpty() && english.isEmpty())
            continue; // a row that was added and left empty
        if (french.isEmpty() || french.size() > 100 || english.size() > 100) {
            m_note->setTone(Tone::Danger);
            m_note->setText(tr("Give every type a French name of at most 100 characters."));
            m_table->setCurrentCell(row, kFrench);
            return m_table->setFocus();
        }
        types.append({m_table->item(row, kFrench)->data(Qt::UserRole).toInt(), {french, english},
                      qBound(0, m_table->item(row, kDays)->data(Qt::EditRole).toInt(), kMostDays), false});
    }
    accept();
    Q_EMIT typesChosen(types);
}

void DocumentTypesDialog::retranslate()
{
    setWindowTitle(tr("Types of documents"));
    m_title->setText(tr("Types of documents"));
    m_note->setTone(Tone::Muted);
    m_note->setText(tr("A document is marked as expiring so many days before its last day. A type that is taken out here stays "
                       "with the files that have it."));
    m_table->setHorizontalHeaderLabels({tr("Name in French"), tr("Name in English"), tr("Days of warning")});
    m_table->setAccessibleName(m_title->text());
    const std::pair<QToolButton *, QString> tools[] = {{m_add, tr("Add a type")},
                                                       {m_remove, tr("Take out of the list")},
                                                       {m_up, tr("Move up")},
                                                       {m_down, tr("Move down")}};
    for (const auto &[button, text] : tools) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_save->setText(tr("Save"));
}

void DocumentTypesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
