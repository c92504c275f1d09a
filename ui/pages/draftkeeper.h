// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sheetdraft.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace effectif {

class DraftStore;

/// Sees to it that what is typed on the sheet of a page is in a draft at most a second later, and that the draft goes
/// as soon as nothing is unsaved any more. Owned by the page.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    /// Without a store nothing is kept. `snapshot` fills in everything but the draft's id.
    DraftKeeper(DraftStore *store, std::function<SheetDraft()> snapshot, QObject *parent);

    /// Something was typed, saved or dropped; `dirty`: something is unsaved.
    void changed(bool dirty);
    /// The page shows another sheet from now on; a draft of the last one goes.
    void beginSheet();
    /// The page goes on with a draft that an earlier program left.
    void adopt(const QUuid &draft);

private:
    void keep();

    DraftStore *m_store;
    std::function<SheetDraft()> m_snapshot;
    QTimer m_timer;
    QUuid m_id = QUuid::createUuid();
    bool m_kept = false;
};

} // namespace effectif
