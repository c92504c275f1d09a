// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lifecycleactions.h"

#include "ui/dialogs/erasedialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

LifecycleActions::LifecycleActions(const PageContext &context, const QString &kind, Banner *banner, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_page(page)
{
}

void LifecycleActions::remove(const Sheets &sheets, bool mayBecomeInactive)
{
    const int count = static_cast<int>(sheets.ids.size());
    const QString title = sheets.title.isEmpty() ? tr("Delete %n sheet(s)?", nullptr, count)
                                                 : tr("Delete the sheet of %1?").arg(sheets.title);
    const QString bin = tr("In the bin a sheet shows nowhere else, and keeps everything until it is restored or erased.");
    const PromptButton toBin{tr("Put into the bin"), false, true};
    const PromptButton cancel{tr("Cancel"), true};
    if (!mayBecomeInactive) {
        m_context.prompter.ask(m_page, tr("Delete"), title + u"\n\n"_s + bin, {toBin, cancel}, [this, sheets](int answer) {
            if (answer == 0)
                moveToBin(sheets);
        });
        return;
    }
    const QString advice = tr("Whoever leaves should be made inactive: contracts, contact details and history stay at hand "
                              "under Former staff, and the licence is free again.");
    m_context.prompter.ask(m_page, tr("Delete"), title + u"\n\n"_s + advice + u"\n\n"_s + bin,
                           {{tr("Make inactive")}, toBin, cancel}, [this, sheets](int answer) {
                               if (answer == 0)
                                   setSituation(sheets, Situation::Inactive);
                               else if (answer == 1)
                                   moveToBin(sheets);
                           });
}

void LifecycleActions::setSituation(const Sheets &sheets, Situation situation)
{
    perform(
        sheets,
        [situation](LifecycleService &service, const LifecycleRequest &request) { return service.setSituation(request, situation); },
        [situation, title = sheets.title](int count) {
            if (situation == Situation::Active)
                return title.isEmpty() ? tr("%n sheet(s) are in service again.", nullptr, count)
                                       : tr("%1 is in service again.").arg(title);
            return title.isEmpty() ? tr("%n sheet(s) are inactive now and stand under Former staff.", nullptr, count)
                                   : tr("%1 is inactive now and stands under Former staff.").arg(title);
        },
        Undoable::Yes);
}

void LifecycleActions::moveToBin(const Sheets &sheets)
{
    perform(
        sheets, [](LifecycleService &service, const LifecycleRequest &request) { return service.moveToBin(request); },
        [title = sheets.title](int count) {
            return title.isEmpty() ? tr("%n sheet(s) are in the bin.", nullptr, count)
                                   : tr("The sheet of %1 is in the bin.").arg(title);
        },
        Undoable::Yes);
}

void LifecycleActions::restore(const Sheets &sheets)
{
    perform(
        sheets, [](LifecycleService &service, const LifecycleRequest &request) { return service.restore(request); },
        [title = sheets.title](int count) {
            return title.isEmpty() ? tr("%n sheet(s) are back from the bin.", nullptr, count)
                                   : tr("The sheet of %1 is back from the bin.").arg(title);
        },
        Undoable::Yes);
}

void LifecycleActions::setFavourite(const Sheets &sheets, bool favourite)
{
    perform(
        sheets,
        [favourite](LifecycleService &service, const LifecycleRequest &request) { return service.setFavourite(request, favourite); },
        [favourite, title = sheets.title](int count) {
            if (favourite)
                return title.isEmpty() ? tr("%n sheet(s) are among your favourites now.", nullptr, count)
                                       : tr("%1 is among your favourites now.").arg(title);
            return title.isEmpty() ? tr("%n sheet(s) are no longer among your favourites.", nullptr, count)
                                   : tr("%1 is no longer among your favourites.").arg(title);
        },
        Undoable::Yes);
}

void LifecycleActions::perform(const Sheets &sheets, const Deed &deed, const Sentence &sentence, Undoable undoable)
{
    if (sheets.ids.isEmpty())
        return;
    const LifecycleRequest request{m_kind, sheets.ids, sheets.versions};
    m_context.office.run(
        this, [deed, request](Services &services) { return deed(services.lifecycle(), request); },
        [this, sentence, undoable](const Result<LifecycleOutcome> &outcome) { showOutcome(outcome, sentence, undoable); });
}

void LifecycleActions::showOutcome(const Result<LifecycleOutcome> &outcome, const Sentence &sentence, Undoable undoable)
{
    m_context.office.poll(); // lists and sheets hear of it now instead of within the second
    if (!outcome) {
        m_banner->announce(Tone::Danger, outcome.error().message);
    } else if (outcome->changed.isEmpty()) {
        m_banner->announce(Tone::Accent, tr("Nothing changed: it was so already."));
    } else {
        QString text = sentence(static_cast<int>(outcome->changed.size()));
        if (outcome->withoutLicence > 0) // K27
            text += u' ' + tr("%n sheet(s) found no licence free.", nullptr, outcome->withoutLicence);
        m_banner->announce(outcome->withoutLicence > 0 ? Tone::Warning : Tone::Success, text);
        if (undoable == Undoable::Yes) {
            QPushButton *button = m_banner->addButton(tr("Undo"));
            button->setObjectName(u"undo"_s);
            connect(button, &QPushButton::clicked, this, [this, operation = outcome->operation] { undo(operation); });
        }
    }
    Q_EMIT finished();
}

void LifecycleActions::undo(const QUuid &operation)
{
    m_banner->dismiss();
    m_context.office.run(
        this, [kind = m_kind, operation](Services &services) { return services.lifecycle().undo(kind, operation); },
        [this](const Result<LifecycleOutcome> &outcome) {
            m_context.office.poll();
            if (!outcome)
                m_banner->announce(Tone::Danger, outcome.error().message);
            else if (outcome->unchanged > 0)
                m_banner->announce(Tone::Warning, tr("Undone, but for %n sheet(s) that someone changed since.", nullptr,
                                                     outcome->unchanged));
            else if (outcome->withoutLicence > 0)
                m_banner->announce(Tone::Warning, tr("Undone, but %n sheet(s) found no licence free.", nullptr, outcome->withoutLicence));
            else
                m_banner->announce(Tone::Accent, tr("Undone: everything is as it was."));
            Q_EMIT finished();
        });
}

void LifecycleActions::erase(const Sheets &sheets)
{
    if (sheets.ids.isEmpty())
        return;
    m_context.office.run(
        this, [kind = m_kind, ids = sheets.ids](Services &services) { return services.lifecycle().inventory(kind, ids); },
        [this, sheets](const Result<EraseInventory> &inventory) {
            if (!inventory) {
                m_banner->announce(Tone::Danger, inventory.error().message);
                return;
            }
            if (inventory->sheets.isEmpty())
                return;
            auto *dialog = new EraseDialog(*inventory, m_page);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setWindowModality(Qt::WindowModal);
            connect(dialog, &EraseDialog::eraseWanted, this,
                    [this, sheets, inventory = *inventory] { reallyErase(sheets, inventory); });
            dialog->open();
        });
}

void LifecycleActions::reallyErase(const Sheets &sheets, const EraseInventory &inventory)
{
    LifecycleRequest request{m_kind, {}, {}};
    for (const EraseInventory::Sheet &sheet : inventory.sheets) { // as they were when the person read the list
        request.ids.append(sheet.id);
        request.versions.insert(sheet.id, sheet.version);
    }
    m_context.office.run(
        this, [request](Services &services) { return services.lifecycle().erase(request); },
        [this, title = sheets.title](const Result<LifecycleOutcome> &outcome) {
            showOutcome(
                outcome,
                [title](int count) {
                    return title.isEmpty() ? tr("%n sheet(s) were erased for good.", nullptr, count)
                                           : tr("The sheet of %1 was erased for good.").arg(title);
                },
                Undoable::No);
            if (outcome)
                Q_EMIT erased(outcome->changed);
        });
}

} // namespace effectif
