// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace effectif {

class Banner;

/// The picture of an announcement: chosen, dropped or pasted, decoded and made a JPEG of its pixels alone in a thread of its own.
class IllustrationField final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    IllustrationField(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// What is stored; what was given here is forgotten.
    void setStored(const QString &hash);
    /// What is to be stored: nothing if nothing was given; empty: none any more.
    const std::optional<QByteArray> &given() const { return m_given; }
    const QImage &image() const { return m_image; }
    /// A picture is being read: saved now, it would lack.
    bool isReading() const { return m_reading; }

Q_SIGNALS:
    /// The person gave another one, or none; or the stored one has come.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Read
    {
        QByteArray jpeg;
        QImage image;
    };

    void retranslate();
    void show();
    void choose();
    void paste();
    void takeFile(const QString &path);
    void takeBytes(const QByteArray &bytes);
    void take(const Result<Read> &read);
    static Result<Read> made(const Result<QByteArray> &bytes);

    const PageContext &m_context;
    Banner *m_banner;
    std::optional<QByteArray> m_given;
    QImage m_image;
    bool m_reading = false;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_remove;
    RequestSeries m_reads;
};

} // namespace effectif
