// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/listpaper.h"

namespace effectif {

/// Portraits in rows (*trombinoscope*): photo or initials, name, position, department. Which faces stand on which page
/// follows from how many there are, so none is read before its page is.
class PortraitsPaper
{
public:
    /// groups: how many faces each has; empty: one group without a name.
    PortraitsPaper(PaperFrame frame, ListTitle title, int count, const QList<qint32> &groups);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// The first face of a page and the one behind its last.
    std::pair<int, int> facesOn(int page) const;
    PaperPage page(int page, const QList<PrintedFace> &faces) const;
    /// Of the first word and the last: what stands in the place of a photo.
    static QString initialsOf(const QString &name);

private:
    /// A row of faces, perhaps under the name of its group.
    struct Row
    {
        int from = 0;
        int to = 0;
        qint32 groupSize = 0; ///< not 0: the group begins here
    };

    void breakPages(PaperFonts &fonts, const QList<qint32> &groups);
    int perRow() const;
    qreal putTitle(PaperFonts &fonts, QList<PaperItem> &items) const;
    void putFace(PaperFonts &fonts, QList<PaperItem> &items, const PrintedFace &face, qreal x) const;

    PaperFrame m_frame;
    ListTitle m_title;
    bool m_grouped;
    QList<QList<Row>> m_pages;
};

} // namespace effectif
