// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace effectif::storage {

class Connection;

/// A sheet that was merged into another one.
struct MergedSheet
{
    RecordId id = 0;
    RecordId survivor = 0;
    QString numbers; ///< "matricule=A-12", a line each
};

/// Something that went from one sheet to another; as `merge_item` holds it.
struct MergeItem
{
    RecordId from = 0;
    RecordId to = 0;
    QString source; ///< a table; kSheet: the merged sheet itself
    QString item;   ///< the key of the row
};

/// How many rows of a table hang on a sheet.
struct MergeCount
{
    RecordId id = 0;
    QString source;
    int rows = 0;
};

/// Owns `merged_sheet` and `merge_item`, and knows of every table that refers to a sheet what a merge does with its rows. On a
/// server functions write (resources/rights/2_merge.sql), made of the same statements.
class MergeRepository
{
public:
    explicit MergeRepository(Connection &connection) : m_connection(connection) { }

    static inline const auto kSheet = QStringLiteral("sheet");
    /// Tables whose rows go to the sheet that stays, and those whose rows stay where they are: their sheet goes on to exist.
    static QStringList moving();
    static QStringList staying(const QString &kind);
    /// What moves rows. All but `of_kind` are SQL expressions; `kept` is a set of keys, by the table it is asked for as %1:
    /// those stay. Where `undone` is not 0, only what that operation moved the other way.
    static QStringList moves(const QString &kind, const QString &from, const QString &to, const QString &department,
                             const QString &operation, const QString &undone, const QString &kept);
    /// "SELECT record, table, rows" of what hangs on the sheets that satisfy a condition on %1.
    static QString countsSql(const QString &kind, const QString &among);
    /// A condition on r.id: the sheet is not out of sight in another one.
    static QString notMerged(const QString &kind);

    /// Those of the sheets that were merged, with where they lead.
    Result<QHash<RecordId, RecordId>> survivors(const QString &kind, const QList<RecordId> &ids);
    /// The sheets that were merged into these.
    Result<QList<MergedSheet>> under(const QString &kind, const QList<RecordId> &ids);
    /// All ids of merged sheets of a kind.
    Result<QList<RecordId>> all(const QString &kind);
    Result<QList<MergeCount>> counts(const QString &kind, const QList<RecordId> &ids);
    /// Those of the sheets that hold any value in their tables of sensitive fields.
    Result<QList<RecordId>> withHidden(const QString &kind, const QList<RecordId> &ids);

    /// Whether the data of `merged` are to be kept longer than those of `survivor`. On a server merge_hide() looks.
    Result<bool> isKeptLonger(const QString &kind, RecordId merged, RecordId survivor);

    // Part of the caller's transaction and operation.
    /// Denied where it is not the caller's to do; the sheets are of one department already.
    Result<void> hide(const QString &kind, RecordId merged, RecordId survivor, const QString &numbers, qint64 operation);
    Result<void> show(const QString &kind, RecordId merged, RecordId survivor, qint64 operation);
    /// `kept`: keys by table.
    Result<void> move(const QString &kind, RecordId from, RecordId to, qint64 operation, qint64 undone = 0,
                      const QMap<QString, QStringList> &kept = {});
    /// What an operation moved, as far as the person at work sees it.
    Result<QList<MergeItem>> items(const QString &kind, qint64 operation);

private:
    Result<QList<MergedSheet>> select(const QString &kind, const QString &column, const QList<RecordId> &ids);

    Connection &m_connection;
};

/// The values of MergedSheet::numbers, by the key of their field.
QList<std::pair<QString, QString>> mergedNumbers(const QString &numbers);

} // namespace effectif::storage
