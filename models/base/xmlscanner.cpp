// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xmlscanner.h"

#include <algorithm>
#include <cstring>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kChunk = 256 * 1024;
constexpr std::size_t kDeepest = 100;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

quint32 hashOf(QByteArrayView name)
{
    quint32 hash = 2166136261u; // FNV-1a
    for (const char c : name)
        hash = (hash ^ static_cast<uchar>(c)) * 16777619u;
    return hash;
}

/// The code that "#65" or "amp" stands for; 0 if there is none.
char32_t entityOf(QByteArrayView name)
{
    constexpr std::pair<QByteArrayView, char32_t> kNamed[] = {{"lt", U'<'}, {"gt", U'>'}, {"amp", U'&'}, {"quot", U'"'}, {"apos", U'\''}};
    for (const auto &[known, code] : kNamed) {
        if (name == known)
            return code;
    }
    if (name.size() < 2 || name.front() != '#')
        return 0;
    const bool hex = name[1] == 'x';
    bool isNumber = false;
    const uint code = name.sliced(hex ? 2 : 1).toByteArray().toUInt(&isNumber, hex ? 16 : 10);
    return isNumber && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? char32_t(code) : 0;
}
} // namespace

XmlScanner::Token XmlScanner::fail(const char *why)
{
    if (m_error.isEmpty())
        m_error = QString::fromLatin1(why) + u" at byte "_s + QString::number(position());
    m_over = true;
    return Token::Error;
}

/// Reads on behind what is not taken yet. False at the end, or on an error of the device.
bool XmlScanner::fill()
{
    m_buffer.remove(0, m_at);
    m_taken += m_at;
    m_at = 0;
    const QByteArray chunk = m_device.read(kChunk);
    if (chunk.isEmpty()) {
        if (m_device.errorString() != m_calm)
            m_error = m_device.errorString();
        return false;
    }
    m_buffer += chunk;
    return true;
}

/// Where the character is in the buffer, counted from `m_at`; -1 if it does not come within the limit.
qsizetype XmlScanner::find(char c, qsizetype from, qsizetype limit)
{
    for (;;) {
        const char *const begin = m_buffer.constData() + m_at;
        const qsizetype size = m_buffer.size() - m_at;
        if (from < size) {
            if (const void *found = std::memchr(begin + from, c, size_t(size - from)))
                return static_cast<const char *>(found) - begin;
        }
        from = std::max(from, size);
        if (size > limit || !fill())
            return -1;
    }
}

bool XmlScanner::skipBehind(QByteArrayView mark)
{
    for (;;) {
        const qsizetype end = find(mark.back(), mark.size() - 1, kLongestText);
        if (end < 0)
            return false;
        const bool found = QByteArrayView(m_buffer).sliced(m_at + end + 1 - mark.size(), mark.size()) == mark;
        m_at += found ? end + 1 : end + 2 - mark.size();
        if (found)
            return true;
    }
}

