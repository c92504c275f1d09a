// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/undodialog.h"

#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

UndoDialog::UndoDialog(const UndoPlan &plan, Language language, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
{
    setObjectName(u"undoDialog"_s);
    setWindowTitle(tr("Take an operation back"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    auto *title = new PlainLabel(operationSentence(plan.what));
    title->setLetters(1.3, QFont::DemiBold);
    title->setWordWrap(true);
    auto *who = new PlainLabel(tr("%1, %2").arg(plan.done.userName, localeOf(language).toString(plan.done.at.toLocalTime(), QLocale::ShortFormat)));
    who->setTone(Tone::Muted);
    layout->addWidget(title);
    layout->addWidget(who);
    auto *what = new PlainLabel(plan.lines.isEmpty() ? tr("All of it was changed again since: nothing would be taken back.")
                                                     : u"•  "_s + plan.lines.join(u"\n•  "_s));
    what->setObjectName(u"undo_lines"_s);
    what->setWordWrap(true);
    layout->addWidget(what);
    if (plan.conflictCount > 0)
        addConflicts(plan, language);
    else
        layout->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("Take back"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"undo_ok"_s);
    m_ok->setDefault(true);
    auto *cancel = buttons->addButton(tr("Leave everything as it is"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"undo_cancel"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(plan.conflictCount > 0 ? 760 : 480, plan.conflictCount > 0 ? 460 : 220);
    refresh();
    m_ok->setFocus();
}

void UndoDialog::addConflicts(const UndoPlan &plan, Language language)
{
    auto *box = static_cast<QVBoxLayout *>(layout());
    auto *verdict = new PlainLabel(tr("%n change(s) made since stand against it. They stay, unless you tick them.", nullptr, plan.conflictCount));
    verdict->setObjectName(u"undo_verdict"_s);
    verdict->setTone(Tone::Warning);
    verdict->setLetters(1.0, QFont::DemiBold);
    verdict->setWordWrap(true);
    box->addWidget(verdict);
    m_conflicts = new QTreeWidget;
    m_conflicts->setObjectName(u"undo_conflicts"_s);
    m_conflicts->setAccessibleName(tr("What was changed since"));
    m_conflicts->setRootIsDecorated(false);
    m_conflicts->setUniformRowHeights(true);
    m_conflicts->setHeaderLabels({tr("Sheet"), tr("Field"), tr("Now"), tr("Would become"), tr("Changed by")});
    for (const UndoConflict &conflict : plan.conflicts) {
        const QString by = conflict.later.at.isValid()
            ? tr("%1, %2").arg(conflict.later.userName, localeOf(language).toString(conflict.later.at.toLocalTime(), QLocale::ShortFormat))
            : QString();
        auto *item = new QTreeWidgetItem({conflict.title, conflict.label, conflict.now, conflict.would, conflict.reason.isEmpty() ? by : conflict.reason});
        if (conflict.reason.isEmpty())
            item->setCheckState(0, Qt::Unchecked);
        for (int column = 0; column < 5; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        m_conflicts->addTopLevelItem(item);
    }
    const int widths[] = {180, 120, 120, 120};
    for (int column = 0; column < 4; ++column)
        m_conflicts->setColumnWidth(column, widths[column]);
    m_conflicts->header()->setStretchLastSection(true);
    box->addWidget(m_conflicts, 1);
    if (plan.conflictCount > plan.conflicts.size()) {
        auto *more = new PlainLabel(tr("… and %n other(s)", nullptr, plan.conflictCount - static_cast<int>(plan.conflicts.size())));
        more->setTone(Tone::Muted);
        box->addWidget(more);
    }
    m_all = new QCheckBox(tr("&Overwrite everything that was changed since"));
    m_all->setObjectName(u"undo_all"_s);
    box->addWidget(m_all);
    connect(m_all, &QCheckBox::toggled, this, [this](bool all) {
        m_conflicts->setEnabled(!all);
        refresh();
    });
    connect(m_conflicts, &QTreeWidget::itemChanged, this, &UndoDialog::refresh);
    if (plan.conflicts.first().record == 0) // a configuration is taken back wholly or not at all
        m_conflicts->setEnabled(false);
}

void UndoDialog::refresh()
{
    const UndoDecision now = decision();
    const bool whole = m_conflicts && m_plan.conflicts.first().record == 0;
    m_ok->setEnabled(whole ? now.overwriteAll : m_plan.steps > 0 || now.overwriteAll || !now.overwrite.isEmpty());
}

UndoDecision UndoDialog::decision() const
{
    UndoDecision decision;
    decision.overwriteAll = m_all && m_all->isChecked();
    for (int row = 0; m_conflicts && row < m_conflicts->topLevelItemCount(); ++row) {
        if (m_conflicts->topLevelItem(row)->checkState(0) == Qt::Checked)
            decision.overwrite.insert(conflictName(m_plan.conflicts.at(row).record, m_plan.conflicts.at(row).key));
    }
    return decision;
}

} // namespace effectif
