// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplanner.h"

#include "models/base/csvwriter.h"
#include "models/base/textfold.h"
#include "models/domain/contactcards.h"
#include "models/domain/personkey.h"
#include "models/services/importkey.h"
#include "models/services/importpacking.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kLastName = u"last_name"_s;
const auto kFirstName = u"first_name"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("ImportPlanner", text);
}

bool isBlank(const QString &cell)
{
    return std::all_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isSpace(); });
}

/// The fields that a new sheet of the file may have a value in.
QSet<QString> filledKeys(const ImportColumns &columns, const Catalogue &catalogue, const QHash<QString, QVariant> &base)
{
    QSet<QString> keys;
    for (const ImportColumn &column : columns.columns)
        keys.insert(column.field.key);
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!base.value(field.key).isNull() || (field.fixed && base.contains(field.key)))
            keys.insert(field.key);
    }
    return keys;
}

/// The values at these places, null for none; lives as long as the row.
QVarLengthArray<const QVariant *, 64> picked(const PlannedRow &row, const QList<qsizetype> &places)
{
    QVarLengthArray<const QVariant *, 64> values;
    for (const qsizetype place : places)
        values.append(place < 0 ? nullptr : &row.values[static_cast<std::size_t>(place)]);
    return values;
}
} // namespace

ImportPlanner::ImportPlanner(ImportColumns columns, const ImportOptions &options, CataloguePtr catalogue,
                             const QHash<QString, QVariant> &base, const Extras &extras)
    : m_columns(std::move(columns))
    , m_options(options)
    , m_catalogue(std::move(catalogue))
    , m_digest(m_catalogue)
    , m_extras(extras)
    , m_layout(*m_catalogue, filledKeys(m_columns, *m_catalogue, base))
{
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (field.fixed && base.contains(field.key))
            m_fixed.append({field, base.value(field.key)});
        if (!field.condition.isEmpty())
            m_deciding.insert(field.condition.field);
        if (field.sensitive && m_columns.leadTo(field.key))
            m_conditional.append(field);
    }
    findPlaces(base);
}

void ImportPlanner::findPlaces(const QHash<QString, QVariant> &base)
{
    m_keys = m_layout.keys();
    if (const FieldDefinition *field = storage::departmentField(*m_catalogue)) {
        m_departmentPlace = m_keys.size();
        m_keys << field->key;
    }
    for (const QString &key : std::as_const(m_keys)) {
        const FieldDefinition &field = *m_catalogue->field(key);
        const qsizetype place = static_cast<qsizetype>(m_blank.size());
        m_blank.push_back(m_columns.leadTo(key) ? QVariant() : base.value(key));
        if (!field.target.isEmpty())
            m_links.append({field, place});
        const bool named = key == kLastName || key == kFirstName;
        if (m_deciding.contains(key) || key == kNatureField || key == kSheetKindField || named)
            m_decidingPlaces << place;
        if (field.unique || isPersonKey(field) || named || key == ImportKey::kBirth)
            m_comparedPlaces << place;
    }
    for (const QString &key : m_layout.links())
        m_boundLinks << placeOf(key);
    for (const ImportColumn &column : std::as_const(m_columns.columns))
        m_places << placeOf(column.field.key);
    for (const RecordDigest::Field &field : m_digest.mandatory())
        m_mandatoryPlaces << placeOf(field.definition->key);
    for (const RecordDigest::Field &field : m_digest.searched())
        m_searchedPlaces << placeOf(field.definition->key);
}

const QVariant &ImportPlanner::value(const PlannedRow &row, qsizetype place)
{
    static const QVariant kNone;
    return place < 0 || static_cast<std::size_t>(place) >= row.values.size() ? kNone : row.values[static_cast<std::size_t>(place)];
}

void ImportPlanner::setValue(PlannedRow &row, qsizetype column, const QVariant &value) const
{
    row.values[static_cast<std::size_t>(m_places.at(column))] = value;
}

void ImportPlanner::clear(PlannedRow &row, const QString &key) const
{
    if (const qsizetype place = placeOf(key); place >= 0)
        row.values[static_cast<std::size_t>(place)] = QVariant();
}

Reference ImportPlanner::department(const PlannedRow &row) const
{
    return value(row, m_departmentPlace).value<Reference>();
}

