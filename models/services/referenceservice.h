// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/catalogue.h"
#include "models/domain/listview.h"
#include "models/domain/referencelist.h"
#include "models/services/progress.h"
#include "models/services/servicecontext.h"

#include <QUuid>

#include <functional>

namespace effectif {

class CatalogueService;
class RecordService;

/// How many sheets hold an item, and which field of them to look at.
struct ReferenceUse
{
    qint64 sheets = 0;
    QString kind;
    QString field; ///< the one that most of them hold it in
    QStringList values; ///< as filters compare them: the id, the code, or each way in which a text writes the name
};

/// An act that was done: enough to say what it was and to take it back.
struct ReferenceChange
{
    ReferenceSource source;
    ReferenceItems before;
    ReferenceItems after;
    qint64 sheets = 0;    ///< that moved with it
    qint64 operation = 0; ///< under which they did
    QList<FieldDefinition> fieldsBefore; ///< configuration that named a value: defaults, Natures of fields
    QList<FieldDefinition> fieldsAfter;
    QList<ListView> viewsBefore; ///< saved views, anyone's, whose filter asked for it
    QList<ListView> viewsAfter;
    QString defaultBefore; ///< the department of new sheets, if that was merged
    QString defaultAfter;
    QUuid uuid; ///< of the operation
};

/// Departments, companies, Natures, titles and all other lists of values: one engine. Every act is one transaction
/// under one Operation, checks what the person saw against what is there, and can be taken back. Used in the
/// connection's thread.
class ReferenceService
{
public:
    ReferenceService(ServiceContext &context, CatalogueService &catalogues, RecordService &records);

    Result<ReferenceItems> items(const ReferenceSource &source);
    /// By item id; items that no sheet holds are left out.
    Result<QHash<QString, ReferenceUse>> uses(const ReferenceSource &source);

    Result<ReferenceChange> add(const ReferenceSource &source, const ReferenceItem &item);
    /// `seen` as it was when the person began. Sheets follow a text's new name. Conflict, NotFound, Invalid.
    Result<ReferenceChange> edit(const ReferenceSource &source, const ReferenceItem &seen, const ReferenceItem &wanted,
                                 Progress &progress);
    /// Invalid for what the program itself stands on, and for the last department.
    Result<ReferenceChange> setRetired(const ReferenceSource &source, const QStringList &ids, bool retired);
    Result<ReferenceChange> setOrder(const ReferenceSource &source, const QStringList &ids);
    /// Invalid while sheets or the configuration use one of them.
    Result<ReferenceChange> remove(const ReferenceSource &source, const QStringList &ids);
    /// All sheets of the first move to the second, and saved views that filter by them follow. `seen` are the items as the person saw them: Conflict if one is
    /// another by now.
    Result<ReferenceChange> merge(const ReferenceSource &source, const ReferenceItems &seen, const QString &into,
                                  Progress &progress);
    /// Takes an act back; sheets that were changed since stay as they are. The answer can be taken back in its turn,
    /// but for the sheets.
    Result<ReferenceChange> undo(const ReferenceChange &change, Progress &progress);

    /// True for values that the program itself stands on ("active", "inactive"): they keep their place in the program.
    static bool isBuiltIn(const ReferenceSource &source, const QString &id);

private:
    struct Act;
    using Step = std::function<Result<ReferenceItems>(const ReferenceItems &)>;
    using Moves = std::function<Result<void>(Act &)>;

    Result<ReferenceChange> perform(const ReferenceSource &source, const Step &step, const Moves &moves, Progress *progress,
                                    qint64 undoes = 0);
    Result<ReferenceChange> performOnce(const ReferenceSource &source, const Step &step, const Moves &moves, Progress *progress,
                                        qint64 undoes);
    Result<ReferenceItems> read(const ReferenceSource &source, bool lock);
    Result<void> store(const ReferenceSource &source, const ReferenceItems &before, ReferenceItems &after);
    QStringList kindsOf(const ReferenceSource &source) const;
    QList<FieldDefinition> fieldsOf(const ReferenceSource &source, const Catalogue &catalogue) const;
    Result<QStringList> storedAs(const FieldDefinition &field, const ReferenceItems &items, const QStringList &ids);
    Result<void> checkUnused(const ReferenceSource &source, const ReferenceItems &items, const QStringList &ids);
    Result<void> moveSheets(Act &act, const QStringList &ids, const QString &into);
    Result<void> renameOnSheets(Act &act, const ReferenceItem &was, const ReferenceItem &is);
    Result<void> moveBack(Act &act, const ReferenceChange &change);
    Result<void> replaceInConfiguration(Act &act, const QStringList &ids, const QString &into);
    /// Filters of saved views that ask for one of the items ask for this one.
    Result<void> replaceInViews(Act &act, const FieldDefinition &field, const ReferenceItems &items, const QStringList &ids,
                                const ReferenceItem &into);
    Result<void> moveViewsBack(const Act &act, const ReferenceChange &change);
    Result<void> moveDefaultDepartment(Act &act, const QStringList &ids, const QString &into);
    Result<void> moveDefaultBack(const ReferenceChange &change);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    RecordService &m_records;
};

} // namespace effectif
