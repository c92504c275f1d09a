// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/thread.h"
#include "ui/dialogs/taskdialog.h"

class QListWidget;
class QListWidgetItem;

namespace effectif {

class LineEdit;
class PlainLabel;

/// A new conversation, more people for one, or another title. People are chosen by some letters of their names.
class ThreadDialog final : public TaskDialog
{
    Q_OBJECT
public:
    enum class Purpose { Begin, Add, Rename };

    /// `thread`: of Add and Rename.
    ThreadDialog(Purpose purpose, const Thread &thread, QWidget *parent);

    QList<UserId> people() const;
    QString title() const;
    /// The answer to namesWanted(); one to former letters is dropped.
    void propose(const QString &letters, const QList<Reference> &people);

Q_SIGNALS:
    void namesWanted(const QString &letters);

protected:
    bool isComplete() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePicker();
    void toggle(QListWidgetItem *item);
    void showChosen();

    Purpose m_purpose;
    Thread m_thread;
    LineEdit *m_search = nullptr;
    QListWidget *m_found = nullptr;
    PlainLabel *m_chosenText = nullptr;
    LineEdit *m_title = nullptr;
    QList<Reference> m_chosen;
};

} // namespace effectif
