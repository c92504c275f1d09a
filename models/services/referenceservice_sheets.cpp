// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What acts on reference data do to sheets and to the configuration of fields.
#include "models/services/catalogueservice.h"
#include "models/services/referenceact.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/directoryrepository.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kDefaultDepartment = u"default_department"_s;
} // namespace

FieldDefinition referenceact::withValuesReplaced(FieldDefinition field, const Catalogue &catalogue, const QString &list,
                                                 const QStringList &ids, const QString &into)
{
    const FieldDefinition *decides = catalogue.field(field.condition.field);
    const QString conditionList = decides ? decides->choiceList : QString();
    const auto replaced = [&](QStringList codes) {
        for (QString &code : codes)
            code = ids.contains(code) ? into : code;
        codes.removeDuplicates();
        codes.removeAll(QString());
        return codes;
    };
    if (field.choiceList == list)
        field.defaultValue = replaced(field.defaultValue.split(u'|')).join(u'|');
    if (list == "nature"_L1) {
        field.natures = replaced(field.natures);
        field.mandatoryFor.natures = replaced(field.mandatoryFor.natures);
    }
    if (conditionList == list)
        field.condition.values = replaced(field.condition.values);
    return field;
}

Result<void> ReferenceService::moveSheets(Act &act, const QStringList &ids, const QString &into)
{
    const QStringList kinds = kindsOf(act.change.source);
    for (const QString &kind : kinds) {
        if (auto done = replaceInConfiguration(act, ids, into); !done)
            return done;
        const auto catalogue = m_catalogues.current(kind);
        if (!catalogue)
            return fail(catalogue.error());
        for (const FieldDefinition &field : fieldsOf(act.change.source, **catalogue)) {
            const auto from = storedAs(field, act.change.before, ids);
            if (!from)
                return fail(from.error());
            const QString to = field.suggestions.isEmpty() ? into : referencelist::find(act.change.after, into)->name.fr;
            const auto moved = act.moverOf(m_context.connection, *catalogue).move(field, *from, to);
            if (!moved)
                return fail(moved.error());
            act.change.sheets += *moved;
        }
    }
    return act.change.source.isDepartments() ? moveDefaultDepartment(act, ids, into) : Result<void>();
}

/// A text is its own name: the sheets follow. Elsewhere only what the search finds them by changes.
Result<void> ReferenceService::renameOnSheets(Act &act, const ReferenceItem &was, const ReferenceItem &is)
{
    if (was.name == is.name)
        return {};
    const QStringList kinds = kindsOf(act.change.source);
    for (const QString &kind : kinds) {
        const auto catalogue = m_catalogues.current(kind);
        if (!catalogue)
            return fail(catalogue.error());
        storage::ValueMover mover = act.moverOf(m_context.connection, *catalogue);
        for (const FieldDefinition &field : fieldsOf(act.change.source, **catalogue)) {
            auto held = storedAs(field, act.change.after, {is.id});
            if (!held)
                return fail(held.error());
            held->removeAll(field.suggestions.isEmpty() ? QString() : is.name.fr);
            if (field.suggestions.isEmpty() && !field.searchable)
                continue;
            if (!field.suggestions.isEmpty()) {
                const auto moved = mover.move(field, *held, is.name.fr);
                if (!moved)
                    return fail(moved.error());
                act.change.sheets += *moved;
                continue;
            }
            const auto ids = storage::ValueMover::holders(m_context.connection, field, *held);
            if (!ids)
                return fail(ids.error());
            if (auto done = mover.refresh(*ids); !done)
                return done;
        }
    }
    return {};
}

Result<void> ReferenceService::replaceInConfiguration(Act &act, const QStringList &ids, const QString &into)
{
    const ReferenceSource &source = act.change.source;
    if (source.isDepartments() || !act.change.fieldsBefore.isEmpty())
        return {};
    const auto catalogue = m_catalogues.current(source.kind);
    if (!catalogue)
        return fail(catalogue.error());
    for (const FieldDefinition &field : (*catalogue)->fields() + (*catalogue)->retiredFields()) {
        const FieldDefinition replaced = referenceact::withValuesReplaced(field, **catalogue, source.list, ids, into);
        if (replaced == field)
            continue;
        if (auto stored = storage::CatalogueRepository(m_context.connection).storeField(replaced); !stored)
            return stored;
        act.change.fieldsBefore << field;
        act.change.fieldsAfter << replaced;
    }
    m_catalogues.forget(source.kind);
    return {};
}

Result<void> ReferenceService::moveDefaultDepartment(Act &act, const QStringList &ids, const QString &into)
{
    storage::DirectoryRepository directory(m_context.connection);
    const auto preferred = directory.setting(kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    if (!ids.contains(preferred->value_or(QString())))
        return {};
    act.change.defaultBefore = **preferred;
    act.change.defaultAfter = into;
    return directory.storeSetting(kDefaultDepartment, into);
}

Result<void> ReferenceService::moveDefaultBack(const ReferenceChange &change)
{
    storage::DirectoryRepository directory(m_context.connection);
    const auto preferred = directory.setting(kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    if (change.defaultBefore.isEmpty() || preferred->value_or(QString()) != change.defaultAfter)
        return {};
    return directory.storeSetting(kDefaultDepartment, change.defaultBefore);
}

Result<void> ReferenceService::moveBack(Act &act, const ReferenceChange &change)
{
    const QStringList kinds = kindsOf(change.source);
    for (const QString &kind : kinds) {
        auto catalogue = m_catalogues.current(kind);
        if (!catalogue)
            return fail(catalogue.error());
        for (qsizetype i = 0; i < change.fieldsBefore.size(); ++i) {
            const FieldDefinition *now = (*catalogue)->field(change.fieldsAfter.at(i).key);
            if (!now || *now != change.fieldsAfter.at(i)) // configured anew meanwhile: that stands
                continue;
            if (auto stored = storage::CatalogueRepository(m_context.connection).storeField(change.fieldsBefore.at(i)); !stored)
                return stored;
        }
        m_catalogues.forget(kind);
        catalogue = m_catalogues.current(kind);
        if (!catalogue)
            return fail(catalogue.error());
        storage::ValueMover mover = act.moverOf(m_context.connection, *catalogue);
        for (const FieldDefinition &field : fieldsOf(change.source, **catalogue)) {
            const auto moved = mover.moveBack(field, change.operation);
            if (!moved)
                return fail(moved.error());
            act.change.sheets += *moved;
        }
        for (const ReferenceItem &item : act.change.after) {
            const ReferenceItem *was = referencelist::find(change.after, item.id);
            if (was && was->name != item.name && change.sheets == 0) {
                if (auto done = renameOnSheets(act, *was, item); !done)
                    return done;
            }
        }
    }
    return moveDefaultBack(change);
}

} // namespace effectif
