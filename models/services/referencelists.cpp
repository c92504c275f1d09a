// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution lists that ask for what is merged or renamed ask for it under its new name: nobody falls off a list unseen.
#include "models/services/referenceact.h"
#include "models/storage/distributionrepository.h"
#include "models/storage/operationrepository.h"

#include <QJsonDocument>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
storage::DistributionRepository repository(const ServiceContext &context)
{
    return {context.connection, context.rights, context.user};
}
} // namespace

Result<void> referenceact::replaceInLists(const ServiceContext &context, QJsonArray &kept, const FieldDefinition &field,
                                          const QStringList &from, const QVariant &to)
{
    const auto lists = repository(context).lists(field.kind);
    if (!lists)
        return fail(lists.error());
    for (const DistributionList &list : *lists) {
        DistributionList changed = list;
        changed.filter = withValuesReplaced(list.filter, field, from, to);
        if (changed.filter == list.filter)
            continue;
        if (const auto stored = repository(context).store(changed); !stored)
            return fail(stored.error());
        kept.append(QJsonObject{{u"before"_s, toJson(list)}, {u"after"_s, toJson(changed)}});
    }
    return {};
}

Result<void> referenceact::moveListsBack(const ServiceContext &context, qint64 operation)
{
    const auto detail = storage::OperationRepository(context.connection).detail(operation);
    if (!detail)
        return fail(detail.error());
    const QJsonArray kept = QJsonDocument::fromJson(detail->toUtf8()).object().value("lists"_L1).toArray();
    for (qsizetype i = kept.size() - 1; i >= 0; --i) { // the last first: two fields of one list may have named the item
        const QJsonObject before = kept.at(i).toObject().value("before"_L1).toObject();
        const auto list = repository(context).list(before.value("list"_L1).toInt());
        if (!list && list.error().kind == ErrorKind::NotFound)
            continue;
        if (!list)
            return fail(list.error());
        DistributionList then = *list;
        adoptJson(then, kept.at(i).toObject().value("after"_L1).toObject());
        if (list->removed || then.filter != list->filter) // changed meanwhile: that stands
            continue;
        DistributionList back = *list;
        adoptJson(back, before);
        back.name = list->name;
        if (const auto stored = repository(context).store(back); !stored)
            return fail(stored.error());
    }
    return {};
}

} // namespace effectif
