// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/keptdraft.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace effectif {

class DraftStore;
class Office;

/// Sees to it that what is typed on a page is in a draft at most a second later, and that the draft goes as soon as
/// nothing is unsaved any more. Owned by the page.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    /// Without a store nothing is kept. `snapshot` answers what is typed and what it is about; whose it is, of which
    /// database and when is filled in here. The office outlives it.
    DraftKeeper(DraftStore *store, const Office &office, std::function<KeptDraft()> snapshot, QObject *parent);

    /// Something was typed, saved or dropped; `dirty`: something is unsaved.
    void changed(bool dirty);
    /// The page shows something else from now on; a draft of the last goes.
    void begin();
    /// The page goes on with a draft that an earlier program left.
    void adopt(const QUuid &draft);

private:
    void keep();

    DraftStore *m_store;
    const Office &m_office;
    std::function<KeptDraft()> m_snapshot;
    QTimer m_timer;
    QUuid m_id = QUuid::createUuid();
    bool m_kept = false;
};

} // namespace effectif
