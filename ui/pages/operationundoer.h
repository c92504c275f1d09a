// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

namespace effectif {

class Banner;
class JobBar;

/// "Take this operation back …" wherever operations are shown: looks what it would do, asks with the later changes that
/// stand against it, does it, and says what came of it with a way back. The widgets are the owner's.
class OperationUndoer final : public QObject
{
    Q_OBJECT
public:
    OperationUndoer(const PageContext &context, Banner *banner, JobBar *job, QWidget *parent);

    void ask(const QUuid &operation);

Q_SIGNALS:
    void done();

private:
    void show(const QUuid &operation, const UndoPlan &plan);
    void run(const QUuid &operation, const UndoDecision &decision);
    void tell(const UndoOutcome &outcome);
    std::function<void(qint64, qint64)> advance();

    const PageContext &m_context;
    Banner *m_banner;
    JobBar *m_job;
    QWidget *m_parent;
    std::shared_ptr<Progress> m_progress;
};

} // namespace effectif
