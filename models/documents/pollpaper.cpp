// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pollpaper.h"

#include "models/base/percenttext.h"
#include "models/documents/paperpainter.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kHair = 0.15 * kMm;
constexpr qreal kBar = 2.6 * kMm;
constexpr qreal kRow = 6.2 * kMm;
constexpr qreal kLeastRow = 4.4 * kMm;
constexpr qreal kHeading = 11 * kMm;
constexpr int kLeastLines = 3; ///< of a section on a full page
constexpr int kDots = 600;
constexpr PaperFont kKind{8.5, true};
constexpr PaperFont kQuestion{19, true};
constexpr PaperFont kFacts{9.5, false};
constexpr PaperFont kAnswered{12, true};
constexpr PaperFont kSection{9.5, true};
constexpr PaperFont kLine{9, false};
constexpr PaperFont kNumber{9, true};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Paper", text, nullptr, n);
}

class PollComposer
{
public:
    PollComposer(const PollPaper &poll, const PaperFrame &frame) : m_poll(poll), m_language(frame.language), m_flow(m_fonts, frame) { }

    PaperPage compose()
    {
        addHead();
        const QList<PollPaper::Section> sections = fitted();
        for (const PollPaper::Section &section : sections)
            addSection(section);
        if (!m_poll.note.isEmpty())
            addText(m_poll.note, kLine, paper::kMuted, 3 * kMm, 3);
        return m_flow.finish().first();
    }

private:
    void addText(const QString &text, const PaperFont &font, const QColor &ink, qreal above, int mostLines);
    void addHead();
    qreal noteRoom() { return m_poll.note.isEmpty() ? 0 : 3 * kMm + 3 * m_fonts.lineHeight(kLine); }
    QList<PollPaper::Section> fitted();
    void addSection(const PollPaper::Section &section);
    QList<PaperItem> rowOf(const PollPaper::Line &line, bool saysWhole);

    const PollPaper &m_poll;
    Language m_language;
    PaperFonts m_fonts;
    PaperFlow m_flow;
    qreal m_row = kRow;
};

void PollComposer::addText(const QString &text, const PaperFont &font, const QColor &ink, qreal above, int mostLines)
{
    if (text.isEmpty())
        return;
    QList<PaperItem> items;
    const qreal height = m_fonts.put(items, text, font, ink, {{0, above, m_flow.width(), 0}, Qt::AlignLeft, mostLines});
    m_flow.add(items, above + height);
}

void PollComposer::addHead()
{
    addText(m_poll.kind, kKind, paper::kAccent, 0, 1);
    addText(m_poll.question, kQuestion, paper::kInk, 0, 3);
    addText(m_poll.facts.join(u"  ·  "_s), kFacts, paper::kMuted, 1 * kMm, 3);
    addText(m_poll.answered, kAnswered, paper::kInk, 4 * kMm, 2);
}

/// The sections with as many lines as there is room for: rows become lower first, then the longest section shorter.
QList<PollPaper::Section> PollComposer::fitted()
{
    QList<PollPaper::Section> sections = m_poll.sections;
    sections.removeIf([](const PollPaper::Section &section) { return section.lines.isEmpty(); });
    const qreal room = m_flow.room() - noteRoom() - kHeading * static_cast<qreal>(sections.size());
    const auto lines = [&sections] {
        qsizetype count = 0;
        for (const PollPaper::Section &section : std::as_const(sections))
            count += section.lines.size();
        return static_cast<qreal>(count);
    };
    m_row = std::clamp(room / std::max(1.0, lines()), kLeastRow, kRow);
    QList<int> others(sections.size(), 0);
    while (lines() * m_row > room) {
        const auto longest = std::ranges::max_element(sections, {}, [](const PollPaper::Section &section) { return section.lines.size(); });
        if (longest->lines.size() <= kLeastLines)
            break;
        PollPaper::Line last = longest->lines.takeLast();
        PollPaper::Line &rest = longest->lines.last();
        int &merged = others[longest - sections.begin()];
        merged = merged == 0 ? 2 : merged + 1;
        rest.count += last.count;
        rest.of = longest->saysWhole ? rest.of + last.of : last.of;
        rest.label = say(QT_TRANSLATE_N_NOOP("Paper", "%n other(s)"), merged);
    }
    return sections;
}

void PollComposer::addSection(const PollPaper::Section &section)
{
    QList<PaperItem> items;
    const qreal above = 5 * kMm;
    const qreal height = m_fonts.put(items, section.title, kSection, paper::kInk, {{0, above, m_flow.width(), 0}, Qt::AlignLeft, 1});
    items.append(PaperBox{{0, above + height + 0.6 * kMm, m_flow.width(), kHair}, paper::kRule});
    m_flow.add(items, kHeading);
    for (const PollPaper::Line &line : section.lines)
        m_flow.add(rowOf(line, section.saysWhole), m_row);
}

QList<PaperItem> PollComposer::rowOf(const PollPaper::Line &line, bool saysWhole)
{
    QList<PaperItem> items;
    const qreal width = m_flow.width();
    const qreal label = width * 0.4;
    const qreal numbers = width * 0.22;
    const qreal bar = width - label - numbers - 4 * kMm;
    const QLocale locale = localeOf(m_language);
    const QString count = saysWhole ? say(QT_TRANSLATE_NOOP("Paper", "%1 of %2")).arg(locale.toString(line.count), locale.toString(line.of))
                                    : locale.toString(line.count);
    const qreal top = (m_row - m_fonts.lineHeight(kLine)) / 2;
    m_fonts.put(items, line.label, kLine, paper::kInk, {{0, top, label - 3 * kMm, 0}, Qt::AlignLeft, 1});
    const QRectF track(label, (m_row - kBar) / 2, bar, kBar);
    items.append(PaperBox{track, paper::kSoft, kBar / 2});
    const qreal filled = bar * std::clamp(percentOf(line.count, line.of), 0.0, 100.0) / 100;
    if (line.count > 0)
        items.append(PaperBox{{track.topLeft(), QSizeF(std::max(filled, kBar), kBar)}, paper::kAccent, kBar / 2});
    const qreal right = label + bar + 4 * kMm;
    m_fonts.put(items, percentText(line.count, line.of, m_language), kNumber, paper::kInk, {{right, top, numbers * 0.36, 0}, Qt::AlignRight, 1});
    m_fonts.put(items, count, kLine, paper::kMuted, {{right + numbers * 0.38, top, numbers * 0.62, 0}, Qt::AlignRight, 1});
    return items;
}
} // namespace

PaperPage composePoll(const PollPaper &poll, const PaperFrame &frame)
{
    return PollComposer(poll, frame).compose();
}

void writePoll(QIODevice &device, const PollPaper &poll, const PrintedHead &head, Language language)
{
    PaperFrame frame;
    frame.head = head;
    frame.title = poll.question;
    frame.language = language;
    QPdfWriter writer(&device);
    writer.setResolution(kDots);
    writer.setTitle(poll.question);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    QPainter painter(&writer);
    paintPage(painter, composePoll(poll, frame), writer.logicalDpiX());
}

} // namespace effectif
