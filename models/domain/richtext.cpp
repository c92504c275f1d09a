// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/richtext.h"

#include "models/domain/textlinks.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kDeepest = 64; ///< tags within each other; what is deeper is not told apart

struct Style
{
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    QString link;

    bool operator==(const Style &) const = default;
};

struct Run
{
    QString text; ///< '\n' is a line break
    Style style;
};

struct Block
{
    enum class Kind { Paragraph, Line /* of an editor: no gap around it */, Point };
    Kind kind = Kind::Paragraph;
    QList<Run> runs;

    bool isEmpty() const { return runs.isEmpty(); }
    void add(const QString &text, const Style &style)
    {
        if (!runs.isEmpty() && runs.last().style == style)
            runs.last().text += text;
        else
            runs.append({text, style});
    }
};

QString decoded(const QString &text)
{
    static const QHash<QString, QChar> kNamed{{u"amp"_s, u'&'}, {u"lt"_s, u'<'}, {u"gt"_s, u'>'}, {u"quot"_s, u'"'}, {u"apos"_s, u'\''}, {u"nbsp"_s, QChar(0xA0)}};
    static const QRegularExpression kEntity(u"&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));"_s);
    QString result;
    qsizetype done = 0;
    for (auto found = kEntity.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += text.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        if (const QString name = match.captured(3); !name.isEmpty()) {
            const auto known = kNamed.constFind(name.toLower());
            result += known == kNamed.constEnd() ? match.captured() : QString(*known);
            continue;
        }
        const uint code = match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16) : match.captured(1).toUInt();
        const bool isLetter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) && (code < 0x7F || code > 0x9F);
        result += isLetter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : u" "_s;
    }
    return result + text.mid(done);
}

/// White space is one blank; letters that nobody sees and that turn the direction of others are none.
QString shown(const QString &text)
{
    static const QRegularExpression kBlanks(u"[ \\t\\r\\n\\f]+"_s);
    static const QRegularExpression kUnseen(u"[\\x{00}-\\x{08}\\x{0b}\\x{0e}-\\x{1f}\\x{7f}-\\x{9f}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{fffc}]"_s);
    return decoded(text).remove(kUnseen).replace(QChar(0x2028), u' ').replace(kBlanks, u" "_s);
}

struct Tag
{
    QString name;
    bool closes = false;
    QHash<QString, QString> attributes;
};

