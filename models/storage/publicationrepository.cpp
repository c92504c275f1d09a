// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/publicationrepository.h"

#include "models/base/textfold.h"
#include "models/domain/richtext.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kSelect =
    u"SELECT p.id, p.type, p.kind, p.list_id, %4, p.title_fr, p.title_en, p.starts_at, p.ends_at, p.web_address, p.picture, p.file, "
    "p.file_name, p.state, p.owner_id, u.name, p.published_at, p.in_quiet_hours, p.version, p.description%1 FROM publication p "
    "LEFT JOIN app_user u ON u.id = p.owner_id %2 WHERE p.removed = 0 AND %3"_s;
const auto kListName = u"(SELECT l.name FROM distribution_list l WHERE l.id = p.list_id)"_s;
const auto kServedListName = u"publication_list_name(p.list_id)"_s;
constexpr int kColumns = 20;
const auto kInsert =
    u"INSERT INTO publication (type, kind, list_id, title_fr, title_en, description, starts_at, ends_at, web_address, picture, file, file_name, "
    "state, owner_id, updated_at, created_operation) VALUES (:type, :kind, :list, :fr, :en, :description, :starts, :ends, :web, :picture, "
    ":file, :file_name, 'draft', :owner, :at, :operation) RETURNING id"_s;
const auto kUpdate =
    u"UPDATE publication SET type = :type, list_id = :list, title_fr = :fr, title_en = :en, description = :description, starts_at = :starts, "
    "ends_at = :ends, web_address = :web, picture = :picture, file = :file, file_name = :file_name, state = :state, "
    "published_at = :published, in_quiet_hours = :quiet, version = version + 1, updated_at = :at WHERE id = :id AND version = :version"_s;
const auto kRemove = u"UPDATE publication SET removed = :removed, version = version + 1, updated_at = :at "
                     "WHERE id = :id AND version = :version AND state = 'draft'"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'publication', :id)"_s;
const auto kMadeBy = u"SELECT p.id FROM publication p JOIN operation o ON o.seq = p.created_operation WHERE o.uuid = :uuid"_s;
/// %1: a state, or several.
const auto kReached = u"(SELECT count(*) FROM publication_delivery d JOIN publication_recipient r ON r.publication_id = d.publication_id AND r.kind = d.kind "
                      "AND r.record_id = d.record_id AND r.left_at IS NULL WHERE d.publication_id = p.id AND d.channel = 'app' AND d.state %1)"_s;
const auto kReachColumns = u", (SELECT count(*) FROM publication_recipient r WHERE r.publication_id = p.id AND r.left_at IS NULL), "_s
    + kReached.arg(u"IN ('delivered', 'seen')"_s) + u", "_s + kReached.arg(u"= 'seen'"_s) + u", "_s + kReached.arg(u"= 'blocked'"_s);
const auto kServedReach = u"LEFT JOIN LATERAL publication_reach(p.id) x ON true"_s;
const auto kServedReachColumns = u", x.recipients, x.delivered, x.seen, x.blocked"_s;
const auto kRuns = u"p.state = 'published' AND p.starts_at <= :now AND (p.ends_at IS NULL OR p.ends_at > :same)"_s;
const auto kPolls = u"p.type IN ('yesno', 'text', 'choice')"_s;
const auto kRecipients = u"SELECT record_id FROM publication_recipient WHERE publication_id = :id AND left_at IS NULL ORDER BY record_id"_s;
const auto kServedRecipients = u"SELECT r FROM publication_recipients(CAST(:id AS integer)) r ORDER BY r"_s;
const auto kServedAddress = u"SELECT publication_address(:id, CAST(:people AS integer[]))"_s;
/// %1: the table of the kind.
const auto kAddress =
    u"INSERT INTO publication_recipient (publication_id, kind, record_id, department_id, since) "
    "SELECT :id, :kind, r.id, r.department_id, :at FROM %1 r WHERE r.id IN (SELECT value FROM json_each(:people)) AND r.binned_at IS NULL "
    "ON CONFLICT (publication_id, kind, record_id) DO UPDATE SET left_at = NULL"_s;
const auto kServedDismiss = u"SELECT publication_dismiss(:id, CAST(:people AS integer[]))"_s;
const auto kDismiss = u"UPDATE publication_recipient SET left_at = :at WHERE publication_id = :id AND kind = :kind AND left_at IS NULL "
                      "AND record_id IN (SELECT value FROM json_each(:people))"_s;
