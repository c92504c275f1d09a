// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/services/progress.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QObject>
#include <QQueue>

namespace effectif {

/// The way of files onto sheets: one after another they are read beside the database and stored, each on the sheet that
/// was in front when it was given, whichever is in front by then. The files panel owns it and shows what it says.
class FileIntake final : public QObject
{
    Q_OBJECT
public:
    FileIntake(const PageContext &context, const QString &kind, QObject *parent);

    /// Files of this machine; with a `versionOf` that is stored they are new versions of it.
    void add(const QStringList &paths, RecordId record, const Attachment &versionOf = {});
    /// What was pasted: the bytes of a file, or a picture that becomes one.
    void add(const QString &name, const QByteArray &bytes, RecordId record);
    void add(const QString &name, const QImage &picture, RecordId record);

    /// How many are not in yet.
    int left() const { return static_cast<int>(m_queue.size()) + (m_working ? 1 : 0); }
    /// None of those that are not in yet comes in.
    void stop();

Q_SIGNALS:
    void began(const QString &sentence);
    void advanced(qint64 done, qint64 total);
    /// Nothing is left: what came in, and what is wrong with the others, a sentence each.
    void ended(const QList<effectif::Attachment> &added, const QStringList &problems);

private:
    struct Incoming
    {
        QString path;
        QString name;
        QByteArray bytes;
        QImage picture;
        RecordId record = 0;
        Attachment versionOf; ///< id 0: a new file
    };

    void next();
    void store(const Incoming &incoming, const QByteArray &bytes);
    void stored(const Incoming &incoming, const Result<Attachment> &made);

    const PageContext &m_context;
    QString m_kind;
    QQueue<Incoming> m_queue;
    bool m_working = false;
    std::shared_ptr<Progress> m_progress;
    QList<Attachment> m_added;
    QStringList m_problems;
};

} // namespace effectif
