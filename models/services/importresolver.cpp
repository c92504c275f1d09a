// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importresolver.h"

#include "models/base/textfold.h"
#include "models/domain/referencelist.h"
#include "models/services/catalogueservice.h"
#include "models/services/importpacking.h"
#include "models/services/profileservice.h"
#include "models/storage/bulklookup.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kRememberedNames = 20'000;
constexpr int kMostAdded = 1000; ///< unknown values of one column
constexpr qsizetype kLongestValue = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("ImportResolver", text);
}

QString hashOf(const QString &fileValue)
{
    return fileValue.section(u'/', 0, 0);
}
} // namespace

ImportResolver::ImportResolver(ServiceContext &context, CatalogueService &catalogues,
                               const ImportPlanner &planner, qint64 operation)
    : m_context(context)
    , m_catalogues(catalogues)
    , m_planner(planner)
    , m_options(planner.options())
    , m_operation(operation)
    , m_catalogue(planner.catalogue())
{
}

Result<void> ImportResolver::resolve(std::span<PlannedRow> rows)
{
    if (auto done = lookUpNames(rows); !done)
        return done;
    if (auto done = lookUpFiles(rows); !done)
        return done;
    for (PlannedRow &row : rows) {
        if (row.refused || (row.finished && row.open.isEmpty()))
            continue;
        if (auto done = resolveRow(row); !done)
            return done;
    }
    return {};
}

Result<void> ImportResolver::lookUpNames(std::span<const PlannedRow> rows)
{
    QHash<QString, QStringList> wanted; // in the order of the file: the first way of writing a name is kept
    QSet<std::pair<QString, QString>> seen;
    for (const PlannedRow &row : rows) {
        for (const OpenCell &cell : row.open) {
            const QString &target = m_planner.columns().columns.at(cell.column).field.target;
            if (row.refused || target.isEmpty())
                continue;
            const auto known = m_names.constFind(target);
            if (known != m_names.cend() && known->contains(cell.text))
                continue;
            const std::pair name(target, cell.text);
            if (seen.contains(name))
                continue;
            seen.insert(name);
            wanted[target] << cell.text;
        }
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (auto done = lookUp(it.key(), *it); !done)
            return done;
    }
    return {};
}

Result<void> ImportResolver::lookUp(const QString &target, const QStringList &wanted)
{
    QStringList folded;
    for (const QString &name : wanted)
        folded << foldText(name);
    const auto found = storage::BulkLookup(m_context.connection, m_catalogue).named(target, folded, m_operation);
    if (!found)
        return fail(found.error());
    Names &names = m_names[target];
    if (names.size() > kRememberedNames && !(rehearses() && m_options.createMissing))
        names.clear();
    QStringList unknown;
    for (const QString &name : wanted) {
        const QList<Reference> those = found->value(foldText(name));
        if (those.isEmpty() && target == "user"_L1) { // or as other software calls the person (M11, M12)
            const auto known = ProfileService(m_context).userOfExternal(name);
            if (!known)
                return fail(known.error());
            if (known->id != 0) {
                names.insert(name, Named(*known));
                continue;
            }
        }
        names.insert(name, those.size() == 1 ? Named(those.first()) : Named({0, name}, !those.isEmpty()));
        if (those.isEmpty())
            unknown << name;
    }
    return m_options.createMissing ? addMissing(target, unknown) : Result<void>();
}

/// Departments, and users: they are names until accounts come. People are never made from a mere name.
Result<void> ImportResolver::addMissing(const QString &target, const QStringList &names)
{
    const bool users = target == "user"_L1 && !m_context.connection.isAccount(); // there an account is not made by a name
    if (target != "department"_L1 && !users)
        return {};
    const auto column = std::find_if(m_planner.columns().columns.begin(), m_planner.columns().columns.end(),
                                     [&](const ImportColumn &one) { return one.field.target == target; });
    QHash<QString, Reference> made; // "Rennes" and "RENNES" are one
    if (rehearses()) { // what was added in thought, nobody finds in the database
        for (const Named &known : std::as_const(m_names[target])) {
            if (known.reference.id < 0)
                made.insert(foldText(known.reference.name), known.reference);
        }
    }
    for (const QString &name : names) {
        if (const auto it = made.constFind(foldText(name)); it != made.cend()) {
            m_names[target].insert(name, Named(*it));
            continue;
        }
        const auto added = add(target, name);
        if (!added)
            return fail(added.error());
        m_names[target].insert(name, Named(*added));
        made.insert(foldText(name), *added);
        if (auto noted = note(column->field, added->name); !noted)
            return noted;
    }
    return {};
}

