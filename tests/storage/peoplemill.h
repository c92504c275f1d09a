// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/domain/recordquery.h"
#include "models/services/services.h"

#include <map>
#include <random>

namespace effectif::test {

/// A sheet as the test remembers it, with what is costly to work out for every question.
struct Sheet
{
    explicit Sheet(const Record &r, const Catalogue &catalogue)
        : record(r), tokens(recordTokens(r, catalogue)), nameKey(recordNameKey(r).toUtf8())
    {}
    Record record;
    QStringList tokens;
    QByteArray nameKey;
};
using Sheets = std::map<RecordId, Sheet>;

/// Invents people and questions about them, the same ones for the same seed, and answers the questions itself by
/// looking at every sheet: what the databases answer is held against it.
class PeopleMill
{
public:
    /// `today` is what periods are counted from.
    PeopleMill(CataloguePtr catalogue, quint32 seed, QDate today = {})
        : m_catalogue(std::move(catalogue)), m_random(seed), m_today(today)
    {}

    /// Own fields, so that every storage kind is there.
    static QList<FieldDefinition> ownFields();
    RecordEdit person();
    /// Other values for some fields of a sheet.
    RecordEdit change(const Record &record);
    RecordQuery query();
    /// A filter of that field with that comparison.
    FieldFilter filter(const FieldDefinition &field, FilterOp op);
    /// Conditions and groups within groups, down to this depth.
    FilterGroup tree(int depth);

    /// The ids that answer the query, by a look at every sheet.
    QList<RecordId> answer(const RecordQuery &query, const Sheets &sheets) const;
    /// The sizes of the groups of such an answer.
    QList<qint32> groupSizes(const RecordQuery &query, const QList<RecordId> &ids, const Sheets &sheets) const;
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

private:
    QVariant value(const FieldDefinition &field);
    QString word();
    bool matches(const Record &record, const FieldFilter &filter) const;
    bool matches(const Record &record, const FilterGroup &group) const;
    static bool isFound(const Sheet &sheet, const QStringList &words);
    bool sortsBefore(const Sheet &a, const Sheet &b, const RecordQuery &query) const;
    int comparedBy(const FieldDefinition &field, const Sheet &a, const Sheet &b, bool down) const;

    CataloguePtr m_catalogue;
    std::mt19937 m_random;
    QDate m_today;
};

} // namespace effectif::test
