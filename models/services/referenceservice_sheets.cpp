// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What acts on reference data do to sheets and to the configuration of fields.
#include "models/services/catalogueservice.h"
#include "models/services/referenceact.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/viewrepository.h"

namespace effectif {

using namespace Qt::StringLiterals;

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

QStringList referenceact::namesOf(const ReferenceItems &items, const QStringList &ids)
{
    QStringList names;
    for (const ReferenceItem &item : items) {
        if (ids.contains(item.id))
            names << QStringList{item.name.fr, item.name.en} + item.synonyms;
    }
    return names;
}

Result<void> ReferenceService::moveSheets(Act &act, const QStringList &ids, const QString &into)
{
    const QStringList kinds = kindsOf(act.change.source);
    for (const QString &kind : kinds) {
        if (auto done = replaceInConfiguration(act, ids, into); !done)
            return done;
        const auto catalogue = m_catalogues.whole(kind);
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
            const ReferenceItem &item = *referencelist::find(act.change.after, into);
            if (auto done = replaceInViews(act, field, act.change.before, ids, item); !done)
                return done;
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
        const auto catalogue = m_catalogues.whole(kind);
        if (!catalogue)
            return fail(catalogue.error());
        storage::ValueMover mover = act.moverOf(m_context.connection, *catalogue);
        for (const FieldDefinition &field : fieldsOf(act.change.source, **catalogue)) {
            if (auto done = replaceInViews(act, field, act.change.after, {is.id}, is); !done)
                return done;
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
    const auto catalogue = m_catalogues.whole(source.kind);
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

Result<void> ReferenceService::replaceInViews(Act &act, const FieldDefinition &field, const ReferenceItems &items,
                                              const QStringList &ids, const ReferenceItem &into)
{
    const bool isText = !field.suggestions.isEmpty();
    const QStringList from = isText ? referenceact::namesOf(items, ids) : ids;
    const QVariant to = isText ? into.name.fr
        : field.target.isEmpty() ? QVariant(into.id)
                                 : QVariant::fromValue(Reference{into.id.toInt(), into.name.fr});
    storage::ViewRepository repository(m_context.connection);
    const auto views = repository.lockedViews(field.kind);
    if (!views)
        return fail(views.error());
    for (const ListView &view : *views) {
        ListView changed = view;
        changed.layout.filter = withValuesReplaced(view.layout.filter, field, from, to);
        if (changed.layout == view.layout)
            continue;
        if (auto stored = repository.update(changed, act.stamp.at); !stored)
            return fail(stored.error());
        act.change.viewsBefore << view;
        act.change.viewsAfter << changed;
    }
    return referenceact::replaceInLists(m_context, act.lists, field, from, to);
}

Result<void> ReferenceService::moveViewsBack(const Act &act, const ReferenceChange &change)
{
    storage::ViewRepository repository(m_context.connection);
    for (const QString &kind : kindsOf(change.source)) {
        const auto views = repository.lockedViews(kind);
        if (!views)
            return fail(views.error());
        for (ListView view : *views) {
            const ListLayout before = view.layout;
            // the last first: two fields of one view may have named the item
            for (qsizetype i = change.viewsAfter.size() - 1; i >= 0; --i) {
                if (change.viewsAfter.at(i).id == view.id && change.viewsAfter.at(i).layout == view.layout)
                    view.layout = change.viewsBefore.at(i).layout; // one changed meanwhile stays as it is
            }
            if (view.layout == before)
                continue;
            if (const auto stored = repository.update(view, act.stamp.at); !stored)
                return fail(stored.error());
        }
    }
    return {};
}

Result<void> ReferenceService::moveDefaultDepartment(Act &act, const QStringList &ids, const QString &into)
{
    storage::DirectoryRepository directory(m_context.connection);
    const auto preferred = directory.setting(storage::kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    if (!ids.contains(preferred->value_or(QString())))
        return {};
    act.change.defaultBefore = **preferred;
    act.change.defaultAfter = into;
    return directory.storeSetting(storage::kDefaultDepartment, into);
}

Result<void> ReferenceService::moveDefaultBack(const ReferenceChange &change)
{
    storage::DirectoryRepository directory(m_context.connection);
    const auto preferred = directory.setting(storage::kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    if (change.defaultBefore.isEmpty() || preferred->value_or(QString()) != change.defaultAfter)
        return {};
    return directory.storeSetting(storage::kDefaultDepartment, change.defaultBefore);
}

Result<void> ReferenceService::moveBack(Act &act, const ReferenceChange &change)
{
    const QStringList kinds = kindsOf(change.source);
    for (const QString &kind : kinds) {
        auto catalogue = m_catalogues.whole(kind);
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
        catalogue = m_catalogues.whole(kind);
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
    if (auto done = moveViewsBack(act, change); !done)
        return done;
    if (auto done = referenceact::moveListsBack(m_context, change.operation); !done)
        return done;
    return moveDefaultBack(change);
}

} // namespace effectif