void ImportPlanner::fileUnder(PlannedRow &row, const Reference &department) const
{
    if (m_departmentPlace >= 0 && value(row, m_departmentPlace).isNull())
        row.values[static_cast<std::size_t>(m_departmentPlace)] = QVariant::fromValue(department);
}

Record ImportPlanner::record(const PlannedRow &row, const QList<qsizetype> &places) const
{
    Record record;
    record.kind = m_catalogue->kind();
    record.incomplete = row.ready.incomplete;
    record.values.reserve(places.size());
    for (const qsizetype place : places) {
        if (const QVariant &one = value(row, place); !one.isNull())
            record.values.insert(m_keys.at(place), one);
    }
    return record;
}

Record ImportPlanner::record(const PlannedRow &row) const
{
    QList<qsizetype> all(m_keys.size());
    std::iota(all.begin(), all.end(), 0);
    return record(row, all);
}

PlannedRow ImportPlanner::plan(const QStringList &cells, qint64 line, CellMemo *memo) const
{
    PlannedRow row;
    row.line = line;
    if (m_extras.cells)
        row.cells = importpacking::pack(cells);
    const bool surplus = std::any_of(cells.begin() + std::min(cells.size(), m_columns.width), cells.end(),
                                     [](const QString &cell) { return !isBlank(cell); });
    if (cells.size() < m_columns.width || surplus) {
        // taken as it stands, the values would land in the wrong fields
        row.issues.append({line, {}, {},
                           say(QT_TRANSLATE_NOOP("ImportPlanner", "The row has %1 cells, the header has %2. Look for a "
                                                                  "separator or a quotation mark too many or too few."))
                               .arg(cells.size())
                               .arg(m_columns.width),
                           ImportIssue::Severity::Refused});
        row.refused = true;
        return row;
    }
    if (m_columns.uid >= 0)
        row.card = contactcards::sheetOf(m_extras.office, m_catalogue->kind(), cells.at(m_columns.uid));
    row.values = m_blank;
    for (qsizetype i = 0; i < m_columns.columns.size(); ++i) {
        const QString &cell = cells.at(m_columns.columns.at(i).index);
        if (!cell.isEmpty())
            planCell(row, i, cell, memo);
    }
    const bool settled = std::all_of(row.open.cbegin(), row.open.cend(), [&](const OpenCell &cell) {
        const FieldDefinition &field = m_columns.columns.at(cell.column).field;
        return !field.target.isEmpty() && !decides(field) && !field.searchable && !field.mandatory;
    });
    row.settled = settled && !row.refused;
    if (row.settled)
        finish(row, *m_catalogue);
    return row;
}

void ImportPlanner::planCell(PlannedRow &row, qsizetype index, const QString &cell, CellMemo *memo) const
{
    const ImportColumn &column = m_columns.columns.at(index);
    if (const QVariant *known = memo ? memo->find(index, cell) : nullptr) {
        setValue(row, index, *known);
        return;
    }
    const QString text = cell.startsWith(u'\'') ? plainCell(cell) : cell;
    const FieldContext context{column.field, *m_catalogue, m_columns.language};
    auto value = column.type->parse(text, context);
    if (!value && m_options.createMissing && !column.field.choiceList.isEmpty()) {
        row.open.append({index, text});
        return;
    }
    if (!value)
        return refuse(row, column, text, value.error().message);
    if (value->isNull())
        return;
    if (isOpen(column.field)) {
        const bool named = !column.field.target.isEmpty();
        row.open.append({index, named ? value->value<Reference>().name : value->toString()});
        return;
    }
    const auto issue = checkValue(*value, context);
    if (issue && issue->severity == FieldIssue::Severity::Error)
        return refuse(row, column, text, issue->message);
    if (memo)
        memo->keep(index, cell, *value);
    setValue(row, index, *value);
}

/// Names of departments, users and people are looked up, and so is whether a file is there.
bool ImportPlanner::isOpen(const FieldDefinition &field)
{
    return !field.target.isEmpty() || field.type == "file"_L1;
}

quint64 ImportPlanner::signatureOf(const PlannedRow &row, const LinkSignature &signatureOfLink) const
{
    quint64 result = row.signature;
    for (const auto &[field, place] : m_links) {
        const QVariant &link = value(row, place);
        if (!link.isNull())
            result += signatureOfLink(field, link.value<Reference>());
    }
    return result;
}

