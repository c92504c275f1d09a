// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of ReferencePage: dialogs, jobs, the bar that takes an act back.
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/numberdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/referencedialog.h"
#include "ui/pages/referencepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The item that is new after a change, or its only changed one.
QString touched(const ReferenceChange &change)
{
    for (const ReferenceItem &item : change.after) {
        const ReferenceItem *was = referencelist::find(change.before, item.id);
        if (!was || *was != item)
            return item.id;
    }
    return {};
}
} // namespace

void ReferencePage::act(bool isLong, Job job, Told told, TaskDialog *dialog)
{
    if (m_acting)
        return;
    showBusy(true);
    const QPointer<TaskDialog> open(dialog);
    const auto done = [this, told = std::move(told), open](const Result<ReferenceChange> &change) {
        showBusy(false);
        finish(change, told, open, change ? touched(*change) : QString());
    };
    if (dialog) // it stands before the button that stops
        connect(dialog, &QDialog::rejected, this, [this] {
            if (m_running)
                m_running->cancel();
        });
    if (!isLong)
        return m_context.office.run(
            this,
            [job = std::move(job)](Services &services) {
                Progress progress;
                return job(services, progress);
            },
            done);
    m_running = m_context.office.runLong(this, std::move(job), done, [this](qint64 now, qint64 total) {
        m_progressRow->setVisible(m_acting && total > 1000);
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(now));
    });
}

void ReferencePage::showBusy(bool busy)
{
    m_acting = busy;
    m_busy->setBusy(busy);
    if (!busy) {
        m_progressRow->hide();
        m_running.reset();
    }
    showState();
}

void ReferencePage::finish(const Result<ReferenceChange> &change, const Told &told, TaskDialog *dialog, const QString &select)
{
    if (!change) {
        m_selectNext.clear();
        if (dialog)
            dialog->refuse(change.error());
        else
            m_banner->announce(Tone::Danger, change.error().message);
        if (change.error().kind == ErrorKind::Conflict || change.error().kind == ErrorKind::NotFound)
            reload();
        return;
    }
    if (dialog)
        dialog->accept();
    if (!select.isEmpty())
        m_selectNext = select;
    m_context.office.poll();
    reload();
    m_banner->announce(Tone::Success, told(*change));
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"undoAct"_s);
    connect(button, &QPushButton::clicked, this, [this, change = *change] { undo(change); });
}

void ReferencePage::undo(const ReferenceChange &change)
{
    if (m_acting)
        return;
    showBusy(true);
    m_running = m_context.office.runLong(
        this, [change](Services &services, Progress &progress) { return services.references().undo(change, progress); },
        [this](const Result<ReferenceChange> &undone) {
            showBusy(false);
            m_context.office.poll();
            reload();
            if (!undone)
                return m_banner->announce(Tone::Danger, undone.error().message);
            m_banner->announce(Tone::Accent, undone->sheets == 0
                                   ? tr("Undone.")
                                   : tr("Undone: %n sheet(s) are as before.", nullptr, static_cast<int>(undone->sheets)));
        });
}

void ReferencePage::add()
{
    auto *dialog = new ReferenceDialog(m_kind.source, {}, m_kind.coloured, tr("Add: %1").arg(m_kind.choosesList ? m_list->currentText() : title()), this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        const ReferenceItem item = dialog->item();
        act(false, [source = m_kind.source, item](Services &services, Progress &) { return services.references().add(source, item); },
            [name = item.name.fr.simplified()](const ReferenceChange &) { return tr("“%1” was added.").arg(name); }, dialog);
    });
    dialog->open();
}

void ReferencePage::edit()
{
    const ReferenceItems chosen = selectedItems();
    if (chosen.size() != 1 || m_acting)
        return;
    const ReferenceItem seen = chosen.first();
    auto *dialog = new ReferenceDialog(m_kind.source, seen, m_kind.coloured, tr("Edit “%1”").arg(nameOf(seen)), this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog, seen] {
        const ReferenceItem wanted = dialog->item();
        act(true,
            [source = m_kind.source, seen, wanted](Services &services, Progress &progress) {
                return services.references().edit(source, seen, wanted, progress);
            },
            [this, seen, wanted](const ReferenceChange &) {
                return seen.name == wanted.name ? tr("“%1” was changed.").arg(nameOf(seen))
                                                : tr("“%1” is now called “%2”.").arg(nameOf(seen), nameOf(wanted).simplified());
            },
            dialog);
    });
    dialog->open();
}

