// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to announcements and polls on their pages.
#include "models/items/publicationmodel.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/publicationsframe.h"
#include "ui/pages/deliverydialog.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/widgets/banner.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

void PublicationsFrame::showComposer()
{
    m_whole->setCurrentWidget(m_composer);
    retranslate();
    Q_EMIT dirtyChanged();
}

void PublicationsFrame::showList()
{
    m_whole->setCurrentIndex(0);
    retranslate();
    Q_EMIT dirtyChanged();
    load();
    m_table->setFocus();
}

void PublicationsFrame::back()
{
    askToLeave([this](bool may) {
        if (!may)
            return;
        m_banner->dismiss();
        showList();
    });
}

bool PublicationsFrame::restoreDraft(const PageDraft &draft, const QString &note)
{
    if (isDirty())
        return false;
    m_banner->dismiss();
    showComposer();
    m_composer->restore(draft, note);
    return true;
}

void PublicationsFrame::begin(PublicationType type)
{
    askToLeave([this, type](bool may) {
        if (!may)
            return;
        m_banner->dismiss();
        showComposer();
        m_composer->begin(type);
    });
}

void PublicationsFrame::openPublication(PublicationId id)
{
    if (id == 0)
        return;
    askToLeave([this, id](bool may) {
        if (!may)
            return;
        m_context.office.run(
            this, [id](Services &services) { return PublicationService(services).load(id); },
            [this](const Result<Publication> &publication) {
                if (!publication)
                    return m_banner->announce(Tone::Danger, publication.error().message);
                m_banner->dismiss();
                showComposer();
                m_composer->compose(*publication);
            });
    });
}

void PublicationsFrame::openChosen()
{
    if (const PublicationEntry *entry = chosen())
        openPublication(entry->publication.id);
}

void PublicationsFrame::duplicate()
{
    const PublicationEntry *entry = chosen();
    if (!entry)
        return;
    m_context.office.run(
        this, [one = entry->publication](Services &services) { return Result<Publication>(PublicationService(services).copyOf(one)); },
        [this, from = entry->publication.id](const Result<Publication> &copy) {
            if (!copy)
                return m_banner->announce(Tone::Danger, copy.error().message);
            m_banner->dismiss();
            showComposer();
            m_composer->compose(*copy, from);
        });
}

void PublicationsFrame::showRecipients()
{
    const PublicationEntry *entry = chosen();
    if (!entry || entry->publication.state == Publication::State::Draft)
        return;
    auto *dialog = new DeliveryDialog(m_context, entry->publication, m_zone, this);
    connect(dialog, &DeliveryDialog::personWanted, this, [this, kind = entry->publication.kind](RecordId sheet) { Q_EMIT recordWanted(kind, sheet); });
    dialog->open();
}

void PublicationsFrame::withdraw()
{
    const PublicationEntry *entry = chosen();
    if (!entry)
        return;
    m_context.prompter.ask(this, words().withdraw,
                           tr("“%1” disappears from its recipients’ pages at once. It stays here, and can be duplicated.").arg(entry->publication.title.in(m_context.language)),
                           {{tr("Withdraw"), false, true}, {tr("Cancel"), true}}, [this, one = entry->publication](int button) {
        if (button != 0)
            return;
        m_context.office.run(
            this, [one](Services &services) { return PublicationService(services).withdraw(one); },
            [this](const Result<Publication> &done) {
                if (!done)
                    m_banner->announce(Tone::Danger, done.error().message);
                else
                    Q_EMIT statusChanged(tr("It was withdrawn."));
                m_context.office.poll();
                load();
            });
    });
}

void PublicationsFrame::remove()
{
    const PublicationEntry *entry = chosen();
    if (!entry)
        return;
    m_context.office.run(
        this, [one = entry->publication](Services &services) { return PublicationService(services).remove(one); },
        [this, one = entry->publication](const Result<void> &done) {
            m_context.office.poll();
            load();
            if (!done)
                return m_banner->announce(Tone::Danger, done.error().message);
            const QString name = one.title.in(m_context.language);
            m_banner->announce(Tone::Accent, name.isEmpty() ? tr("The draft was deleted.") : tr("The draft “%1” was deleted.").arg(name));
            QPushButton *undo = m_banner->addButton(tr("Undo"));
            undo->setObjectName(named("_undo"));
            connect(undo, &QPushButton::clicked, this, [this, one] { restore(one); });
        });
}

void PublicationsFrame::restore(const Publication &draft)
{
    m_banner->dismiss();
    m_context.office.run(
        this, [draft](Services &services) { return PublicationService(services).restore(draft); },
        [this](const Result<Publication> &back) {
            m_context.office.poll();
            load();
            if (!back)
                m_banner->announce(Tone::Danger, back.error().message);
        });
}

void PublicationsFrame::tellPublished(const Publication &publication)
{
    const QString name = publication.title.in(m_context.language);
    const bool later = publication.starts > QDateTime::currentDateTimeUtc();
    showList();
    m_banner->announce(Tone::Success, later ? tr("“%1” begins on %2. Its recipients are told then.").arg(name, localeOf(m_context.language).toString(publication.starts.toTimeZone(m_zone), QLocale::ShortFormat))
                                            : tr("“%1” is published. Its recipients are told.").arg(name));
}

} // namespace effectif
