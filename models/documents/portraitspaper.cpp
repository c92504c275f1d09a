// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/portraitspaper.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kCell = 36 * kMm;
constexpr qreal kPhoto = 26 * kMm;
constexpr qreal kRowHeight = 46 * kMm;
constexpr qreal kGroupHeight = 9 * kMm;
constexpr int kTextLines = 4; ///< below a photo
constexpr PaperFont kTitle{16, true};
constexpr PaperFont kCriteria{8.5, false};
constexpr PaperFont kGroup{10, true};
constexpr PaperFont kName{8.5, true};
constexpr PaperFont kPlace{7.5, false};
constexpr PaperFont kInitials{22, true};
constexpr QRgb kGrounds[] = {0xffdbe7fb, 0xffdff1e4, 0xfffbe9d2, 0xfff3e0f3, 0xffe2e6ee, 0xffd9eff2};

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}
} // namespace

QString PortraitsPaper::initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper(); };
    return words.isEmpty() ? QString() : words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

PortraitsPaper::PortraitsPaper(PaperFrame frame, ListTitle title, int count, const QList<qint32> &groups)
    : m_frame(std::move(frame))
    , m_title(std::move(title))
    , m_grouped(!groups.isEmpty())
{
    m_frame.title = m_title.title;
    PaperFonts fonts;
    breakPages(fonts, groups.isEmpty() ? QList<qint32>{count} : groups);
}

int PortraitsPaper::perRow() const
{
    return static_cast<int>((m_frame.format.extent().width() - 2 * PaperFlow::kMargin + 1) / kCell);
}

qreal PortraitsPaper::putTitle(PaperFonts &fonts, QList<PaperItem> &items) const
{
    const qreal width = m_frame.format.extent().width() - 2 * PaperFlow::kMargin;
    qreal y = fonts.put(items, m_title.title, kTitle, paper::kInk, {{0, 0, width, 0}, Qt::AlignLeft, 2});
    for (const QString &line : m_title.criteria)
        y += fonts.put(items, line, kCriteria, paper::kMuted, {{0, y, width, 0}, Qt::AlignLeft, 2});
    y += fonts.put(items, m_title.count, kCriteria, paper::kMuted, {{0, y, width, 0}, Qt::AlignLeft, 1});
    return y + 4 * kMm;
}

void PortraitsPaper::breakPages(PaperFonts &fonts, const QList<qint32> &groups)
{
    QList<PaperItem> title;
    const qreal later = PaperFlow(fonts, m_frame, true).room();
    qreal room = PaperFlow(fonts, m_frame).room() - putTitle(fonts, title);
    m_pages.append(QList<Row>());
    int face = 0;
    for (const qint32 size : groups) {
        const int end = face + size;
        for (bool begins = m_grouped; face < end; begins = false) {
            const Row row{face, std::min(face + perRow(), end), begins ? size : 0};
            const qreal height = kRowHeight + (begins ? kGroupHeight : 0);
            if (height > room && !m_pages.last().isEmpty()) {
                m_pages.append(QList<Row>());
                room = later;
            }
            m_pages.last().append(row);
            room -= height;
            face = row.to;
        }
    }
}

std::pair<int, int> PortraitsPaper::facesOn(int page) const
{
    const QList<Row> rows = m_pages.value(page);
    return rows.isEmpty() ? std::pair(0, 0) : std::pair(rows.first().from, rows.last().to);
}

void PortraitsPaper::putFace(PaperFonts &fonts, QList<PaperItem> &items, const PrintedFace &face, qreal x) const
{
    const QRectF disc(x + (kCell - kPhoto) / 2, 0, kPhoto, kPhoto);
    items.append(PaperBox{disc, QColor(kGrounds[qHash(face.name) % std::size(kGrounds)]), kPhoto / 2});
    if (!face.photo.isEmpty())
        items.append(PaperPicture{disc, face.photo, kPhoto / 2});
    else
        fonts.put(items, initialsOf(face.name), kInitials, paper::kMuted,
                    {{disc.left(), disc.center().y() - fonts.lineHeight(kInitials) / 2, kPhoto, 0}, Qt::AlignHCenter, 1});
    const qreal width = kCell - 3 * kMm;
    qreal y = kPhoto + 1.5 * kMm;
    qsizetype left = kTextLines;
    const auto put = [&](const QString &text, const PaperFont &font, const QColor &ink, int most) {
        if (text.isEmpty() || left < 1)
            return;
        const QStringList lines = fonts.lines(text, font, width, static_cast<int>(std::min<qsizetype>(most, left)));
        y += fonts.putLines(items, lines, font, ink, {{x + 1.5 * kMm, y, width, 0}, Qt::AlignHCenter});
        left -= lines.size();
    };
    put(face.name, kName, paper::kInk, 2);
    put(face.position, kPlace, paper::kInk, 2);
    if (face.department != face.group)
        put(face.department, kPlace, paper::kMuted, 2);
}

PaperPage PortraitsPaper::page(int page, const QList<PrintedFace> &faces) const
{
    PaperFonts fonts;
    PaperFlow flow(fonts, m_frame, page > 0);
    if (page == 0) {
        QList<PaperItem> title;
        const qreal height = putTitle(fonts, title);
        flow.add(title, height);
    }
    const int first = facesOn(page).first;
    for (const Row &row : m_pages.value(page)) {
        if (row.groupSize > 0) {
            QList<PaperItem> head;
            const QString name = faces.value(row.from - first).group;
            const QString shown = name.isEmpty() ? say(QT_TRANSLATE_NOOP("Paper", "(no value)")) : name;
            fonts.put(head, u"%1  ·  %2"_s.arg(shown, localeOf(m_frame.language).toString(row.groupSize)), kGroup, paper::kAccent,
                        {{0, 0.8 * kMm, flow.width(), 0}, Qt::AlignLeft, 1});
            head.append(PaperBox{{0, 6 * kMm, flow.width(), 0.25 * kMm}, paper::kAccent});
            flow.add(head, kGroupHeight);
        }
        QList<PaperItem> items;
        for (int face = row.from; face < row.to; ++face) {
            if (face - first < faces.size())
                putFace(fonts, items, faces.at(face - first), kCell * (face - row.from));
        }
        flow.add(items, kRowHeight);
    }
    return flow.finish(page + 1, pageCount()).first();
}

} // namespace effectif
