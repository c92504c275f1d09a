// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/rules.h"
#include "models/domain/duplicates/traits.h"
#include "models/domain/record.h"
#include "models/services/progress.h"
#include "models/services/servicecontext.h"

#include <optional>

namespace effectif {

class CatalogueService;
class RecordService;

/// Two sheets that may be one person's (O37).
struct DuplicatePair
{
    RecordId a = 0; ///< the older one
    RecordId b = 0;
    double score = 0; ///< 0 to 100; 50 is as likely as not
    RecordId through = 0; ///< both match this sheet, and hardly each other
    duplicates::Explanation why; ///< field by field, the weightiest first; against it below 0
    QString title; ///< of b, where one sheet was checked
};

/// What a search through all sheets found.
struct DuplicateFindings
{
    QList<DuplicatePair> pairs;      ///< the best first
    QList<QList<RecordId>> groups;   ///< sheets that belong together, in the order of their best pair
    int sheets = 0;                  ///< how many were compared
};

/// What a work list shows of a sheet.
struct DuplicateSheet
{
    QString title;
    int filled = 0; ///< fields of the form that have a value, sensitive ones left out
    int fields = 0; ///< of so many
    int percent() const { return fields == 0 ? 0 : 100 * filled / fields; }
};

/// Who may be the person on one sheet (O28).
struct SheetMatches
{
    QList<DuplicatePair> pairs; ///< `a` is the sheet, 0 for a new one; the best first
    QHash<RecordId, DuplicateSheet> sheets;
    QStringList elsewhere; ///< labels of fields whose value somebody in another department has, and that is all (K23)
    bool mayDecide = false; ///< whoever looks may say that a pair is no duplicate
};

/// Compares all sheets that the person at work sees, but for those in the bin, and finds who has several (O37). Reads on
/// the connection at hand: a long job, with progress and cancel.
class DuplicateScanService
{
public:
    DuplicateScanService(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    static constexpr double kUsualThreshold = duplicates::Rules::kUsualThreshold;

    /// The office's rules.
    Result<duplicates::Rules> rules();
    /// Denied for staff members, and for accounts without the right to look for duplicates; Unavailable if it was stopped.
    Result<DuplicateFindings> scan(const QString &kind, const duplicates::Rules &rules, Progress &progress);

    /// Who among the sheets that one sees may be the person on this one, saved or not, the best first; `most` at most (O28).
    /// By names with slips, in either order, and birth dates: whom both say otherwise the search through all sheets finds.
    Result<QList<DuplicatePair>> check(const Record &record, int most);
    enum class Elsewhere {
        Left,
        Asked, ///< counted and written down: for who asks on purpose
    };
    /// The same with what is shown of them.
    Result<SheetMatches> matches(const Record &record, int most, RecordService &records, Elsewhere elsewhere);
    /// Titles and completeness; sheets that are gone meanwhile are left out.
    Result<QHash<RecordId, DuplicateSheet>> sheets(const QString &kind, const QList<RecordId> &ids, RecordService &records);

private:
    Result<void> demandRight() const;

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

/// "same", "day and month swapped" …: how two sheets stand to each other in a field.
QString likenessText(const duplicates::TraitMatch &match);
/// "Last name: same, Birth date: day and month swapped": what speaks for it, then what speaks against it.
QString explanationText(const duplicates::Explanation &why, const Catalogue &catalogue, Language language);

} // namespace effectif