/// Addressed to a sheet that is in use.
const auto kMine = u"JOIN publication_recipient r ON r.publication_id = p.id AND r.kind = :sheet_kind AND r.record_id = :sheet AND r.left_at IS NULL "
                   "LEFT JOIN publication_delivery d ON d.publication_id = p.id AND d.kind = r.kind AND d.record_id = r.record_id "
                   "AND d.channel = 'app' AND d.state = 'seen'"_s;
const auto kServedMine = u"JOIN publication_addressed() d ON d.publication_id = p.id"_s;
const auto kArchive = u"p.state = 'published' AND p.starts_at <= :now AND p.type = 'document'"_s;
/// %1: how the own place among the recipients is found.
const auto kUnseen = u"SELECT count(*) FROM publication p %1 WHERE p.removed = 0 AND d.changed_at IS NULL AND NOT "_s + kPolls + u" AND "_s + kRuns;
const auto kServedSeen = u"SELECT publication_seen(CAST(:id AS integer))"_s;
const auto kSeen = u"UPDATE publication_delivery SET state = 'seen', reason = NULL, changed_at = :at WHERE publication_id = :id "
                   "AND kind = :kind AND record_id = :record AND channel = 'app' AND state <> 'seen'"_s;
const auto kTitles = u"SELECT id, title_fr, title_en FROM publication WHERE state = 'published' AND id IN (%1)"_s;

QString codeOf(Publication::State state)
{
    return state == Publication::State::Draft ? u"draft"_s : state == Publication::State::Published ? u"published"_s : u"withdrawn"_s;
}

Publication publicationIn(const Statement &row)
{
    Publication one;
    one.id = row.integer(0);
    one.type = publicationTypeFromId(row.text(1));
    one.kind = row.text(2);
    one.list = {row.integer(3), row.text(4)};
    one.title = {row.text(5), row.text(6)};
    one.starts = timestampFromColumn(row.value(7));
    one.ends = timestampFromColumn(row.value(8));
    one.webAddress = row.text(9);
    one.picture = row.text(10);
    one.file = {row.text(11), row.text(12)};
    one.state = row.text(13) == "draft"_L1 ? Publication::State::Draft
        : row.text(13) == "published"_L1   ? Publication::State::Published
                                           : Publication::State::Withdrawn;
    one.owner = {row.integer(14), row.text(15)};
    one.published = timestampFromColumn(row.value(16));
    one.inQuietHours = row.integer(17) != 0;
    one.version = row.integer(18);
    one.description = row.text(19);
    return one;
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(timestampToColumn(time)) : QVariant(QMetaType::fromType<QString>());
}

QList<Bind> bindsOf(const Publication &one, const QDateTime &at)
{
    return {{u":type"_s, idOf(one.type)},
            {u":list"_s, orNull(one.list.id)},
            {u":fr"_s, one.title.fr},
            {u":en"_s, one.title.en},
            {u":description"_s, one.description},
            {u":starts"_s, timeOrNull(one.starts)},
            {u":ends"_s, timeOrNull(one.ends)},
            {u":web"_s, one.webAddress},
            {u":picture"_s, orNull(one.picture)},
            {u":file"_s, orNull(one.file.hash)},
            {u":file_name"_s, one.file.name},
            {u":at"_s, timestampToColumn(at)}};
}

QList<Bind> nowBinds(const QDateTime &now)
{
    return {{u":now"_s, timestampToColumn(now)}, {u":same"_s, timestampToColumn(now)}};
}

QList<Bind> sheetBinds(const Rights &rights)
{
    return {{u":sheet_kind"_s, rights.sheetKind}, {u":sheet"_s, rights.sheet}};
}

QString quotedList(const QList<RecordId> &people, bool sqlite)
{
    return sqlite ? QString(u'[' + numberList(people) + u']') : QString(u'{' + numberList(people) + u'}');
}

/// Every word begins one of the text's.
bool hasWords(const QString &text, const QString &words)
{
    const QString folded = u' ' + foldText(text);
    const auto wanted = foldText(words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString &word) { return folded.contains(u' ' + word); });
}
} // namespace

Result<PublicationId> PublicationRepository::insert(const Publication &publication, qint64 operation, const QDateTime &at)
{
    QList<Bind> binds = bindsOf(publication, at);
    binds << Bind{u":kind"_s, publication.kind} << Bind{u":owner"_s, publication.owner.id} << Bind{u":operation"_s, operation};
    auto row = m_connection.query(kInsert, binds);
    if (!row)
        return fail(row.error());
    row->next();
    return row->integer(0);
}

