// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/mergeplan.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QPointer>

namespace effectif {

class Banner;
class MergeSheetsDialog;

/// "Merge …" wherever sheets are chosen: compares them, lets the person choose, merges, and offers in the page's banner to
/// take it back.
class SheetMerger final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostSheets = 6; ///< as many as are compared at once

    /// The page is the parent; banner and context live as long.
    SheetMerger(const PageContext &context, const QString &kind, Banner *banner, QWidget *page);

    void ask(const QList<RecordId> &ids);

Q_SIGNALS:
    void merged(effectif::RecordId survivor, const QList<effectif::RecordId> &gone);
    void undone();

private:
    void compare(const QList<RecordId> &ids);
    void show(const MergeComparison &comparison);
    void run(const MergeRequest &request);
    void tell(const MergeRequest &request, const MergeOutcome &outcome);
    void undo(const QUuid &operation);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    QWidget *m_page;
    QPointer<MergeSheetsDialog> m_dialog;
    std::shared_ptr<Progress> m_undoing;
    bool m_isAsking = false;
};

} // namespace effectif
