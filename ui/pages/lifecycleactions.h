// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lifecycle.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

class QWidget;

namespace effectif {

class Banner;

/// Lets sheets leave and come back on behalf of a page: asks what must be asked (D5), does it in the worker, and offers
/// in the page's banner to take it back. A list gives many sheets, a sheet itself.
class LifecycleActions final : public QObject
{
    Q_OBJECT
public:
    struct Sheets
    {
        QList<RecordId> ids;
        QHash<RecordId, int> versions; ///< where the person looks at one
        QString title;                 ///< of the one sheet; else empty
    };

    /// The page is the parent; banner and context live as long.
    LifecycleActions(const PageContext &context, const QString &kind, Banner *banner, QWidget *page);

    /// The question of Delete (O38): Inactive first, the bin second. Who is Inactive already is asked about the bin only.
    void remove(const Sheets &sheets, bool mayBecomeInactive);
    void setSituation(const Sheets &sheets, Situation situation);
    void moveToBin(const Sheets &sheets);
    void restore(const Sheets &sheets);
    void setFavourite(const Sheets &sheets, bool favourite);
    /// Lists what vanishes, wants the name typed, and erases.
    void erase(const Sheets &sheets);

Q_SIGNALS:
    /// Done, or undone.
    void finished();
    /// These sheets are no more.
    void erased(const QList<effectif::RecordId> &ids);

private:
    using Deed = std::function<Result<LifecycleOutcome>(LifecycleService &, const LifecycleRequest &)>;
    using Sentence = std::function<QString(int)>;
    enum class Undoable { No, Yes };
    void perform(const Sheets &sheets, const Deed &deed, const Sentence &sentence, Undoable undoable);
    void showOutcome(const Result<LifecycleOutcome> &outcome, const Sentence &sentence, Undoable undoable);
    void undo(const QUuid &operation);
    void reallyErase(const Sheets &sheets, const EraseInventory &inventory);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    QWidget *m_page;
};

} // namespace effectif
