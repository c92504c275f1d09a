// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/services/attachmentservice.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/sheetpanel.h"

#include <QQueue>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class AttachmentModel;
class Banner;
class EmptyState;
class FilePreview;
class PlainLabel;
class TaskBar;

/// The files on a sheet: dropped, chosen or pasted; seen beside the list, opened, saved elsewhere, described, given
/// new versions, removed and brought back. Bytes are read and written in workers only.
class FilesPanel final : public SheetPanel
{
    Q_OBJECT
public:
    FilesPanel(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void showRecord(const Record &record) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// A file on its way in: of the disk, or the bytes of something pasted.
    struct Incoming
    {
        QString path;
        QString name;
        QByteArray bytes;
        RecordId record = 0;
        Attachment versionOf; ///< id 0: a new file
    };

    void prepareTable();
    QWidget *makeHead();
    QWidget *makeDetails();
    QPushButton *addAction(const char *name, const QString &iconName, void (FilesPanel::*slot)());
    void retranslate();

    void reload(qint32 select = 0);
    void showLoaded(const Result<QList<Attachment>> &found, qint32 select);
    const Attachment *current() const;
    const AttachmentVersion *currentVersion() const;
    void showCurrent();
    void showPreview();
    void cannotPreview(const AttachmentVersion &version);

    void choose();
    void chooseVersion();
    void paste();
    void take(const QMimeData *data);
    void enqueue(const QStringList &paths);
    void next();
    void store(const Incoming &incoming, const QByteArray &bytes);
    void stored(const Result<Attachment> &made);
    void finishQueue();

    void openFile();
    void saveCopy();
    void describe();
    void remove();
    void editTypes();
    void offerUndo(const QString &sentence, const QList<Attachment> &removed, const QList<Attachment> &added);
    void tell(const Error &error);

    const PageContext &m_context;
    QString m_kind;
    RecordId m_record = 0;
    bool m_stale = true; ///< what is shown is not this sheet's, or older than the news
    AttachmentModel *m_model;
    Banner *m_banner;
    TaskBar *m_task;
    QPushButton *m_add;
    QPushButton *m_paste;
    QToolButton *m_types;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    PlainLabel *m_name;
    PlainLabel *m_facts;
    PlainLabel *m_versionLabel;
    QComboBox *m_version;
    FilePreview *m_preview;
    QList<QPushButton *> m_actions;
    RequestSeries m_loads;
    RequestSeries m_previews;
    QQueue<Incoming> m_queue;
    bool m_working = false;
    std::shared_ptr<Progress> m_progress;
    QStringList m_problems;
    QList<Attachment> m_added;
};

} // namespace effectif
