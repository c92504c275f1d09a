// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/viewservice.h"

#include "models/services/access.h"
#include "models/storage/connection.h"
#include "models/storage/viewrepository.h"

#include <QCoreApplication>

namespace effectif {

namespace {
constexpr int kLongestName = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("ViewService", text);
}
} // namespace

Result<QList<ListView>> ViewService::views(const QString &kind)
{
    return storage::ViewRepository(m_context.connection).views(kind, m_context.user);
}

Result<ListView> ViewService::owned(qint32 id)
{
    auto view = storage::ViewRepository(m_context.connection).view(id, m_context.user);
    if (view && view->owner != m_context.user)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("ViewService", "The view \"%1\" belongs to %2. Save yours under another name."))
                        .arg(view->name, view->ownerName));
    return view;
}

Result<ListView> ViewService::save(const ListView &view)
{
    ListView wanted = view;
    wanted.name = view.name.simplified();
    if (wanted.name.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ViewService", "Type a name for the view.")));
    if (wanted.name.size() > kLongestName)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ViewService", "A name of at most 100 characters, please.")));
    if (wanted.shared) {
        if (auto may = access::administrator(m_context); !may)
            return fail(may.error());
    }
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    storage::ViewRepository views(m_context.connection);
    wanted.owner = m_context.user;
    const auto sameName = views.findByName(wanted);
    if (!sameName)
        return fail(sameName.error());
    if (*sameName != 0 && *sameName != wanted.id)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ViewService", "You have a view \"%1\" already. Choose another name."))
                        .arg(wanted.name));
    if (wanted.id == 0) {
        const auto id = views.insert(wanted, m_context.clock.now());
        if (!id)
            return fail(id.error());
        wanted.id = *id;
    } else {
        if (const auto mine = owned(wanted.id); !mine)
            return mine;
        const auto updated = views.update(wanted, m_context.clock.now());
        if (!updated)
            return fail(updated.error());
        if (!*updated)
            return fail(ErrorKind::Conflict,
                        say(QT_TRANSLATE_NOOP("ViewService", "The view \"%1\" was changed meanwhile. Save yours under "
                                                             "another name, or choose it again to see the change."))
                            .arg(wanted.name));
    }
    const auto saved = views.view(wanted.id, m_context.user);
    if (!saved)
        return saved;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return saved;
}

Result<ListView> ViewService::remove(qint32 id)
{
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto view = owned(id);
    if (!view)
        return view;
    if (auto removed = storage::ViewRepository(m_context.connection).remove(id); !removed)
        return fail(removed.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return view;
}

Result<ListView> ViewService::restore(const ListView &view)
{
    ListView again = view;
    again.id = 0;
    auto saved = save(again);
    if (!saved)
        return saved;
    for (const bool forAll : {false, true}) {
        if (forAll ? !view.isDefaultForAll : !view.isDefault)
            continue;
        if (auto done = setDefault(view.kind, saved->id, forAll); !done)
            return fail(done.error());
    }
    return storage::ViewRepository(m_context.connection).view(saved->id, m_context.user);
}

Result<void> ViewService::setDefault(const QString &kind, qint32 view, bool forAll)
{
    if (forAll) {
        if (auto may = access::administrator(m_context); !may)
            return may;
    }
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    storage::ViewRepository views(m_context.connection);
    if (view != 0) {
        const auto found = views.view(view, m_context.user);
        if (!found)
            return fail(found.error());
        if (forAll && !found->shared)
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("ViewService", "Share the view \"%1\" first: the others do not see it."))
                            .arg(found->name));
    }
    if (auto done = views.setDefault(kind, forAll ? 0 : m_context.user, view); !done)
        return done;
    return transaction->commit();
}

} // namespace effectif