Result<Reference> ImportResolver::add(const QString &target, const QString &name)
{
    if (rehearses())
        return Reference{-1 - static_cast<RecordId>(qHash(foldText(name), 1) & 0x3fffffff), name.simplified()}; // the same at every rehearsal
    const auto added = target == "user"_L1
        ? storage::DirectoryRepository(m_context.connection).addUser(name, m_context.clock.now())
        : storage::DepartmentRepository(m_context.connection).add(name);
    if (added)
        m_new[target].insert(added->id);
    return added;
}

Reference ImportResolver::asShown(const FieldDefinition &field, const Reference &reference) const
{
    const auto added = m_new.constFind(field.target);
    return reference.id > 0 && added != m_new.cend() && added->contains(reference.id) ? Reference{0, reference.name.simplified()} : reference;
}

quint64 ImportResolver::signatureOf(const FieldDefinition &field, const Reference &reference)
{
    const std::pair key(&field, reference.id);
    if (const auto known = m_signatures.constFind(key); known != m_signatures.cend())
        return *known;
    const quint64 signature = importpacking::signature(field.key, QVariant::fromValue(asShown(field, reference)));
    if (reference.id != 0) // else it is known by its name alone
        m_signatures.insert(key, signature);
    return signature;
}

Result<void> ImportResolver::lookUpFiles(std::span<const PlannedRow> rows)
{
    QStringList wanted;
    for (const PlannedRow &row : rows) {
        for (const OpenCell &cell : row.open) {
            if (!row.refused && m_planner.columns().columns.at(cell.column).field.type == "file"_L1)
                wanted << hashOf(cell.text);
        }
    }
    m_files.clear();
    if (wanted.isEmpty())
        return {};
    auto known = storage::BulkLookup(m_context.connection, m_catalogue).knownBlobs(wanted);
    if (!known)
        return fail(known.error());
    m_files = *std::move(known);
    return {};
}

Result<void> ImportResolver::resolveRow(PlannedRow &row)
{
    for (const OpenCell &cell : std::as_const(row.open)) {
        const FieldDefinition &field = m_planner.columns().columns.at(cell.column).field;
        if (!field.target.isEmpty())
            resolveName(row, cell);
        else if (field.type == "file"_L1)
            resolveFile(row, cell);
        else if (auto done = resolveChoice(row, cell); !done)
            return done;
    }
    if (!row.refused && !row.finished)
        m_planner.finish(row, *m_catalogue);
    return {};
}

void ImportResolver::resolveName(PlannedRow &row, const OpenCell &cell) const
{
    const ImportColumn &column = m_planner.columns().columns.at(cell.column);
    static const Named kUnknown;
    const auto names = m_names.constFind(column.field.target);
    const auto known = names == m_names.cend() ? Names::const_iterator() : names->constFind(cell.text);
    const Named &found = names == m_names.cend() || known == names->cend() ? kUnknown : *known;
    if (found.reference.id != 0)
        m_planner.setValue(row, cell.column, found.value);
    else if (found.several)
        m_planner.refuse(row, column, cell.text,
                         say(QT_TRANSLATE_NOOP("ImportResolver", "Several people are called “%1”. Choose the right one "
                                                                 "on the sheet, and leave the cell empty."))
                             .arg(cell.text));
    else if (column.field.target == "department"_L1)
        m_planner.refuse(row, column, cell.text,
                         say(QT_TRANSLATE_NOOP("ImportResolver", "There is no department “%1”. Correct the name, or "
                                                                 "allow missing ones to be created."))
                             .arg(cell.text));
    else
        m_planner.refuse(row, column, cell.text,
                         say(QT_TRANSLATE_NOOP("ImportResolver", "Nobody is called “%1”. Correct the name, or leave the "
                                                                 "cell empty."))
                             .arg(cell.text));
}

