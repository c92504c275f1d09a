// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/history.h"
#include "models/services/progress.h"

#include <map>
#include <memory>

namespace effectif {

class HistoryText;
class Services;
namespace storage {
class HistoryRepository;
struct JournalRow;
struct WriteStamp;
}

/// Takes back what one operation did to sheets and to what hangs on them, value by value, as one Operation in one
/// transaction: sheets that it made go into the bin, every other value becomes what it was. What was changed since stays
/// and is named, unless the decision says otherwise. Sheets are looked at in pieces, however many they are.
class OperationUndo
{
public:
    OperationUndo(Services &services, const HistoryEntry &operation);
    ~OperationUndo();

    /// Reads only.
    Result<UndoPlan> plan(Progress &progress);
    /// Denied: something of it is not the person's to change. Unavailable: stopped. NotFound: nothing is left to take back.
    Result<UndoOutcome> run(const UndoDecision &decision, Progress &progress);

private:
    static constexpr int kNamed = 200; ///< conflicts that are told in full
    struct Sheet;
    struct Hung;
    using Sheets = std::map<RecordId, Sheet>;
    /// A sheet that the operation merged into another one, or took out of it.
    struct Part
    {
        RecordId merged = 0;
        RecordId survivor = 0;
        bool wentIn = false; ///< the operation merged it
        bool due = false;    ///< and that still stands
        QList<std::pair<QString, QString>> things; ///< what went along: table and key
        QMap<QString, QStringList> kept;           ///< those that stay where they are, by table
    };
    struct Tally
    {
        int sheets = 0;
        int values = 0;
        int made = 0;     ///< sheets that go into the bin because the operation made them
        int binned = 0;
        int restored = 0;
        int hung = 0;
        int apart = 0;    ///< merged sheets that stand for themselves again
        int together = 0; ///< and that are merged again
        int silent = 0;   ///< their way into the bin and out of it, which is part of that
        int moved = 0;    ///< notes and files that go along
        int steps() const { return values + made + binned + restored + hung + apart + together + moved; }
    };

    Result<void> prepare();
    Result<void> mayAll();
    Result<Sheets> look(const QList<RecordId> &ids, bool lock);
    Result<void> readStates(Sheets &sheets, const QList<RecordId> &ids, bool lock);
    Result<void> readValues(Sheets &sheets, const QList<RecordId> &ids, bool lock, bool sensitive);
    Result<void> weigh(Sheet &sheet, const storage::JournalRow &row);
    Result<void> weighValue(Sheet &sheet, const storage::JournalRow &row, const FieldDefinition &field);
    Result<void> weighMade(Sheets &sheets, const QList<RecordId> &made);
    Result<void> weighHung(Sheet &sheet, const QList<storage::JournalRow> &rows);
    Result<void> weighPhoto(Sheet &sheet, const storage::JournalRow &row);
    Result<void> weighNote(Sheet &sheet, qint32 id, const QList<storage::JournalRow> &rows);
    Result<void> weighFile(Sheet &sheet, qint32 id, const QList<storage::JournalRow> &rows);
    Result<void> weighHungUp(Sheets &sheets, const QList<RecordId> &ids);
    bool overwrites(RecordId record, const QString &key) const;
    Result<void> object(Sheet &sheet, UndoConflict conflict, const QString &column, bool sensitive);

    Result<void> prepareMerges();
    bool goesIn(RecordId id) const;
    bool takesPart(RecordId id) const;
    Result<void> weighParts(Sheets &sheets);
    Result<QStringList> changedSince(RecordId id);
    Result<QHash<QString, QString>> namesOfHung(RecordId id);
    Result<void> takeApart(const storage::WriteStamp &stamp);
    Result<void> putTogether(const Sheets &sheets, const storage::WriteStamp &stamp);
    QList<RecordId> writingOrder(const Sheets &sheets) const;

    Result<void> runOnce(Progress &progress);
    Result<void> apply(Sheets &sheets, const storage::WriteStamp &stamp);
    Result<void> moveInAndOut(const Sheets &sheets, const storage::WriteStamp &stamp);
    Result<void> writeHung(const Sheet &sheet, const storage::WriteStamp &stamp);
    Result<void> writeSheet(Sheet &sheet, const storage::WriteStamp &stamp, QList<RecordId> &written);
    Result<void> writeValues(Sheet &sheet, const storage::WriteStamp &stamp);
    void count(const Sheets &sheets);
    QStringList lines() const;

    Services &m_services;
    HistoryEntry m_operation;
    UndoDecision m_decision;
    std::unique_ptr<storage::HistoryRepository> m_history;
    std::unique_ptr<HistoryText> m_text;
    CataloguePtr m_catalogue; ///< as the person at work knows it
    CataloguePtr m_open;      ///< without what is sensitive: of sheets whose hidden values nobody needs
    QList<RecordId> m_ids;
    QSet<RecordId> m_made;
    QSet<RecordId> m_hungOn;
    QList<Part> m_parts;
    Tally m_tally;
    QList<UndoConflict> m_conflicts;
    int m_conflictCount = 0;
    UndoOutcome m_outcome;
};

} // namespace effectif
