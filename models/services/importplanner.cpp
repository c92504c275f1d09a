// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplanner.h"

#include "models/base/csvwriter.h"
#include "models/base/textfold.h"
#include "models/domain/contactcards.h"
#include "models/services/importpacking.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportPlanner", text);
}

/// The same text without a count of its users. The keys stand in every row, rows are made in one thread and dropped in
/// another, and both would wait for each other's counting. The planner keeps the text alive, and outlives its rows.
QString borrowed(const QString &key)
{
    return QString::fromRawData(key.constData(), key.size());
}

bool isBlank(const QString &cell)
{
    return std::all_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isSpace(); });
}
} // namespace

CellMemo::Column &CellMemo::at(qsizetype column)
{
    if (const auto wanted = static_cast<std::size_t>(column); m_columns.size() <= wanted)
        m_columns.resize(wanted + 1);
    return m_columns[static_cast<std::size_t>(column)];
}

const QVariant *CellMemo::find(qsizetype column, const QString &text)
{
    constexpr int kTrial = 1000;
    Column &known = at(column);
    if (!known.worthIt)
        return nullptr;
    const auto it = known.values.constFind(text);
    known.found += it == known.values.cend() ? 0 : 1;
    if (++known.asked == kTrial && known.found < kTrial / 2) {
        known = {{}, 0, 0, false};
        return nullptr;
    }
    return it == known.values.cend() ? nullptr : &*it;
}

void CellMemo::keep(qsizetype column, const QString &text, const QVariant &value)
{
    constexpr qsizetype kMost = 5000;
    if (Column &known = at(column); known.worthIt && known.values.size() < kMost)
        known.values.insert(text, value);
}

ImportPlanner::ImportPlanner(ImportColumns columns, const ImportOptions &options, CataloguePtr catalogue,
                             const QHash<QString, QVariant> &base, const Extras &extras)
    : m_columns(std::move(columns))
    , m_options(options)
    , m_catalogue(std::move(catalogue))
    , m_digest(m_catalogue)
    , m_extras(extras)
{
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (isOpen(field))
            m_links << field;
        if (field.fixed && base.contains(field.key))
            m_fixed.append({field, base.value(field.key)});
        if (!field.condition.isEmpty())
            m_deciding.insert(field.condition.field);
        if (const QVariant value = base.value(field.key); !value.isNull() && !m_columns.leadTo(field.key))
            m_base.insert(borrowed(field.key), value);
    }
    for (const ImportColumn &column : std::as_const(m_columns.columns))
        m_keys.append(borrowed(column.field.key));
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (field.sensitive && m_columns.leadTo(field.key))
            m_conditional.append(field);
    }
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
    row.record.kind = m_catalogue->kind();
    row.record.values = m_base;
    row.record.values.reserve(m_base.size() + m_columns.columns.size());
    for (qsizetype i = 0; i < m_columns.columns.size(); ++i) {
        const QString &cell = cells.at(m_columns.columns.at(i).index);
        if (!cell.isEmpty())
            planCell(row, i, cell, memo);
    }
    const bool settled = std::all_of(row.open.cbegin(), row.open.cend(), [&](const OpenCell &cell) {
        const FieldDefinition &field = m_columns.columns.at(cell.column).field;
        return !decides(field) && !field.searchable && !field.mandatory;
    });
    if (settled && !row.refused)
        finish(row, *m_catalogue);
    return row;
}

void ImportPlanner::planCell(PlannedRow &row, qsizetype index, const QString &cell, CellMemo *memo) const
{
    const ImportColumn &column = m_columns.columns.at(index);
    if (const QVariant *known = memo ? memo->find(index, cell) : nullptr) {
        row.record.values.insert(m_keys.at(index), *known);
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
    row.record.values.insert(m_keys.at(index), *std::move(value));
}

/// Names of departments, users and people are looked up, and so is whether a file is there.
bool ImportPlanner::isOpen(const FieldDefinition &field)
{
    return !field.target.isEmpty() || field.type == "file"_L1;
}

quint64 ImportPlanner::signatureOf(const PlannedRow &row, const AsShown &asShown) const
{
    quint64 result = row.signature;
    for (const FieldDefinition &field : m_links) {
        QVariant value = row.record.value(field.key);
        if (value.metaType() == QMetaType::fromType<Reference>())
            value = QVariant::fromValue(asShown(field, value.value<Reference>()));
        result += importpacking::signature(field.key, value);
    }
    return result;
}

bool ImportPlanner::decides(const FieldDefinition &field) const
{
    return !field.choiceList.isEmpty() || m_deciding.contains(field.key);
}

void ImportPlanner::fillFixed(PlannedRow &row) const
{
    for (const auto &[field, value] : m_fixed) {
        if (!appliesTo(field, row.record))
            continue;
        const QVariant given = row.record.value(field.key);
        if (!given.isNull() && !sameValue(given, value))
            row.issues.append({row.line, headerOf(field.key), {},
                               say(QT_TRANSLATE_NOOP("ImportPlanner", "“%1” has the same value on every sheet, which was "
                                                                      "taken instead of the file’s."))
                                   .arg(field.label.in(m_options.language)),
                               ImportIssue::Severity::Note});
        row.record.values.insert(field.key, value);
    }
}

void ImportPlanner::dropUnlawful(PlannedRow &row) const
{
    for (const FieldDefinition &field : m_conditional) {
        if (!row.record.values.contains(field.key) || appliesTo(field, row.record))
            continue;
        row.record.values.remove(field.key); // D26: no lawful purpose
        row.issues.append({row.line, headerOf(field.key), {},
                           say(QT_TRANSLATE_NOOP("ImportPlanner", "“%1” is not asked for on the sheet of such a person "
                                                                  "and was left out."))
                               .arg(field.label.in(m_options.language)),
                           ImportIssue::Severity::Note});
    }
}

void ImportPlanner::finish(PlannedRow &row, const Catalogue &catalogue) const
{
    fillFixed(row);
    dropUnlawful(row);
    row.missing = m_digest.missing(row.record);
    row.record.incomplete = !row.missing.isEmpty();
    row.title = recordTitle(row.record);
    row.nameKey = foldText(row.title);
    row.tokens = m_digest.tokens(row.record, catalogue);
    row.finished = true;
    row.signature = 0;
    if (!m_extras.signature)
        return;
    for (auto it = row.record.values.cbegin(); it != row.record.values.cend(); ++it) {
        if (std::none_of(m_links.cbegin(), m_links.cend(), [&](const FieldDefinition &field) { return field.key == it.key(); }))
            row.signature += importpacking::signature(it.key(), *it);
    }
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

QSet<QString> ImportPlanner::keys() const
{
    QSet<QString> keys(m_base.keyBegin(), m_base.keyEnd());
    for (const ImportColumn &column : m_columns.columns)
        keys.insert(column.field.key);
    for (const auto &[field, value] : m_fixed)
        keys.insert(field.key);
    return keys;
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
