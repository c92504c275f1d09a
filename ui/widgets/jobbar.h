// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace effectif {

class PlainLabel;

/// A long job at the edge of a page: what it does, how far it is, and a button that stops it. Hidden while there is
/// none.
class JobBar final : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);

    /// How far it is is not known until it is told.
    void begin(const QString &text);
    /// In words too: "12 of 240".
    void setProgress(qint64 done, qint64 total);
    /// Behind the count, as "2 minutes left".
    void setRemark(const QString &text);
    /// The bar only: nobody counts bytes.
    void setShare(qint64 done, qint64 total);
    void end();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PlainLabel *m_text;
    QProgressBar *m_progress;
    PlainLabel *m_count;
    QString m_counted;
    QPushButton *m_stop;
    bool m_running = false;
};

} // namespace effectif
