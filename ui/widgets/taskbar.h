// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace effectif {

class PlainLabel;

/// A long job that goes on while one works: what it does, how far it is, and the button that stops it. Hidden while
/// there is none.
class TaskBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TaskBar(QWidget *parent = nullptr);

    /// Shows the sentence; how far it is is not known until advance().
    void begin(const QString &sentence);
    void advance(qint64 done, qint64 total);
    void end();

Q_SIGNALS:
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    PlainLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace effectif
