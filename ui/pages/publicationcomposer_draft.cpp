// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PublicationComposer: what is typed survives the program (D4).
#include "models/domain/keptdraft.h"
#include "ui/pages/audiencefield.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/enclosurefield.h"
#include "ui/pages/illustrationfield.h"
#include "ui/pages/momentfield.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/pages/publicationpart.h"
#include "ui/pages/titleline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/richtextedit.h"

#include <QComboBox>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

PageDraft PublicationComposer::snapshot() const
{
    const Publication one = typed();
    const QString title = one.title.in(m_context.language);
    const auto said = [](const QDateTime &moment) { return moment.toUTC().toString(Qt::ISODateWithMs); };
    const auto changes = {one.type != m_stored.type, one.list != m_stored.list, one.title.fr != m_stored.title.fr, one.title.en != m_stored.title.en,
                          one.starts != m_stored.starts, one.ends != m_stored.ends, one.description != m_stored.description,
                          one.webAddress != m_stored.webAddress, m_picture->given().has_value(), m_file->given().has_value(), m_part && m_part->isDirty()};
    PageDraft draft;
    draft.page = m_page;
    draft.title = title.isEmpty() ? heading() : m_polls ? tr("Poll “%1”").arg(title) : tr("Announcement “%1”").arg(title);
    draft.fields = static_cast<int>(std::ranges::count(changes, true));
    draft.content = {{u"id"_s, m_stored.id},
                     {u"version"_s, m_stored.version},
                     {u"copy_of"_s, m_copyOf},
                     {u"is_copy"_s, m_isCopy},
                     {u"operation"_s, m_operation.toString(QUuid::WithoutBraces)},
                     {u"type"_s, idOf(one.type)},
                     {u"list"_s, one.list.id},
                     {u"list_name"_s, one.list.name},
                     {u"fr"_s, m_fr->text()},
                     {u"en"_s, m_en->text()},
                     {u"starts"_s, said(one.starts)},
                     {u"ends"_s, said(one.ends)},
                     {u"description"_s, one.description},
                     {u"web"_s, m_web->text()}};
    if (m_picture->given())
        draft.content.insert(u"picture"_s, QString::fromLatin1(m_picture->given()->toBase64()));
    if (m_file->given() && !m_file->name().isEmpty()) // the file itself stays where the person has it
        draft.content.insert(u"file"_s, m_file->name());
    if (m_part)
        draft.content.insert(u"part"_s, m_part->typedState());
    return draft;
}

void PublicationComposer::restore(const PageDraft &draft, const QString &note)
{
    const PublicationId id = draft.content.value(u"id"_s).toInt();
    if (id == 0)
        return showRestored(draft, emptyOne(publicationTypeFromId(draft.content.value(u"type"_s).toString())), note);
    m_context.office.run(
        this, [id](Services &services) { return PublicationService(services).load(id); },
        [this, draft, note](const Result<Publication> &stored) { showRestored(draft, stored, note); }, m_loads.next());
}

void PublicationComposer::showRestored(const PageDraft &draft, const Result<Publication> &stored, const QString &note)
{
    const QJsonObject &content = draft.content;
    const bool gone = !stored && stored.error().kind == ErrorKind::NotFound;
    if (!stored && !gone)
        return m_banner->announce(Tone::Danger, stored.error().message);
    const PublicationType type = publicationTypeFromId(content.value(u"type"_s).toString());
    m_stored = gone ? emptyOne(type) : *stored;
    m_copyOf = content.value(u"copy_of"_s).toInt();
    m_isCopy = gone || content.value(u"is_copy"_s).toBool();
    fill();
    m_isFilling = true;
    const auto moment = [&](const char *name) { return QDateTime::fromString(content.value(QLatin1StringView(name)).toString(), Qt::ISODateWithMs); };
    if (m_stored.state == Publication::State::Draft) {
        m_type->setCurrentIndex(m_type->findData(static_cast<int>(type)));
        m_audience->setList({content.value(u"list"_s).toInt(), content.value(u"list_name"_s).toString()});
    }
    m_fr->setText(content.value(u"fr"_s).toString());
    m_en->setText(content.value(u"en"_s).toString());
    m_starts->setMoment(moment("starts"));
    m_ends->setMoment(moment("ends"));
    m_description->setHtml(content.value(u"description"_s).toString());
    m_web->setText(content.value(u"web"_s).toString());
    if (const QJsonValue picture = content.value(u"picture"_s); picture.isString())
        m_picture->setGiven(QByteArray::fromBase64(picture.toString().toLatin1()));
    if (m_part) {
        m_part->setType(typed().type);
        m_part->restore(content.value(u"part"_s).toObject());
    }
    m_operation = QUuid::fromString(content.value(u"operation"_s).toString()); // perhaps it was stored, and the program ended before it heard so
    m_isFilling = false;
    m_keeper->adopt(draft.id);
    showState();
    showPreview();
    askCalm();
    Q_EMIT titleChanged();
    tellRestored(content, gone, note);
    m_fr->line()->setFocus();
}

void PublicationComposer::tellRestored(const QJsonObject &content, bool gone, const QString &note)
{
    const QString file = content.value(u"file"_s).toString();
    const bool changed = !gone && m_stored.id != 0 && content.value(u"version"_s).toInt() != m_stored.version;
    const QString attach = file.isEmpty() ? QString() : u' ' + tr("Attach the file “%1” once more.").arg(file);
    if (!isDirty() && !isWaiting())
        m_banner->announce(Tone::Accent, tr("What was typed here is saved already.") + attach);
    else if (gone || changed)
        m_banner->announce(Tone::Warning, (gone ? removedText() : changedText()) + attach);
    else
        m_banner->announce(Tone::Accent, note + attach);
}

} // namespace effectif
