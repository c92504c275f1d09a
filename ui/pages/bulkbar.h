// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QPushButton;

namespace effectif {

class BulkEditDialog;
class FieldEditor;
class FlowLayout;
class JobBar;
class PlainLabel;
struct DistributionList;
struct ExportOptions;

/// What can be done with all selected sheets at once: how many they are, the actions, and how far a running one is.
/// Each runs as a long job that can be stopped; what it did can be taken back.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    BulkBar(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// Whoever has the selection: its ids, copied when something is done with them.
    void setSource(std::function<QList<RecordId>()> ids) { m_ids = std::move(ids); }
    void setSelected(int count);
    /// False among those who left already: they cannot leave, and are on no list.
    void setInService(bool inService);
    int selected() const { return m_count; }
    bool isBusy() const;

    void setField();
    void makeInactive();
    void makeFavourite();
    void moveToBin();
    /// Asks which distribution list the people go onto.
    void addToList();
    /// Asks which sheets are to go into which sort of file: the selected ones, or the `shown` ones of the list as it stands.
    void exportSheets(const RecordQuery &view, const QStringList &columns, int shown, bool preferSelected);

Q_SIGNALS:
    void told(effectif::Tone tone, const QString &text);
    void undoOffered(const QString &text, const std::function<void()> &undo);
    void exportWanted();
    void printWanted();
    void mergeWanted();
    void clearWanted();
    void editorMade(effectif::FieldEditor *editor);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addAction(const char *name, const QString &iconName, std::function<void()> action);
    void retranslate();
    void showModules();
    void putOn(const DistributionList &list);
    void takeBack(const QUuid &operation);
    void askForState(BulkEditDialog *dialog, const QString &field);
    void apply(const QString &field, const QVariant &value);
    void undo(const QUuid &operation);
    using Deed = std::function<Result<LifecycleOutcome>(LifecycleService &, const LifecycleRequest &, Progress *)>;
    void doToAll(const QString &busy, const Deed &deed, const char *done);
    void undoDeed(const QUuid &operation);
    void askForFile(const ExportOptions &options);
    void begin(const QString &text);
    void advance(qint64 now, qint64 total);
    void finish();
    /// A long job with the bar that shows it; `done` gets what worked, an error is told.
    template <typename Job, typename Done> void run(const QString &text, Job job, Done done);

    const PageContext &m_context;
    QString m_kind;
    std::function<QList<RecordId>()> m_ids;
    int m_count = 0;
    bool m_inService = true;
    QWidget *m_actions;
    FlowLayout *m_row;
    PlainLabel *m_text;
    QPushButton *m_set;
    QPushButton *m_favourite;
    QPushButton *m_list;
    QPushButton *m_export;
    QPushButton *m_print;
    QPushButton *m_merge;
    QPushButton *m_inactive;
    QPushButton *m_bin;
    QPushButton *m_clear;
    JobBar *m_job;
    std::shared_ptr<Progress> m_progress;
    std::shared_ptr<Progress> m_looking;
};

template <typename Job, typename Done> void BulkBar::run(const QString &text, Job job, Done done)
{
    begin(text);
    m_progress = m_context.office.runLong(
        this, std::move(job),
        [this, done = std::move(done)](const auto &answer) {
            finish();
            m_context.office.poll();
            if (answer)
                done(*answer);
            else
                Q_EMIT told(m_progress->isCancelled() ? Tone::Accent : Tone::Danger, answer.error().message);
        },
        [this](qint64 now, qint64 total) { advance(now, total); });
}

} // namespace effectif
