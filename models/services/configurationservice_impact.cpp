// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/configurationservice.h"

#include "models/domain/cataloguechanges.h"
#include "models/domain/cataloguecheck.h"
#include "models/domain/fieldrules.h"
#include "models/services/access.h"
#include "models/services/fieldconversion.h"
#include "models/services/services.h"
#include "models/storage/completeness.h"
#include "models/storage/fieldstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNamedSheets = 200;

QString say(const char *text)
{
    return QCoreApplication::translate("ConfigurationService", text);
}

QString sheetsHold(int sheets, const QString &label, const char *sentence)
{
    return QCoreApplication::translate("ConfigurationService", sentence, nullptr, sheets).arg(label);
}
} // namespace

Result<ConfigurationImpact> ConfigurationService::impact(const Catalogue &wanted)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    const auto before = m_services.catalogues().whole(wanted.kind());
    if (!before)
        return fail(before.error());
    ConfigurationImpact impact;
    impact.changes = changesInWords(**before, wanted, m_context.language);
    auto against = obstacles(**before, wanted);
    if (!against)
        return fail(against.error());
    impact.obstacles = *std::move(against);
    if (!impact.obstacles.isEmpty())
        return impact;
    auto said = notes(**before, wanted);
    if (!said)
        return fail(said.error());
    impact.notes = *std::move(said);
    auto losses = storage::Completeness(m_context.connection, **before).losses(wanted, kNamedSheets);
    if (!losses)
        return fail(losses.error());
    impact.incomplete = losses->count;
    impact.first = std::move(losses->first);
    return impact;
}

Result<QStringList> ConfigurationService::obstacles(const Catalogue &before, const Catalogue &wanted)
{
    QStringList result;
    for (const FieldIssue &issue : checkCatalogue(wanted, before, m_context.language)) {
        if (issue.severity == FieldIssue::Severity::Error && !result.contains(issue.message))
            result << issue.message;
    }
    for (const FieldDefinition &field : wanted.fields() + wanted.retiredFields()) {
        const FieldDefinition *former = before.anyField(field.key);
        if (!former && isReservedKey(field.key))
            result << say(QT_TRANSLATE_NOOP("ConfigurationService", "“%1” cannot be the key of a field. Give the field "
                                                                    "another one."))
                          .arg(field.key);
        if (!former || !result.isEmpty())
            continue;
        auto found = fieldObstacles(*former, field, before, wanted);
        if (!found)
            return found;
        result << *found;
    }
    if (!result.isEmpty() || !hasProfessionalSheets(before) || hasProfessionalSheets(wanted))
        return result;
    int professionals = 0;
    const auto walked = storage::FieldStore(m_context.connection, before.kind())
                            .eachValue(*before.field(kSheetKindField), [&](RecordId, const QVariant &value) {
                                professionals += value.toString() == kProfessional ? 1 : 0;
                                return true;
                            });
    if (!walked)
        return fail(walked.error());
    if (professionals > 0)
        result << QCoreApplication::translate("ConfigurationService",
                                              "%n sheet(s) are professionals’. Make them individuals’ first.", nullptr,
                                              professionals);
    return result;
}

Result<QStringList> ConfigurationService::fieldObstacles(const FieldDefinition &before, const FieldDefinition &after,
                                                         const Catalogue &catalogueBefore, const Catalogue &wanted)
{
    storage::FieldStore store(m_context.connection, wanted.kind());
    QStringList result;
    if (after.unique && !before.unique) {
        const auto shared = store.sharedValue(before);
        if (!shared)
            return fail(shared.error());
        if (!shared->isEmpty())
            result << say(QT_TRANSLATE_NOOP("ConfigurationService", "Several sheets have “%2” as “%1”, so it cannot be "
                                                                    "each one’s own."))
                          .arg(after.label.in(m_context.language), *shared);
    }
    if (after.type == before.type)
        return result;
    const FieldConversion convert(before, after, catalogueBefore, wanted, m_context.language);
    int wrong = 0;
    QString example;
    const auto walked = store.eachValue(before, [&](RecordId, const QVariant &value) {
        if (!convert(value)) {
            wrong += 1;
            if (example.isEmpty() && !before.sensitive)
                example = typeOf(before).format(value, {before, catalogueBefore, m_context.language}).left(60);
        }
        return true;
    });
    if (!walked)
        return fail(walked.error());
    if (wrong > 0)
        result << QCoreApplication::translate("ConfigurationService",
                                              "%n value(s) of “%1” cannot become “%2”, as “%3”. Correct them on the "
                                              "sheets, or keep the type.",
                                              nullptr, wrong)
                      .arg(after.label.in(m_context.language), typeOf(after).displayName(), example);
    return result;
}

Result<QStringList> ConfigurationService::notes(const Catalogue &before, const Catalogue &wanted)
{
    storage::FieldStore store(m_context.connection, wanted.kind());
    QStringList result;
    for (const FieldDefinition &former : before.fields()) {
        const FieldDefinition *field = wanted.anyField(former.key);
        const bool leaves = !field || field->retired || (former.shown && !field->shown);
        const bool moves = field && field->sensitive != former.sensitive;
        const bool turns = field && field->type != former.type;
        if (!leaves && !moves && !turns)
            continue;
        const auto sheets = store.holders(former);
        if (!sheets)
            return fail(sheets.error());
        if (*sheets == 0)
            continue;
        const char *sentence = leaves
            ? QT_TRANSLATE_N_NOOP("ConfigurationService", "%n sheet(s) hold a value of “%1”. It is kept, out of sight.")
            : turns ? QT_TRANSLATE_N_NOOP("ConfigurationService", "%n value(s) of “%1” are turned into the new type.")
                    : QT_TRANSLATE_N_NOOP("ConfigurationService", "%n value(s) of “%1” move, with their history.");
        result << sheetsHold(*sheets, former.label.in(m_context.language), sentence);
    }
    for (const FieldDefinition &field : wanted.fields()) {
        const FieldDefinition *former = before.field(field.key);
        if (field.fixed && !(former && former->fixed && former->defaultValue == field.defaultValue))
            result << say(QT_TRANSLATE_NOOP("ConfigurationService", "Sheets without “%1” get its value now; the others when "
                                                                    "they are next saved."))
                          .arg(field.label.in(m_context.language));
    }
    return result;
}

} // namespace effectif
