// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace effectif {

class Banner;

/// How a picture comes into an announcement or a poll: chosen, dropped or pasted, decoded and made a JPEG of its pixels alone in a
/// thread of its own. Holds what is stored or was given; whoever shows it owns it, and follows changed().
class PictureIntake final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; questions are asked over the widget.
    PictureIntake(const PageContext &context, Banner *banner, QWidget *over);

    /// What is stored; what was given here is forgotten.
    void setStored(const QString &hash);
    /// What was given before, in a program that ended: a JPEG as given() answers it; empty: none any more.
    void setGiven(const QByteArray &jpeg);
    /// What is to be stored: nothing if nothing was given; empty: none any more.
    const std::optional<QByteArray> &given() const { return m_given; }
    const QImage &image() const { return m_image; }
    /// A picture is being read: saved now, it would lack.
    bool isReading() const { return m_reading; }

    void choose();
    void paste();
    void takeFile(const QString &path);
    void remove();

Q_SIGNALS:
    /// Another picture, or none, or one that is being read: to be shown.
    void shown();
    /// The person gave another one, or none; or the stored one has come, or what was to be read cannot be.
    void changed();

private:
    struct Read
    {
        QByteArray jpeg;
        QImage image;
    };

    void takeBytes(const QByteArray &bytes);
    void take(const Result<Read> &read);
    static Result<Read> made(const Result<QByteArray> &bytes);

    const PageContext &m_context;
    Banner *m_banner;
    QWidget *m_over;
    std::optional<QByteArray> m_given;
    QImage m_image;
    bool m_reading = false;
    RequestSeries m_reads;
};

} // namespace effectif
