// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;

namespace effectif {

class Banner;
class IconLabel;
class PlainLabel;

/// An announcement, or the head of a poll, as whoever it is addressed to sees it: for the reader's page and the preview of
/// whoever writes it.
class PublicationView final : public QWidget
{
    Q_OBJECT
public:
    /// The banner is told what goes wrong; it outlives this.
    PublicationView(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// Reads its picture by itself.
    void show(const Publication &publication, Language language);
    /// Of a publication whose picture and file are not stored yet: no button leads to them.
    void preview(const Publication &publication, const QImage &picture, Language language);
    /// The office's, for its times; the computer's if not told.
    void setZone(const QTimeZone &zone);
    /// What stands below all: how a poll is answered. It becomes its owner.
    void setForm(QWidget *form);
    const Publication &publication() const { return m_publication; }

Q_SIGNALS:
    void statusChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showTexts();
    void showPicture();
    void readPicture();
    void openFile();
    void saveFile();

    const PageContext &m_context;
    Banner *m_banner;
    Publication m_publication;
    Language m_language = Language::French;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    bool m_isPreview = false;
    QImage m_image;
    QString m_imageOf; ///< the hash that the image was read for
    QLabel *m_picture;
    PlainLabel *m_title;
    IconLabel *m_icon;
    PlainLabel *m_meta;
    QLabel *m_text;
    QPushButton *m_link;
    QWidget *m_fileRow;
    PlainLabel *m_fileName;
    QPushButton *m_open;
    QPushButton *m_save;
    RequestSeries m_reads;
};

} // namespace effectif