Tag tagOf(const QString &inside)
{
    static const QRegularExpression kName(u"^(/?)([a-zA-Z][a-zA-Z0-9]*)"_s);
    static const QRegularExpression kAttribute(u"([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s);
    const QRegularExpressionMatch name = kName.match(inside);
    Tag tag{name.captured(2).toLower(), !name.captured(1).isEmpty(), {}};
    for (auto found = kAttribute.globalMatch(inside, name.capturedEnd()); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        tag.attributes.insert(match.captured(1).toLower(), decoded(match.captured(2) + match.captured(3) + match.captured(4)));
    }
    return tag;
}

class Reader
{
public:
    QList<Block> read(const QString &html)
    {
        qsizetype at = 0;
        while (at < html.size()) {
            const qsizetype open = html.indexOf(u'<', at);
            if (open < 0 || open > at)
                takeText(html.mid(at, open < 0 ? -1 : open - at));
            if (open < 0)
                break;
            at = takeMarkup(html, open);
        }
        endBlock();
        return m_blocks;
    }

private:
    /// Answers where the text goes on.
    qsizetype takeMarkup(const QString &html, qsizetype open)
    {
        if (html.mid(open, 4) == "<!--"_L1) {
            const qsizetype end = html.indexOf("-->"_L1, open + 4);
            return end < 0 ? html.size() : end + 3;
        }
        const QChar next = open + 1 < html.size() ? html.at(open + 1) : QChar();
        if (!(next.isLetter() || next == u'/' || next == u'!' || next == u'?')) { // "a < b"
            takeText(u"<"_s);
            return open + 1;
        }
        QChar quote;
        qsizetype end = open + 1;
        for (; end < html.size() && (!quote.isNull() || html.at(end) != u'>'); ++end) {
            const QChar c = html.at(end);
            if (c == u'"' || c == u'\'')
                quote = quote.isNull() ? c : c == quote ? QChar() : quote;
        }
        const Tag tag = tagOf(html.mid(open + 1, end - open - 1));
        static const QSet<QString> kHidden{u"script"_s, u"style"_s, u"head"_s, u"title"_s, u"textarea"_s, u"iframe"_s, u"object"_s, u"svg"_s, u"noscript"_s, u"template"_s};
        if (kHidden.contains(tag.name) && !tag.closes) {
            const qsizetype over = html.indexOf(u"</"_s + tag.name, end, Qt::CaseInsensitive);
            return over < 0 ? html.size() : over; // its end is a tag that nobody knows
        }
        take(tag);
        return end + 1;
    }

    void take(const Tag &tag)
    {
        static const QSet<QString> kBlocks{u"p"_s, u"div"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"ul"_s, u"ol"_s, u"table"_s, u"tr"_s, u"blockquote"_s, u"body"_s, u"pre"_s, u"hr"_s};
        static const QSet<QString> kInline{u"b"_s, u"strong"_s, u"i"_s, u"em"_s, u"u"_s, u"a"_s, u"span"_s, u"font"_s};
        if (tag.name == "br"_L1)
            return m_block.add(u"\n"_s, {});
        if (tag.name == "li"_L1) {
            endBlock();
            m_block.kind = tag.closes ? Block::Kind::Paragraph : Block::Kind::Point;
            return;
        }
        if (kBlocks.contains(tag.name)) {
            const bool inPoint = !tag.closes && m_block.kind == Block::Kind::Point && m_block.isEmpty();
            endBlock();
            static const QRegularExpression kNoMargin(u"margin(-top)?\\s*:\\s*0"_s);
            m_block.kind = inPoint ? Block::Kind::Point
                : !tag.closes && (tag.name == "div"_L1 || tag.attributes.value(u"style"_s).contains(kNoMargin)) ? Block::Kind::Line
                                                                                                              : Block::Kind::Paragraph;
            m_opened = !tag.closes;
            return;
        }
        if (!kInline.contains(tag.name))
            return;
        if (!tag.closes)
            return open(tag);
        for (qsizetype i = m_open.size(); i-- > 0;) {
            if (m_open.at(i).first == tag.name)
                return m_open.remove(i, m_open.size() - i);
        }
    }

    void open(const Tag &tag)
    {
        Style style = now();
        const QString css = tag.attributes.value(u"style"_s);
        static const QRegularExpression kBold(u"font-weight\\s*:\\s*(bold|[6-9]\\d\\d)"_s), kItalic(u"font-style\\s*:\\s*(italic|oblique)"_s),
            kUnderline(u"text-decoration[a-z-]*\\s*:[^;]*underline"_s);
        style.bold |= tag.name == "b"_L1 || tag.name == "strong"_L1 || css.contains(kBold);
        style.italic |= tag.name == "i"_L1 || tag.name == "em"_L1 || css.contains(kItalic);
        style.underlined |= tag.name == "u"_L1 || css.contains(kUnderline);
        if (tag.name == "a"_L1) {
            const QUrl url(tag.attributes.value(u"href"_s).trimmed(), QUrl::StrictMode);
            style.link = isSafeLink(url) ? QString::fromLatin1(url.toEncoded()) : QString();
        }
        if (!style.link.isEmpty())
            style.underlined = false; // a link is anyway
        if (m_open.size() < kDeepest)
            m_open.append({tag.name, style});
    }

    void takeText(const QString &text)
    {
        QString words = shown(text);
        const bool begins = m_block.isEmpty() || m_block.runs.last().text.endsWith(u'\n') || m_block.runs.last().text.endsWith(u' ');
        if (begins && words.startsWith(u' '))
            words.remove(0, 1);
        if (!words.isEmpty())
            m_block.add(words, now());
    }

    Style now() const { return m_open.isEmpty() ? Style() : m_open.last().second; }

    void endBlock()
    {
        while (!m_block.isEmpty() && m_block.runs.last().text.trimmed().isEmpty() && !m_block.runs.last().text.contains(u'\n')
               && !m_block.runs.last().text.contains(QChar(0xA0)))
            m_block.runs.removeLast();
        const bool emptyLine = m_block.kind == Block::Kind::Line && m_opened
            && std::ranges::all_of(m_block.runs, [](const Run &run) { return run.text.trimmed().isEmpty(); });
        if (emptyLine) { // what an editor writes for an empty line
            m_gap = true;
        } else if (!m_block.isEmpty()) {
            const bool joins = m_block.kind == Block::Kind::Line && !m_gap && !m_blocks.isEmpty() && m_blocks.last().kind == Block::Kind::Line;
            if (joins) {
                m_blocks.last().add(u"\n"_s, {});
                m_blocks.last().runs += m_block.runs;
            } else {
                m_blocks.append(m_block);
            }
            m_gap = false;
        }
        m_block = {};
        m_opened = false;
    }

    QList<Block> m_blocks;
    Block m_block;
    QList<std::pair<QString, Style>> m_open;
    bool m_opened = false; ///< by a tag, not by the end of another one
    bool m_gap = false;    ///< an empty line came before
};

QString htmlOf(const Run &run)
{
    QString html = run.text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
    if (run.text.trimmed().isEmpty() && run.style.link.isEmpty())
        return html; // nobody sees a bold blank
    if (run.style.underlined)
        html = u"<u>"_s + html + u"</u>"_s;
    if (run.style.italic)
        html = u"<i>"_s + html + u"</i>"_s;
    if (run.style.bold)
        html = u"<b>"_s + html + u"</b>"_s;
    return run.style.link.isEmpty() ? html : u"<a href=\"%1\">%2</a>"_s.arg(run.style.link.toHtmlEscaped(), html);
}

QString htmlOf(const Block &block)
{
    QString html;
    for (const Run &run : block.runs)
        html += htmlOf(run);
    return html;
}

QString htmlOf(const QList<Block> &blocks)
{
    QString html;
    bool inList = false;
    for (const Block &block : blocks) {
        const bool point = block.kind == Block::Kind::Point;
        if (point != inList)
            html += point ? u"<ul>"_s : u"</ul>"_s;
        inList = point;
        html += (point ? u"<li>%1</li>"_s : u"<p>%1</p>"_s).arg(htmlOf(block));
    }
    return inList ? html + u"</ul>"_s : html;
}
} // namespace

