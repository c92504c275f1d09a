// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPixmap>

class QMimeData;

namespace effectif {

/// The frame of a person's photo, with a + while it is empty (O59): a press opens what can be done, files and pictures
/// can be dropped on it, and pasted with the focus on it. Reads no file and decodes nothing itself: the owner does,
/// elsewhere than in the interface's thread.
class PhotoFrame final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PhotoFrame(int side = 64, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// A null pixmap shows the initials and the +.
    void setPhoto(const QPixmap &photo);
    bool hasPhoto() const { return !m_photo.isNull(); }
    /// Why nothing can be done just now ("Save the sheet first"); empty: it can.
    void setObstacle(const QString &sentence);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// "Choisissez un fichier..." was chosen.
    void fileWanted();
    void fileGiven(const QString &path);
    /// A picture from the clipboard or another program, undecoded.
    void bytesGiven(const QByteArray &bytes);
    void removeWanted();
    /// What was dropped or pasted is no picture and no file.
    void nothingGiven();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void openMenu(const QPoint &at);
    void take(const QMimeData *data);
    void paste();

    int m_side;
    QString m_name;
    QString m_obstacle;
    QPixmap m_photo;
    bool m_dropping = false;
};

} // namespace effectif
