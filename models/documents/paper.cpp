// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/paper.h"

#include <QStringList>

#include <algorithm>

namespace effectif {

QSizeF PaperFormat::extent() const
{
    if (size == PaperSize::Card || size == PaperSize::Screen)
        return size == PaperSize::Card ? QSizeF(8500, 5500) : QSizeF(32000, 18000);
    const QSizeF upright = size == PaperSize::A4 ? QSizeF(21000, 29700) : QSizeF(21590, 27940);
    return landscape ? upright.transposed() : upright;
}

QStringList PaperPage::texts() const
{
    QList<const PaperText *> found;
    for (const PaperItem &item : items) {
        if (const auto *text = std::get_if<PaperText>(&item))
            found.append(text);
    }
    std::stable_sort(found.begin(), found.end(), [](const PaperText *a, const PaperText *b) { return a->at.y() < b->at.y(); });
    QStringList texts;
    for (const PaperText *text : std::as_const(found))
        texts << text->text;
    return texts;
}

PaperItem moved(const PaperItem &item, QPointF by)
{
    PaperItem there = item;
    if (auto *text = std::get_if<PaperText>(&there))
        text->at += by;
    else if (auto *box = std::get_if<PaperBox>(&there))
        box->where.translate(by);
    else if (auto *picture = std::get_if<PaperPicture>(&there))
        picture->where.translate(by);
    else
        std::get<PaperShape>(there).outline.translate(by);
    return there;
}

} // namespace effectif