QString richtext::sanitised(const QString &html)
{
    return htmlOf(Reader().read(html));
}

QString richtext::plainText(const QString &html)
{
    QString text;
    bool afterPoint = false;
    for (const Block &block : Reader().read(html)) {
        const bool point = block.kind == Block::Kind::Point;
        if (!text.isEmpty())
            text += point || afterPoint ? u"\n"_s : u"\n\n"_s;
        if (point)
            text += u"– "_s;
        for (const Run &run : block.runs) {
            text += run.text;
            const QString address = run.style.link.startsWith("mailto:"_L1) ? run.style.link.mid(7) : run.style.link;
            if (!address.isEmpty() && !address.contains(run.text.trimmed(), Qt::CaseInsensitive))
                text += u" (%1)"_s.arg(address);
        }
        afterPoint = point;
    }
    return text.trimmed();
}

QString richtext::fromPlainText(const QString &text)
{
    static const QRegularExpression kGap(u"\\n[ \\t]*\\n\\s*"_s);
    QString html;
    for (const QString &part : text.trimmed().split(kGap, Qt::SkipEmptyParts))
        html += u"<p>%1</p>"_s.arg(part.toHtmlEscaped().replace(u'\n', "<br/>"_L1));
    return html;
}

QString richtext::forEditor(const QString &html)
{
    QString result;
    bool gap = false;
    for (const Block &block : Reader().read(html)) {
        if (block.kind == Block::Kind::Point) {
            result += u"<ul><li>%1</li></ul>"_s.arg(htmlOf(block));
            gap = false;
            continue;
        }
        if (gap)
            result += u"<p style=\"margin:0\"><br/></p>"_s;
        gap = true;
        Block line{Block::Kind::Line, {}};
        QList<Block> lines{line};
        for (const Run &run : block.runs) {
            const QStringList parts = run.text.split(u'\n');
            for (qsizetype i = 0; i < parts.size(); ++i) {
                if (i > 0)
                    lines.append(line);
                if (!parts.at(i).isEmpty())
                    lines.last().add(parts.at(i), run.style);
            }
        }
        for (const Block &one : std::as_const(lines))
            result += u"<p style=\"margin:0\">%1</p>"_s.arg(one.isEmpty() ? u"<br/>"_s : htmlOf(one));
    }
    return result.replace("</ul><ul>"_L1, ""_L1);
}

bool richtext::isBlank(const QString &html)
{
    return plainText(html).isEmpty();
}

} // namespace effectif
