// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quality/check.h"
#include "models/services/bulkeditservice.h"
#include "models/services/qualityservice.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

class QWidget;

namespace effectif {

class Banner;
class BulkEditDialog;
class FieldEditor;
class JobBar;
class LifecycleActions;
class OperationUndoer;

/// What is offered for the findings of a check, on behalf of a page: each is one act that is agreed to first, one Operation, and
/// offered to be taken back in the page's banner.
class QualityMender final : public QObject
{
    Q_OBJECT
public:
    /// The page is the parent; banner, bar and context live as long.
    QualityMender(const PageContext &context, const QString &kind, Banner *banner, JobBar *job, QWidget *page);

    /// One sheet, or several where the act can take them.
    struct Sheets
    {
        std::vector<quality::Finding> findings;
        QString title; ///< of the one
    };
    void mend(const quality::Check &check, const Sheets &sheets);
    void ignore(const quality::Check &check, const Sheets &sheets);

Q_SIGNALS:
    /// These are no findings of the check any more.
    void done(const QString &check, const QList<effectif::RecordId> &ids);
    /// Something was taken back: what is found may be other things.
    void undone();
    void statusChanged(const QString &text);

private:
    void edit(const quality::Check &check, RecordId id);
    void agree(const QString &check, const QualityProposal &proposal);
    void fill(const quality::Check &check, const QList<RecordId> &ids);
    void connectSuggestions(FieldEditor *editor);
    void askForState(BulkEditDialog *dialog, const QList<RecordId> &ids, const QString &field);
    void set(const QString &check, const BulkEdit &edit);
    void request(const quality::Check &check, const quality::Finding &finding);
    void tell(const Error &error);
    void offerUndo(const QString &sentence, const QUuid &operation);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    JobBar *m_job;
    QWidget *m_page;
    LifecycleActions *m_life;
    OperationUndoer *m_undoer;
    std::shared_ptr<Progress> m_looking;
};

} // namespace effectif