void ReferencePage::merge()
{
    if (m_acting || m_model->items().size() < 2)
        return;
    QHash<QString, qint64> sheets;
    for (const ReferenceItem &item : m_model->items())
        sheets.insert(item.id, m_model->useOf(item.id).sheets);
    auto *dialog = new MergeDialog(m_model->items(), selectedIds(), sheets, m_context.language, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        const ReferenceItems chosen = dialog->chosen();
        const QString into = dialog->into();
        act(true,
            [source = m_kind.source, chosen, into](Services &services, Progress &progress) {
                return services.references().merge(source, chosen, into, progress);
            },
            [this, into](const ReferenceChange &change) {
                const ReferenceItem *stays = referencelist::find(change.after, into);
                const auto gone = static_cast<int>(change.before.size() - change.after.size());
                QString text = tr("%n entry(s) merged into “%1”.", nullptr, gone).arg(stays ? nameOf(*stays) : into);
                if (change.sheets > 0)
                    text += u' ' + tr("%n sheet(s) moved.", nullptr, static_cast<int>(change.sheets));
                return text;
            },
            dialog);
    });
    dialog->open();
}

void ReferencePage::toggleRetired()
{
    const ReferenceItems chosen = selectedItems();
    const bool retire = !std::ranges::all_of(chosen, &ReferenceItem::retired);
    act(false,
        [source = m_kind.source, ids = selectedIds(), retire](Services &services, Progress &) {
            return services.references().setRetired(source, ids, retire);
        },
        [retire, count = static_cast<int>(chosen.size()), name = chosen.isEmpty() ? QString() : nameOf(chosen.first())](const ReferenceChange &) {
            if (count > 1)
                return retire ? tr("%n entry(s) retired: sheets keep them, and they are no longer offered.", nullptr, count)
                              : tr("%n entry(s) are offered again.", nullptr, count);
            return retire ? tr("“%1” is retired: sheets keep it, and it is no longer offered.").arg(name)
                          : tr("“%1” is offered again.").arg(name);
        });
}

void ReferencePage::remove()
{
    const ReferenceItems chosen = selectedItems();
    if (chosen.isEmpty())
        return;
    act(false,
        [source = m_kind.source, ids = selectedIds()](Services &services, Progress &) {
            return services.references().remove(source, ids);
        },
        [count = static_cast<int>(chosen.size()), name = nameOf(chosen.first())](const ReferenceChange &) {
            return count > 1 ? tr("%n entry(s) removed.", nullptr, count) : tr("“%1” was removed.").arg(name);
        });
}

void ReferencePage::move(int by)
{
    const QStringList chosen = selectedIds();
    QStringList ids = m_model->order();
    if (chosen.size() != 1 || m_acting)
        return;
    const qsizetype from = ids.indexOf(chosen.first());
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= ids.size())
        return;
    ids.move(from, to);
    storeOrder(ids);
}

void ReferencePage::storeOrder(const QStringList &ids)
{
    const QStringList kept = selectedIds();
    act(false,
        [source = m_kind.source, ids](Services &services, Progress &) { return services.references().setOrder(source, ids); },
        [](const ReferenceChange &) { return tr("The new order holds on every sheet."); });
    m_selectNext = kept.value(0);
}

void ReferencePage::changeNumbers()
{
    const ReferenceItems chosen = selectedItems();
    if (chosen.size() != 1 || m_acting)
        return;
    QList<NumberRule> rules;
    for (const NumberRule &rule : std::as_const(m_numbers)) {
        if (rule.nature == chosen.first().id)
            rules << rule;
    }
    auto *dialog = new NumberDialog(nameOf(chosen.first()), rules, m_context.language, this);
    m_dialog = dialog;
    connect(dialog, &TaskDialog::wanted, this, &ReferencePage::storeNumbers);
    dialog->open();
}

void ReferencePage::storeNumbers()
{
    auto *dialog = qobject_cast<NumberDialog *>(m_dialog);
    if (!dialog)
        return;
    m_context.office.run(
        this,
        [kind = m_kind.source.kind, changes = dialog->changes()](Services &services) -> Result<QString> {
            QString last;
            for (const auto &[seen, wanted] : changes) {
                const auto stored = services.numbers().change(kind, seen, wanted);
                if (!stored)
                    return fail(stored.error());
                last = stored->preview();
            }
            return last;
        },
        [this](const Result<QString> &next) {
            reload();
            if (!next && m_dialog)
                return m_dialog->refuse(next.error());
            if (m_dialog)
                m_dialog->accept();
            if (next && !next->isEmpty())
                m_banner->announce(Tone::Success, tr("The next number is %1.").arg(*next));
        });
}

void ReferencePage::showSheets()
{
    const ReferenceItem item = selectedItems().value(0);
    const ReferenceUse use = m_model->useOf(item.id);
    if (use.sheets == 0)
        return;
    QVariantList values;
    for (const QString &value : use.values)
        values << (m_kind.source.isDepartments() ? QVariant::fromValue(Reference{value.toInt(), nameOf(item)}) : QVariant(value));
    Q_EMIT sheetsWanted(use.kind, use.field, values);
}

} // namespace effectif