void ImportResolver::resolveFile(PlannedRow &row, const OpenCell &cell) const
{
    const ImportColumn &column = m_planner.columns().columns.at(cell.column);
    if (m_files.contains(hashOf(cell.text)))
        m_planner.setValue(row, cell.column, cell.text);
    else
        m_planner.refuse(row, column, cell.text,
                         say(QT_TRANSLATE_NOOP("ImportResolver", "The bytes of this file are not in the database. Leave "
                                                                 "the cell empty, and add the file on the sheet.")));
}

Result<void> ImportResolver::resolveChoice(PlannedRow &row, const OpenCell &cell)
{
    const ImportColumn &column = m_planner.columns().columns.at(cell.column);
    const auto parsed = [&] {
        return column.type->parse(cell.text, {column.field, *m_catalogue, m_planner.columns().language});
    };
    auto value = parsed();
    if (!value) { // not added by an earlier row either
        if (auto done = addChoices(column.field, cell.text); !done)
            return done;
        value = parsed();
    }
    if (!value)
        m_planner.refuse(row, column, cell.text, value.error().message);
    else if (!value->isNull())
        m_planner.setValue(row, cell.column, *value);
    return {};
}

Result<void> ImportResolver::addChoices(const FieldDefinition &field, const QString &text)
{
    QStringList parts{text};
    if (typeOf(field).storageKind() == StorageKind::TextList) {
        for (const QChar mark : u"|\n\r"_s + (m_catalogue->hasCommas(field) ? u""_s : u","_s))
            parts.first().replace(mark, u';');
        parts = parts.first().split(u';', Qt::SkipEmptyParts);
    }
    for (const QString &part : parts) {
        const QString label = part.simplified();
        if (label.isEmpty() || label.size() > kLongestValue || m_catalogue->choiceMeant(field, label))
            continue;
        if (auto noted = note(field, label); !noted)
            return noted;
        if (auto added = addChoice(field, label); !added)
            return added;
    }
    return {};
}

Result<void> ImportResolver::addChoice(const FieldDefinition &field, const QString &label)
{
    if (!rehearses()) {
        if (const auto added = m_catalogues.addChoice(m_catalogue->kind(), field.choiceList, label); !added)
            return fail(added.error());
        const auto changed = m_catalogues.current(m_catalogue->kind());
        if (!changed)
            return fail(changed.error());
        m_catalogue = *changed;
        return {};
    }
    const auto text = referencelist::cleanName(label);
    if (!text)
        return fail(text.error());
    QHash<QString, ChoiceList> lists = m_catalogue->choiceLists();
    QList<Choice> &choices = lists[field.choiceList].choices;
    QStringList taken;
    for (const Choice &known : std::as_const(choices))
        taken << known.code;
    choices.append({referencelist::newCode(*text, taken), {*text, *text}, {}}); // as CatalogueService::addChoice() has it
    m_catalogue = std::make_shared<const Catalogue>(m_catalogue->kind(), m_catalogue->version(), m_catalogue->tabs(),
                                                    m_catalogue->sections(), m_catalogue->fields() + m_catalogue->retiredFields(),
                                                    lists);
    return {};
}

Result<void> ImportResolver::note(const FieldDefinition &field, const QString &value)
{
    if (++m_addedByField[field.key] > kMostAdded)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ImportResolver", "The column of “%1” has over %2 different unknown values: it "
                                                            "is probably another column. Correct the map; nothing was "
                                                            "imported."))
                        .arg(field.label.in(m_options.language), QString::number(kMostAdded)),
                    {}, field.key);
    m_added << say(QT_TRANSLATE_NOOP("ImportResolver", "%1: %2")).arg(field.label.in(m_options.language), value);
    return {};
}

} // namespace effectif
