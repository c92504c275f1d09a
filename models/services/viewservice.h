// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/listview.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// The saved views of lists: everyone has own ones and sees the shared ones; a view is changed by its owner only.
/// Used in the connection's thread.
class ViewService
{
public:
    explicit ViewService(ServiceContext &context) : m_context(context) { }

    /// The person's own views and the shared ones, by name.
    Result<QList<ListView>> views(const QString &kind);
    /// A new view (id 0), which becomes the person's, or a change of an own one; answers it as saved. Invalid: no name,
    /// or the person has another view of that name. Conflict: it was changed since. Denied: someone else's.
    Result<ListView> save(const ListView &view);
    /// Answers the view as it was, for restore().
    Result<ListView> remove(qint32 id);
    /// Puts a removed view back, under a new id, with what began with it.
    Result<ListView> restore(const ListView &view);
    /// What the person's list begins with, or everyone's who chose no other; 0: nothing special.
    Result<void> setDefault(const QString &kind, qint32 view, bool forAll);

private:
    Result<ListView> owned(qint32 id);

    ServiceContext &m_context;
};

} // namespace effectif