XmlScanner::Token XmlScanner::next()
{
    if (m_over)
        return m_error.isEmpty() ? Token::EndOfDocument : Token::Error;
    if (m_endPending) {
        m_endPending = false;
        m_open.pop_back();
        return Token::End;
    }
    for (;;) {
        if (m_at == m_buffer.size() && !fill()) {
            if (!m_error.isEmpty() || !m_open.empty() || !m_began)
                return fail("ends too early");
            m_over = true;
            return Token::EndOfDocument;
        }
        if (m_taken == 0 && m_at == 0 && m_buffer.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        const auto token = m_at < m_buffer.size() && m_buffer.at(m_at) == '<' ? tag() : text();
        if (token)
            return *token;
    }
}

/// Nothing: blanks between elements that are no text.
std::optional<XmlScanner::Token> XmlScanner::text()
{
    const qsizetype end = find('<', 0, kLongestText);
    const qsizetype size = end < 0 ? m_buffer.size() - m_at : end;
    if (end < 0 && (!m_open.empty() || !m_error.isEmpty() || size > kLongestText))
        return fail("a text without end");
    m_text = QByteArrayView(m_buffer).sliced(m_at, size);
    m_rawText = false;
    m_at += size;
    if (!m_open.empty())
        return Token::Text;
    return std::all_of(m_text.begin(), m_text.end(), isSpace) ? std::nullopt : std::optional(fail("text outside of elements"));
}

/// Nothing: a comment or an instruction.
std::optional<XmlScanner::Token> XmlScanner::tag()
{
    const qsizetype end = find('>', 1, kLongestTag);
    if (end < 0)
        return fail("a tag without end");
    const char second = m_buffer.at(m_at + 1);
    if (second == '?')
        return skipBehind("?>") ? std::nullopt : std::optional(fail("an instruction without end"));
    if (second == '!')
        return declared();
    if (second != '/')
        return start(end);
    QByteArrayView name = QByteArrayView(m_buffer).sliced(m_at + 2, end - 2).trimmed();
    if (const qsizetype colon = name.indexOf(':'); colon >= 0)
        name = name.sliced(colon + 1);
    m_name = name;
    m_at += end + 1;
    if (m_open.empty() || m_open.back() != hashOf(name))
        return fail("an element that was not begun");
    m_open.pop_back();
    return Token::End;
}

/// What begins with "<!": comments are passed over, CDATA is text, and all else is not for spreadsheets.
std::optional<XmlScanner::Token> XmlScanner::declared()
{
    while (m_buffer.size() - m_at < 9 && fill()) { }
    const QByteArrayView head = QByteArrayView(m_buffer).sliced(m_at);
    if (head.startsWith("<!--")) {
        m_at += 4;
        return skipBehind("-->") ? std::nullopt : std::optional(fail("a comment without end"));
    }
    if (!head.startsWith("<![CDATA[") || m_open.empty())
        return fail("a definition of a document's type");
    m_at += 9;
    qsizetype end = 0;
    for (;; ++end) {
        end = find(']', end, kLongestText);
        if (end < 0)
            return fail("a text without end");
        while (m_buffer.size() - m_at < end + 3 && fill()) { }
        if (QByteArrayView(m_buffer).sliced(m_at + end).startsWith("]]>"))
            break;
    }
    m_text = QByteArrayView(m_buffer).sliced(m_at, end);
    m_rawText = true;
    m_at += end + 3;
    return Token::Text;
}

XmlScanner::Token XmlScanner::start(qsizetype end)
{
    // a ">" between quotation marks belongs to an attribute
    for (;;) {
        const QByteArrayView inside = QByteArrayView(m_buffer).sliced(m_at + 1, end - 1);
        const auto marks = inside.count('"');
        const auto apostrophes = marks == 0 ? inside.count('\'') : 0;
        if (marks % 2 == 0 && apostrophes % 2 == 0)
            break;
        end = find('>', end + 1, kLongestTag);
        if (end < 0)
            return fail("a tag without end");
    }
    QByteArrayView inside = QByteArrayView(m_buffer).sliced(m_at + 1, end - 1);
    m_at += end + 1;
    m_endPending = inside.endsWith('/');
    if (m_endPending)
        inside.chop(1);
    qsizetype size = 0;
    qsizetype from = 0;
    for (; size < inside.size() && !isSpace(inside[size]); ++size) {
        if (inside[size] == ':')
            from = size + 1;
    }
    m_name = inside.sliced(from, size - from);
    m_attributes = inside.sliced(size);
    if (m_name.isEmpty() || m_open.size() >= kDeepest || (m_began && m_open.empty()))
        return fail("no element where one must be");
    m_began = true;
    m_open.push_back(hashOf(m_name));
    return Token::Start;
}

QByteArrayView XmlScanner::attribute(QByteArrayView name) const
{
    const char *p = m_attributes.begin();
    const char *const end = m_attributes.end();
    while (p != end) {
        while (p != end && isSpace(*p))
            ++p;
        const char *const key = p;
        while (p != end && *p != '=' && !isSpace(*p))
            ++p;
        const QByteArrayView found(key, p - key);
        while (p != end && *p != '"' && *p != '\'')
            ++p;
        if (p == end)
            return {};
        const char mark = *p++;
        const char *const value = p;
        p = static_cast<const char *>(std::memchr(p, mark, size_t(end - p)));
        if (!p)
            return {};
        if (found == name)
            return {value, p - value};
        ++p;
    }
    return {};
}

bool XmlScanner::appendText(QString &text) const
{
    const auto plain = [&](QByteArrayView bytes) {
        if (std::none_of(bytes.begin(), bytes.end(), [](char c) { return (static_cast<uchar>(c) & 0x80) != 0; })) {
            text += QLatin1StringView(bytes.data(), bytes.size());
            return true;
        }
        const QUtf8StringView view(bytes.data(), bytes.size());
        if (!view.isValidUtf8())
            return false;
        text += view.toString();
        return true;
    };
    qsizetype from = 0;
    for (qsizetype at = m_rawText ? -1 : m_text.indexOf('&'); at >= 0; at = m_text.indexOf('&', from)) {
        const qsizetype end = m_text.indexOf(';', at);
        const char32_t code = end < 0 || end - at > 12 ? 0 : entityOf(m_text.sliced(at + 1, end - at - 1));
        if (code == 0 || !plain(m_text.sliced(from, at - from)))
            return false;
        text += QChar::fromUcs4(code);
        from = end + 1;
    }
    if (!plain(m_text.sliced(from)))
        return false;
    if (m_text.contains('\r'))
        text.replace("\r\n"_L1, "\n"_L1);
    return true;
}

bool XmlScanner::skipElement()
{
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case Token::Start:
            ++depth;
            break;
        case Token::End:
            --depth;
            break;
        case Token::Text:
            break;
        case Token::EndOfDocument:
        case Token::Error:
            return false;
        }
    }
    return true;
}

} // namespace effectif
