// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pictureintake.h"

class QLabel;
class QPushButton;

namespace effectif {

/// The picture of an announcement or a poll: chosen, dropped or pasted.
class IllustrationField final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    IllustrationField(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// What is stored; what was given here is forgotten.
    void setStored(const QString &hash) { m_intake->setStored(hash); }
    /// What was given before, in a program that ended.
    void setGiven(const QByteArray &jpeg) { m_intake->setGiven(jpeg); }
    /// What is to be stored: nothing if nothing was given; empty: none any more.
    const std::optional<QByteArray> &given() const { return m_intake->given(); }
    const QImage &image() const { return m_intake->image(); }
    /// A picture is being read: saved now, it would lack.
    bool isReading() const { return m_intake->isReading(); }

Q_SIGNALS:
    /// The person gave another one, or none; or the stored one has come.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void show();

    PictureIntake *m_intake;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_remove;
};

} // namespace effectif
