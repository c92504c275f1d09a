// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/directoryservice.h"

#include "models/base/textfold.h"
#include "models/services/access.h"
#include "models/services/profileservice.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/sheetscope.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSuggestions = 50;

QList<Reference> matching(const QList<Reference> &all, const QString &typed)
{
    const QString key = foldText(typed);
    QList<Reference> first;
    QList<Reference> then;
    for (const Reference &reference : all) {
        const QString name = foldText(reference.name);
        if (name.startsWith(key))
            first.append(reference);
        else if (name.contains(u' ' + key))
            then.append(reference);
    }
    return (first + then).mid(0, kSuggestions);
}
} // namespace

Result<QList<Reference>> DirectoryService::departments()
{
    auto offered = storage::DepartmentRepository(m_context.connection).offered();
    if (offered)
        offered->removeIf([this](const Reference &department) { return !m_context.rights.sees(department.id); });
    return offered;
}

Result<QList<Reference>> DirectoryService::allDepartments()
{
    return storage::DepartmentRepository(m_context.connection).offered();
}

Result<Reference> DirectoryService::addDepartment(const QString &name)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    return storage::DepartmentRepository(m_context.connection).add(name);
}

Result<QList<Reference>> DirectoryService::suggestions(const FieldDefinition &field, const QString &typed)
{
    storage::DirectoryRepository directory(m_context.connection);
    if (field.target != "department"_L1 && field.target != "user"_L1)
        return directory.findRecords(field.target, typed, kSuggestions, storage::seenCondition(m_context.rights, field.target));
    const auto all = field.target == "user"_L1 ? directory.users() : departments();
    return all ? Result<QList<Reference>>(matching(*all, typed)) : all;
}

Result<Reference> DirectoryService::resolve(const FieldDefinition &field, const QString &name)
{
    storage::DirectoryRepository directory(m_context.connection);
    if (field.target == "department"_L1)
        return storage::DepartmentRepository(m_context.connection).find(name);
    if (field.target == "user"_L1) {
        const auto named = directory.findUser(name);
        if (!named || named->id != 0 || m_context.rights.isStaff())
            return named;
        return ProfileService(m_context).userOfExternal(name); // as other software calls the person (M11, M12)
    }
    const auto people = directory.findRecords(field.target, name, 2, storage::seenCondition(m_context.rights, field.target));
    if (!people)
        return fail(people.error());
    const auto isMeant = [key = foldText(name)](const Reference &one) { return foldText(one.name) == key; };
    return std::ranges::count_if(*people, isMeant) == 1 ? people->first() : Reference{}; // in the order of names
}

Result<Reference> DirectoryService::current(const FieldDefinition &field, const Reference &reference)
{
    if (field.target != "department"_L1)
        return reference;
    return storage::DepartmentRepository(m_context.connection).current(reference.id);
}

Result<QVariant> DirectoryService::defaultOf(const FieldDefinition &field, const Catalogue &catalogue)
{
    const auto value = typeOf(field).parse(field.defaultValue, {field, catalogue, m_context.language});
    if (!value || field.target.isEmpty())
        return value.value_or(QVariant());
    const auto found = resolve(field, value->value<Reference>().name);
    if (!found)
        return fail(found.error());
    // whom the default named may have been renamed since: the field is left to the person then
    return found->id == 0 ? QVariant() : QVariant::fromValue(*found);
}

Result<void> DirectoryService::ensureDepartment(Record &record, const Catalogue &catalogue)
{
    const FieldDefinition *field = storage::departmentField(catalogue);
    if (!field || record.value(field->key).value<Reference>().id != 0)
        return {};
    const auto offered = departments();
    if (!offered)
        return fail(offered.error());
    const auto preferred = setting(storage::kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    if (offered->isEmpty())
        return {};
    const auto found = std::ranges::find_if(
        *offered, [&](const Reference &department) { return QString::number(department.id) == *preferred; });
    record.values.insert(field->key, QVariant::fromValue(found == offered->end() ? offered->first() : *found));
    return {};
}

Result<QString> DirectoryService::setting(const QString &key)
{
    const auto value = storage::DirectoryRepository(m_context.connection).setting(key);
    return value ? Result<QString>(value->value_or(QString())) : fail(value.error());
}

Result<void> DirectoryService::storeSetting(const QString &key, const QString &value)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return storage::DirectoryRepository(m_context.connection).storeSetting(key, value);
}

} // namespace effectif
