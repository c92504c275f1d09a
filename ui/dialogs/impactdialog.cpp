// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/impactdialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QListWidget *listOf(const QStringList &lines, const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->addItems(lines);
    return list;
}
} // namespace

ImpactDialog::ImpactDialog(const ConfigurationImpact &impact, QWidget *parent)
    : QDialog(parent)
    , m_note(new LineEdit)
{
    setObjectName(u"impactDialog"_s);
    setWindowTitle(tr("Save the configuration"));
    auto *title = new PlainLabel(tr("What changes for everybody"));
    title->setLetters(1.3, QFont::DemiBold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(listOf(impact.changes + impact.notes, u"impactChanges"_s, tr("Changes")), 2);

    auto *verdict = new PlainLabel;
    verdict->setObjectName(u"impactVerdict"_s);
    verdict->setWordWrap(true);
    verdict->setLetters(1.0, QFont::DemiBold);
    verdict->setTone(impact.incomplete > 0 ? Tone::Warning : Tone::Success);
    verdict->setText(impact.incomplete > 0 ? tr("%n sheet(s) will become incomplete.", nullptr, impact.incomplete)
                                           : tr("No sheet becomes incomplete."));
    layout->addWidget(verdict);
    if (impact.incomplete > 0) {
        auto *comfort = new PlainLabel(tr("They stay as they are and can still be saved; they are marked until somebody "
                                          "fills them in."));
        comfort->setWordWrap(true);
        comfort->setTone(Tone::Muted);
        layout->addWidget(comfort);
        QStringList names;
        for (const Reference &sheet : impact.first)
            names << (sheet.name.isEmpty() ? tr("Sheet without a name (%1)").arg(sheet.id) : sheet.name);
        if (const auto more = impact.incomplete - impact.first.size(); more > 0)
            names << tr("… and %n other(s)", nullptr, static_cast<int>(more));
        layout->addWidget(listOf(names, u"impactSheets"_s, tr("Sheets that become incomplete")), 3);
    }
    m_note->setObjectName(u"impactNote"_s);
    m_note->setMaxLength(300);
    m_note->setPlaceholderText(tr("For example: vehicle fields for the west"));
    auto *form = new FormGrid;
    form->add(tr("Note for the history"), m_note, 2);
    layout->addWidget(form);
    auto *buttons = new QDialogButtonBox;
    auto *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"impactSave"_s);
    save->setDefault(true);
    buttons->addButton(tr("Go on editing"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, impact.incomplete > 0 ? 600 : 420);
    m_note->setFocus();
}

QString ImpactDialog::note() const
{
    return m_note->text().simplified();
}

} // namespace effectif