Result<bool> PublicationRepository::update(const Publication &publication, const QDateTime &at)
{
    QList<Bind> binds = bindsOf(publication, at);
    binds << Bind{u":state"_s, codeOf(publication.state)} << Bind{u":published"_s, timeOrNull(publication.published)}
          << Bind{u":quiet"_s, publication.inQuietHours ? 1 : 0} << Bind{u":id"_s, publication.id} << Bind{u":version"_s, publication.version};
    const auto done = m_connection.execute(kUpdate, binds);
    return done ? Result<bool>(*done > 0) : fail(done.error());
}

Result<bool> PublicationRepository::setRemoved(const Publication &publication, bool removed, const QDateTime &at)
{
    const auto done = m_connection.execute(kRemove, {{u":removed"_s, removed ? 1 : 0},
                                                     {u":at"_s, timestampToColumn(at)},
                                                     {u":id"_s, publication.id},
                                                     {u":version"_s, publication.version}});
    return done ? Result<bool>(*done > 0) : fail(done.error());
}

Result<void> PublicationRepository::tell(PublicationId id)
{
    const auto done = m_connection.execute(kTell, {{u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

QString PublicationRepository::select(const QString &more, const QString &joins, const QString &where) const
{
    return kSelect.arg(more, joins, where, m_connection.isSqlite() ? kListName : kServedListName);
}

QString PublicationRepository::selectWithReach(const QString &where) const
{
    return m_connection.isSqlite() ? select(kReachColumns, {}, where) : select(kServedReachColumns, kServedReach, where);
}

Result<QList<Publication>> PublicationRepository::read(const QString &where, const QList<Bind> &binds, const QString &end)
{
    return rowList(m_connection, select({}, {}, where) + end, binds, publicationIn);
}

Result<Publication> PublicationRepository::load(PublicationId id)
{
    const auto found = read(u"p.id = :id"_s, {{u":id"_s, id}}, {});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("PublicationRepository", "This is no longer there: it was removed, or it is over."));
    return found->first();
}

Result<PublicationId> PublicationRepository::madeBy(const QUuid &operation)
{
    const auto id = m_connection.scalar(kMadeBy, {{u":uuid"_s, operation.toString(QUuid::WithoutBraces)}});
    return id ? Result<PublicationId>(id->toInt()) : fail(id.error());
}

Result<QList<PublicationEntry>> PublicationRepository::list(const PublicationQuery &query, UserId owner)
{
    QString where = query.polls ? kPolls : u"NOT "_s + kPolls;
    QList<Bind> binds;
    if (owner != 0) {
        where += u" AND p.owner_id = :owner"_s;
        binds << Bind{u":owner"_s, owner};
    }
    if (query.before != 0) {
        where += u" AND p.id < :before"_s;
        binds << Bind{u":before"_s, query.before};
    }
    QString sql = selectWithReach(where) + u" ORDER BY p.id DESC"_s;
    if (query.words.trimmed().isEmpty())
        sql += u" LIMIT %1"_s.arg(query.limit);
    QList<PublicationEntry> found;
    const auto done = eachRow(m_connection, sql, binds, [&](const Statement &row) {
        PublicationEntry entry{publicationIn(row),
                               {row.integer(kColumns), row.integer(kColumns + 1), row.integer(kColumns + 2), row.integer(kColumns + 3)}};
        const QString text = entry.publication.title.fr + u' ' + entry.publication.title.en;
        entry.publication.description.clear();
        if (found.size() < query.limit && hasWords(text, query.words))
            found << entry;
    });
    return done ? Result<QList<PublicationEntry>>(found) : fail(done.error());
}

Result<PublicationReach> PublicationRepository::reach(PublicationId id)
{
    auto row = m_connection.query(selectWithReach(u"p.id = :id"_s), {{u":id"_s, id}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return PublicationReach{};
    return PublicationReach{row->integer(kColumns), row->integer(kColumns + 1), row->integer(kColumns + 2), row->integer(kColumns + 3)};
}

Result<QList<Publication>> PublicationRepository::running(UserId owner, const QDateTime &now)
{
    // what is scheduled is addressed too
    QString where = u"p.state = 'published' AND (p.ends_at IS NULL OR p.ends_at > :now)"_s;
    QList<Bind> binds{{u":now"_s, timestampToColumn(now)}};
    if (owner != 0) {
        where += u" AND p.owner_id = :owner"_s;
        binds << Bind{u":owner"_s, owner};
    }
    return read(where, binds, u" ORDER BY p.id"_s);
}

Result<QList<RecordId>> PublicationRepository::recipients(PublicationId id)
{
    return rowList(m_connection, m_connection.isSqlite() ? kRecipients : kServedRecipients, {{u":id"_s, id}}, idIn);
}

Result<void> PublicationRepository::write(const QString &served, const QString &local, const Publication &publication,
                                          const QList<RecordId> &people, const QDateTime &at)
{
    constexpr qsizetype kAtOnce = 10000;
    const bool sqlite = m_connection.isSqlite();
    for (qsizetype from = 0; from < people.size(); from += kAtOnce) {
        QList<Bind> binds{{u":id"_s, publication.id}, {u":people"_s, quotedList(people.mid(from, kAtOnce), sqlite)}};
        if (sqlite)
            binds << Bind{u":kind"_s, publication.kind} << Bind{u":at"_s, timestampToColumn(at)};
        const auto done = m_connection.execute(sqlite ? local : served, binds);
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<void> PublicationRepository::address(const Publication &publication, const QList<RecordId> &people, const QDateTime &at)
{
    if (auto done = write(kServedAddress, kAddress.arg(publication.kind), publication, people, at); !done)
        return done;
    return m_connection.isSqlite() && !people.isEmpty() ? tell(publication.id) : Result<void>();
}

Result<void> PublicationRepository::dismiss(const Publication &publication, const QList<RecordId> &people, const QDateTime &at)
{
    const auto done = write(kServedDismiss, kDismiss, publication, people, at);
    return done && m_connection.isSqlite() && !people.isEmpty() ? tell(publication.id) : done;
}

Result<QList<ReceivedPublication>> PublicationRepository::received(const ReceivedQuery &query, const Rights &rights, const QDateTime &now)
{
    QList<ReceivedPublication> found;
    if (rights.sheet == 0)
        return found;
    const bool sqlite = m_connection.isSqlite();
    QList<Bind> binds = sqlite ? sheetBinds(rights) : QList<Bind>();
    binds << (query.archive ? QList<Bind>{{u":now"_s, timestampToColumn(now)}} : nowBinds(now));
    const QString which = query.archive ? kArchive : kRuns + u" AND "_s + (query.polls ? kPolls : u"NOT "_s + kPolls);
    const QString sql = select(u", d.changed_at"_s, sqlite ? kMine : kServedMine, which) + u" ORDER BY p.starts_at DESC, p.id DESC"_s;
    const auto done = eachRow(m_connection, sql, binds, [&](const Statement &row) {
        ReceivedPublication one{publicationIn(row), timestampFromColumn(row.value(kColumns))};
        const Publication &p = one.publication;
        if (found.size() < query.limit && hasWords(p.title.fr + u' ' + p.title.en + u' ' + richtext::plainText(p.description), query.words))
            found << one;
    });
    return done ? Result<QList<ReceivedPublication>>(found) : fail(done.error());
}

Result<int> PublicationRepository::unseen(const Rights &rights, const QDateTime &now)
{
    if (rights.sheet == 0)
        return 0;
    const bool sqlite = m_connection.isSqlite();
    auto row = m_connection.query(kUnseen.arg(sqlite ? kMine : kServedMine), (sqlite ? sheetBinds(rights) : QList<Bind>()) + nowBinds(now));
    if (!row || !row->next())
        return row ? Result<int>(0) : fail(row.error());
    return row->integer(0);
}

Result<void> PublicationRepository::markSeen(PublicationId id, const Rights &rights, const QDateTime &at)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(kServedSeen, {{u":id"_s, id}});
        return done ? Result<void>() : fail(done.error());
    }
    const auto done = m_connection.execute(kSeen, {{u":at"_s, timestampToColumn(at)},
                                                   {u":id"_s, id},
                                                   {u":kind"_s, rights.sheetKind},
                                                   {u":record"_s, rights.sheet}});
    if (!done || *done == 0)
        return done ? Result<void>() : fail(done.error());
    return tell(id);
}

Result<QHash<PublicationId, LocalizedText>> PublicationRepository::titles(const QList<PublicationId> &ids)
{
    QHash<PublicationId, LocalizedText> titles;
    if (ids.isEmpty())
        return titles;
    const auto done = eachRow(m_connection, kTitles.arg(numberList(ids)), {},
                              [&](const Statement &row) { titles.insert(row.integer(0), {row.text(1), row.text(2)}); });
    return done ? Result<QHash<PublicationId, LocalizedText>>(titles) : fail(done.error());
}

} // namespace effectif::storage
