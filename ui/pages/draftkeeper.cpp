// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/draftkeeper.h"

#include "models/services/draftstore.h"
#include "models/services/office.h"

namespace effectif {

namespace {
constexpr int kDelayMs = 1000; ///< of the two seconds that D4 allows; the rest is the disk's
} // namespace

DraftKeeper::DraftKeeper(DraftStore *store, const Office &office, std::function<KeptDraft()> snapshot, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_office(office)
    , m_snapshot(std::move(snapshot))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
}

void DraftKeeper::changed(bool dirty)
{
    if (!m_store)
        return;
    if (dirty) {
        if (!m_timer.isActive()) // not put off by the next key
            m_timer.start();
        return;
    }
    m_timer.stop();
    if (std::exchange(m_kept, false))
        m_store->drop(m_id);
}

void DraftKeeper::begin()
{
    changed(false);
    m_id = QUuid::createUuid();
}

void DraftKeeper::adopt(const QUuid &draft)
{
    if (!m_store)
        return;
    changed(false);
    m_id = draft;
    m_kept = true;
    keep();
}

void DraftKeeper::keep()
{
    KeptDraft draft = m_snapshot();
    DraftHead &head = headOf(draft);
    head.id = m_id;
    head.database = m_office.url().toString();
    head.account = m_office.account() ? m_office.account()->id : 0;
    head.typed = QDateTime::currentDateTimeUtc();
    m_kept = true;
    m_store->keep(draft);
}

} // namespace effectif
