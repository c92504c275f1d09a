// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/sheetpanel.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class AttachmentModel;
class Banner;
class EmptyState;
class FileIntake;
class FilePreview;
class JobBar;
class PlainLabel;

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
    bool isWorking() const override;
    void askToClose(std::function<void(bool)> answer) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void prepareTable();
    QWidget *makeHead();
    QWidget *makeDetails();
    QPushButton *addAction(const char *name, const QString &iconName, void (FilesPanel::*slot)());
    void retranslate();

    void reload(qint32 select = 0);
    void showLoaded(const Result<QList<Attachment>> &found);
    const Attachment *current() const;
    const AttachmentVersion *currentVersion() const;
    void showCurrent();
    void showActions();
    void showValidities(const Attachment &attachment);
    void showEmpty();
    void showPreview();
    void cannotPreview(const AttachmentVersion &version, int pages = 0);
    void setReadOnly(bool readOnly);

    void choose();
    void chooseVersion();
    void paste();
    void take(const QMimeData *data);
    void showTaken(const QList<Attachment> &added, const QStringList &problems);

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
    bool m_readOnly = false; ///< the sheet is in the bin
    qint32 m_selectNext = 0; ///< id of the file that the next answer makes current
    AttachmentModel *m_model;
    FileIntake *m_intake;
    Banner *m_banner;
    JobBar *m_job;
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
    RequestSeries m_histories;
    std::shared_ptr<Progress> m_saving;
    std::function<void(bool)> m_closing; ///< waits for the last file
};

} // namespace effectif
