// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duplicateservice.h"

#include "models/domain/personkey.h"
#include "models/services/catalogueservice.h"
#include "models/services/duplicatedecisions.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/personkeys.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// As a server's trigger says it (6_sheets.sql).
const auto kMark = u"RH010: elsewhere: "_s;
const auto kQuota = u"quota.elsewhere"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("DuplicateService", text);
}
} // namespace

Result<QList<SamePerson>> DuplicateService::find(const QString &kind, RecordId self, const QHash<QString, QVariant> &values)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const Rights &rights = m_context.rights;
    storage::PersonKeys keys(m_context.connection, *catalogue);
    QList<SamePerson> result;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        const QString value = values.value(field.key).toString();
        if (!isPersonKey(field) || value.isEmpty() || rights.isStaff())
            continue;
        const auto holders = keys.holders(field, value);
        if (!holders)
            return fail(holders.error());
        SamePerson found{field.key, value, {}, false};
        for (const auto &holder : *holders) {
            if (holder.id == self)
                continue;
            if (rights.sees(holder.department))
                found.sheets.append({holder.id, holder.title});
        }
        if (self != 0 && !found.sheets.isEmpty()) {
            const auto aside = DuplicateDecisions(m_context, m_catalogues).standing(kind, self);
            if (!aside)
                return fail(aside.error());
            found.sheets.removeIf([&](const Reference &sheet) { return aside->contains(duplicates::sheetsOf(self, sheet.id)); });
        }
        const auto others = elsewhere(field, {value}, *catalogue);
        if (!others)
            return fail(others.error());
        found.elsewhere = !others->isEmpty();
        if (!found.sheets.isEmpty() || found.elsewhere)
            result.append(found);
    }
    return result;
}

/// On a file: as often as a server would answer.
Result<void> DuplicateService::checkQuota(const CataloguePtr &catalogue)
{
    const QDateTime today(m_context.clock.now().toUTC().date(), QTime(0, 0), Qt::UTC);
    const auto limit = storage::DirectoryRepository(m_context.connection).setting(kQuota);
    const auto asked = limit ? storage::PersonKeys(m_context.connection, catalogue).askedSince(m_context.user, today)
                             : fail(limit.error());
    if (!asked)
        return fail(asked.error());
    if (*asked < limit->value_or(u"500"_s).toInt())
        return {};
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DuplicateService", "You have asked often enough for today whether somebody "
                                                                             "exists elsewhere. Go on tomorrow, or ask an administrator.")));
}

Result<void> DuplicateService::note(const QString &field, const CataloguePtr &catalogue)
{
    return storage::PersonKeys(m_context.connection, catalogue)
        .noteAsked(m_context.user, m_context.rights.departments.value(0), field, m_context.clock.now());
}

Result<QStringList> DuplicateService::othersOnFile(const FieldDefinition &field, const QStringList &values,
                                                   const CataloguePtr &catalogue)
{
    if (auto may = checkQuota(catalogue); !may)
        return fail(may.error());
    storage::PersonKeys keys(m_context.connection, catalogue);
    QStringList found;
    for (const QString &value : values) {
        const auto holders = keys.holders(field, value);
        if (!holders)
            return fail(holders.error());
        if (std::ranges::any_of(*holders, [&](const auto &holder) { return !m_context.rights.sees(holder.department); }))
            found << value;
    }
    return found;
}

bool DuplicateService::hidesPeople() const
{
    return !m_context.rights.isAdministrator() && !m_context.rights.isStaff();
}

Result<QStringList> DuplicateService::elsewhere(const FieldDefinition &field, const QStringList &values,
                                                const CataloguePtr &catalogue)
{
    if (!hidesPeople() || values.isEmpty() || !isPersonKey(field))
        return QStringList();
    if (!m_context.connection.isAccount()) {
        const auto found = othersOnFile(field, values, catalogue);
        if (!found)
            return found;
        const auto noted = note(field.key, catalogue);
        return noted ? found : fail(noted.error());
    }
    constexpr qsizetype kAtOnce = 1000;
    QStringList found;
    for (qsizetype from = 0; from < values.size(); from += kAtOnce) {
        const auto some = storage::PersonKeys(m_context.connection, catalogue).elsewhere(field, values.mid(from, kAtOnce));
        if (!some)
            return some;
        found << *some;
    }
    return found;
}

Result<void> DuplicateService::checkHere(const Record &record, const QStringList &fields, const Catalogue &catalogue)
{
    const Rights &rights = m_context.rights;
    if (m_context.connection.isAccount() || rights.isAdministrator() || rights.isStaff()) // a server sees to it by itself
        return {};
    const auto whole = m_catalogues.whole(catalogue.kind());
    if (!whole)
        return fail(whole.error());
    for (const QString &key : fields) {
        const FieldDefinition *field = (*whole)->field(key);
        const QString value = record.value(key).toString();
        if (!field || !isPersonKey(*field) || value.isEmpty())
            continue;
        const auto others = othersOnFile(*field, {value}, *whole);
        if (!others)
            return fail(others.error());
        if (!others->isEmpty())
            return fail(ErrorKind::Denied, QString(), kMark + key, key);
    }
    return {};
}

bool DuplicateService::isElsewhere(const Error &error)
{
    return error.detail.startsWith(u"RH010:"_s);
}

Error DuplicateService::explained(const Error &error, const QString &kind)
{
    static const QRegularExpression kField(u"elsewhere: ([a-z0-9_]+)"_s);
    const QString key = kField.match(error.detail).captured(1);
    const auto catalogue = m_catalogues.whole(kind);
    const FieldDefinition *field = catalogue ? (*catalogue)->field(key) : nullptr;
    if (field && !m_context.connection.isAccount())
        (void)note(key, *catalogue); // the refusal was rolled back with what it refused, and is the answer all the same
    const auto contact = storage::DirectoryRepository(m_context.connection).setting(kTransferContact);
    const QString whom = contact ? contact->value_or(QString()).trimmed() : QString();
    const QString label = field ? field->label.in(m_context.language) : key;
    const QString sentence = whom.isEmpty()
        ? say(QT_TRANSLATE_NOOP("DuplicateService", "%1: this person exists already and is assigned to another department. The sheet is "
                                                    "not saved. Ask for the transfer, or ask your administrator.")).arg(label)
        : say(QT_TRANSLATE_NOOP("DuplicateService", "%1: this person exists already and is assigned to another department. The sheet is "
                                                    "not saved. Ask for the transfer, or contact %2.")).arg(label, whom);
    return {ErrorKind::Denied, sentence, kMark + key, field ? key : QString()};
}

} // namespace effectif