bool ImportPlanner::decides(const FieldDefinition &field) const
{
    return !field.choiceList.isEmpty() || m_deciding.contains(field.key);
}

void ImportPlanner::fillFixed(PlannedRow &row, Record &deciding) const
{
    for (const auto &[field, fixed] : m_fixed) {
        if (!appliesTo(field, deciding))
            continue;
        const qsizetype place = placeOf(field.key);
        const QVariant &given = value(row, place);
        if (!given.isNull() && !sameValue(given, fixed))
            row.issues.append({row.line, headerOf(field.key), {},
                               say(QT_TRANSLATE_NOOP("ImportPlanner", "“%1” has the same value on every sheet, which was "
                                                                      "taken instead of the file’s."))
                                   .arg(field.label.in(m_options.language)),
                               ImportIssue::Severity::Note});
        row.values[static_cast<std::size_t>(place)] = fixed;
        deciding.values.insert(field.key, fixed);
    }
}

void ImportPlanner::dropUnlawful(PlannedRow &row, Record &deciding) const
{
    for (const FieldDefinition &field : m_conditional) {
        if (value(row, placeOf(field.key)).isNull() || appliesTo(field, deciding))
            continue;
        clear(row, field.key); // D26: no lawful purpose
        deciding.values.remove(field.key);
        row.issues.append({row.line, headerOf(field.key), {},
                           say(QT_TRANSLATE_NOOP("ImportPlanner", "“%1” is not asked for on the sheet of such a person "
                                                                  "and was left out."))
                               .arg(field.label.in(m_options.language)),
                           ImportIssue::Severity::Note});
    }
}

void ImportPlanner::finish(PlannedRow &row, const Catalogue &catalogue) const
{
    Record deciding = record(row, m_decidingPlaces);
    fillFixed(row, deciding);
    dropUnlawful(row, deciding);
    row.missing = m_digest.missing(picked(row, m_mandatoryPlaces), deciding);
    row.title = recordTitle(deciding);
    row.ready.incomplete = !row.missing.isEmpty();
    row.ready.tokens = m_digest.tokens(picked(row, m_searchedPlaces), catalogue).toUtf8();
    QVarLengthArray<const QVariant *, 128> values;
    for (const QVariant &value : row.values)
        values.append(&value);
    row.ready.packed = m_layout.pack(row.title, foldText(row.title), std::span(values).first(static_cast<std::size_t>(m_layout.keys().size())));
    row.finished = true;
    row.signature = m_extras.signature ? importpacking::signature(row.ready.packed) : 0;
}

storage::BulkRow ImportPlanner::taken(PlannedRow &row) const
{
    row.ready.department = department(row).id;
    row.ready.links.reserve(static_cast<std::size_t>(m_boundLinks.size()));
    for (const qsizetype place : m_boundLinks)
        row.ready.links.push_back(value(row, place).value<Reference>().id);
    return std::move(row.ready);
}

void ImportPlanner::refuse(PlannedRow &row, const ImportColumn &column, const QString &value, const QString &reason) const
{
    row.refused = true;
    row.issues.append({row.line, column.header, column.field.sensitive ? QString() : value, reason,
                       ImportIssue::Severity::Refused});
}

void ImportPlanner::refuseMissing(PlannedRow &row) const
{
    if (m_options.allowIncomplete)
        return;
    for (const QString &key : std::as_const(row.missing)) {
        row.refused = true;
        row.issues.append({row.line, headerOf(key), {},
                           say(QT_TRANSLATE_NOOP("ImportPlanner", "“%1” is mandatory and has no value. Fill it in, or "
                                                                  "allow incomplete sheets."))
                               .arg(m_catalogue->field(key)->label.in(m_options.language)),
                           ImportIssue::Severity::Refused});
    }
}

QString ImportPlanner::headerOf(const QString &key) const
{
    for (const ImportColumn &column : m_columns.columns) {
        if (column.field.key == key)
            return column.header;
    }
    const FieldDefinition *field = m_catalogue->field(key);
    return field ? field->label.in(m_options.language) : key;
}

} // namespace effectif
