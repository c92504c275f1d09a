// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/textfold.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>

namespace effectif {

namespace {

/// What one code point folds to. No code point of the tables folds to more than three units.
struct Folded
{
    std::array<char16_t, 3> units{};
    quint8 size = 0;
};

/// Letters that Unicode does not decompose but that people type without their stroke or ligature.
QStringView spelledOut(char32_t c)
{
    // clang-format off
    switch (c) {
    case U'œ': case U'Œ': return u"oe";
    case U'æ': case U'Æ': return u"ae";
    case U'ß': case U'ẞ': return u"ss";
    case U'ø': case U'Ø': return u"o";
    case U'ł': case U'Ł': return u"l";
    case U'đ': case U'Đ': case U'ð': case U'Ð': return u"d";
    case U'þ': case U'Þ': return u"th";
    case U'ħ': case U'Ħ': return u"h";
    case U'ŧ': case U'Ŧ': return u"t";
    case U'ı': return u"i";
    case U'´': case U'‘': case U'’': case U'‛': case U'′': case U'ʹ': case U'ʼ': case U'ʻ': case U'＇': return u"'";
    case U'‐': case U'‑': case U'‒': case U'–': case U'—': case U'―': case U'−': case U'﹣': case U'－': return u"-";
    default: return {};
    }
    // clang-format on
}

/// The rule itself, for any code point: slow, so the tables below remember it for those that occur in Latin text.
QString foldCodePoint(char32_t c)
{
    if (const QStringView plain = spelledOut(c); !plain.isEmpty())
        return plain.toString();
    if (QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control)
        return QStringLiteral(" ");
    if (QChar::category(c) == QChar::Other_Format)
        return {};
    const QString decomposed = QString::fromUcs4(&c, 1)
                                   .normalized(QString::NormalizationForm_KD)
                                   .toCaseFolded()
                                   .normalized(QString::NormalizationForm_KD);
    QString result;
    for (const char32_t part : decomposed.toUcs4()) {
        if (QChar::isMark(part))
            continue;
        const QStringView plain = spelledOut(part);
        if (!plain.isEmpty())
            result += plain;
        else if (QChar::isSpace(part))
            result += u' ';
        else
            result += QStringView(QChar::fromUcs4(part));
    }
    return result;
}

/// Latin-1, Latin Extended-A and B, and general punctuation (dashes, apostrophes, narrow blanks).
class FoldTable
{
public:
    FoldTable()
    {
        for (char32_t c = 0; c < kLatinEnd; ++c)
            m_latin[c] = remember(c);
        for (char32_t c = kPunctuation; c < kPunctuationEnd; ++c)
            m_punctuation[c - kPunctuation] = remember(c);
    }

    /// Null if the table does not know the code point.
    const Folded *find(char32_t c) const
    {
        if (c < kLatinEnd)
            return &m_latin[c];
        if (c >= kPunctuation && c < kPunctuationEnd)
            return &m_punctuation[c - kPunctuation];
        return nullptr;
    }

private:
    static constexpr char32_t kLatinEnd = 0x250;
    static constexpr char32_t kPunctuation = 0x2000;
    static constexpr char32_t kPunctuationEnd = 0x2050;

    static Folded remember(char32_t c)
    {
        Folded result;
        for (const QChar unit : foldCodePoint(c))
            result.units[result.size++] = unit.unicode();
        return result;
    }

    std::array<Folded, kLatinEnd> m_latin;
    std::array<Folded, kPunctuationEnd - kPunctuation> m_punctuation;
};

const FoldTable &foldTable()
{
    static const FoldTable table;
    return table;
}

/// Appends with runs of white space made one blank, and none at the beginning.
class Folder
{
public:
    explicit Folder(qsizetype capacity) { m_text.reserve(capacity); }

    void append(char16_t unit)
    {
        if (unit != u' ')
            m_text += QChar(unit);
        else if (!m_text.isEmpty() && m_text.back() != u' ')
            m_text += u' ';
    }

    QString take()
    {
        if (m_text.endsWith(u' '))
            m_text.chop(1);
        return std::move(m_text);
    }

private:
    QString m_text;
};

QString foldAny(const QString &text)
{
    const FoldTable &table = foldTable();
    Folder folder(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text.at(++i).unicode());
        if (const Folded *known = table.find(c)) {
            for (quint8 n = 0; n < known->size; ++n)
                folder.append(known->units[n]);
        } else {
            for (const QChar unit : foldCodePoint(c))
                folder.append(unit.unicode());
        }
    }
    return folder.take();
}

/// As foldAny() for the text of most cells that are not ASCII: without making a QString of it. False where it holds what the
/// table does not know; then nothing was appended.
bool foldKnown(QByteArrayView text, QByteArray &result)
{
    const FoldTable &table = foldTable();
    const qsizetype before = result.size();
    const auto append = [&](char16_t unit) {
        if (unit == u' ' && (result.size() == before || result.back() == ' '))
            return;
        if (unit < 0x80) {
            result += static_cast<char>(unit);
        } else {
            if (unit < 0x800) {
                result += static_cast<char>(0xC0 | unit >> 6);
            } else {
                result += static_cast<char>(0xE0 | unit >> 12);
                result += static_cast<char>(0x80 | (unit >> 6 & 0x3f));
            }
            result += static_cast<char>(0x80 | (unit & 0x3f));
        }
    };
    const auto part = [&](qsizetype at) -> int { // of a letter of several bytes; -1: it is none
        const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
        return (c & 0xC0) == 0x80 ? c & 0x3f : -1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        int code = c;
        if (c >= 0xC2 && c < 0xE0 && part(i + 1) >= 0) {
            code = (c & 0x1f) << 6 | part(i + 1);
            i += 1;
        } else if (c == 0xE2 && part(i + 1) >= 0 && part(i + 2) >= 0) { // general punctuation
            code = (c & 0x0f) << 12 | part(i + 1) << 6 | part(i + 2);
            i += 2;
        } else if (c >= 0x80) {
            code = -1;
        }
        const Folded *known = code < 0 ? nullptr : table.find(static_cast<char32_t>(code));
        if (!known) {
            result.truncate(before);
            return false;
        }
        for (quint8 n = 0; n < known->size; ++n)
            append(known->units[n]);
    }
    if (result.size() > before && result.back() == ' ')
        result.chop(1);
    return true;
}

/// Most cells are ASCII: one pass, no table. Writes at most as many units as the text has, and answers where it ended;
/// null at the first character that is not ASCII.
template <typename Unit> Unit *foldAscii(const Unit *text, qsizetype size, Unit *const first)
{
    Unit *out = first;
    bool blank = true; // as if one stood before the text
    for (const Unit *unit = text; unit != text + size; ++unit) {
        const auto c = static_cast<std::make_unsigned_t<Unit>>(*unit);
        if (c >= 0x7f)
            return nullptr;
        if (c > ' ') {
            *out++ = static_cast<Unit>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
            blank = false;
        } else if (!blank) {
            *out++ = ' ';
            blank = true;
        }
    }
    return blank && out != first ? out - 1 : out;
}

bool isDigits(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Tokens one behind the other, each once. Their text has its full room from the start, so that a token can be told by where
/// it stands there: a sheet has some fifty, and a million sheets are imported.
class TokenText
{
public:
    /// Each letter stands in at most three tokens: a word, what apostrophes join, what stands between blanks.
    explicit TokenText(qsizetype letters) { m_text.reserve(6 * letters + 2); }

    /// The token that the words make together.
    void add(std::span<const QStringView> words)
    {
        const qsizetype from = m_text.size();
        for (const QStringView word : words)
            m_text.append(word);
        const QStringView token = QStringView(m_text).sliced(from);
        if (isKnown(token)) {
            m_text.truncate(from);
            return;
        }
        m_tokens.append(token);
        m_text += u' ';
    }

    QString take()
    {
        m_text.chop(1);
        m_text.squeeze();
        return std::move(m_text);
    }

private:
    bool isKnown(QStringView token)
    {
        constexpr qsizetype kFew = 64; // up to here looking through the list is quicker than hashing
        if (m_tokens.size() < kFew)
            return m_tokens.contains(token);
        if (m_known.isEmpty())
            m_known = QSet<QStringView>(m_tokens.cbegin(), m_tokens.cend());
        const qsizetype before = m_known.size();
        m_known.insert(token);
        return m_known.size() == before;
    }

    QString m_text;
    QVarLengthArray<QStringView, 64> m_tokens;
    QSet<QStringView> m_known;
};

/// Calls found(word, mark) for each run of letters and digits of a folded text, with the mark or blank behind it.
template <typename Found> void eachWord(const QString &folded, Found found)
{
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= folded.size();) {
        char32_t c = i < folded.size() ? folded.at(i).unicode() : U' ';
        qsizetype width = 1;
        if (QChar::isHighSurrogate(c) && i + 1 < folded.size() && folded.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(char16_t(c), folded.at(i + 1).unicode());
            width = 2;
        }
        if (QChar::isLetterOrNumber(c)) {
            if (begin < 0)
                begin = i;
        } else {
            found(begin < 0 ? QStringView() : QStringView(folded).sliced(begin, i - begin), c);
            begin = -1;
        }
        i += width;
    }
}

} // namespace

QString foldText(const QString &text)
{
    QString result(text.size(), Qt::Uninitialized);
    auto *const first = reinterpret_cast<char16_t *>(result.data());
    const char16_t *const end = foldAscii(reinterpret_cast<const char16_t *>(text.constData()), text.size(), first);
    if (!end)
        return foldAny(text);
    result.truncate(end - first);
    return result;
}

void foldUtf8(QByteArrayView text, QByteArray &result)
{
    const qsizetype before = result.size();
    result.resize(before + text.size());
    char *const first = result.data() + before;
    const char *const end = foldAscii(text.data(), text.size(), first);
    result.truncate(end ? end - result.constData() : before);
    if (!end && !foldKnown(text, result))
        result += foldAny(QString::fromUtf8(text)).toUtf8();
}

QStringList searchTokens(const QString &text)
{
    return searchTokenText(text).split(u' ', Qt::SkipEmptyParts);
}

QString searchTokenText(const QString &text)
{
    const QString folded = foldText(text);
    TokenText tokens(folded.size());
    QVarLengthArray<QStringView, 16> run; // the words since the last blank
    qsizetype elided = 0;                 // from here on only apostrophes joined them: "n'diaye" in "œuvrard-n'diaye"
    eachWord(folded, [&](QStringView word, char32_t mark) {
        if (!word.isEmpty()) {
            tokens.add(std::span(&word, 1));
            run.append(word);
        }
        if (mark == U'\'')
            return;
        if (run.size() - elided > 1)
            tokens.add({run.cbegin() + elided, run.cend()});
        elided = run.size();
        if (mark != U' ')
            return;
        if (run.size() > 1)
            tokens.add({run.cbegin(), run.cend()});
        run.clear();
        elided = 0;
    });
    return tokens.take();
}

QStringList searchWords(const QString &typed)
{
    QStringList words;
    bool digitsBefore = false;
    const QString folded = foldText(typed);
    eachWord(folded, [&](QStringView word, char32_t) {
        if (word.isEmpty())
            return;
        const bool digits = isDigits(word);
        if (digits && digitsBefore)
            words.last() += word;
        else
            words.append(word.toString());
        digitsBefore = digits;
    });
    return words;
}

} // namespace effectif
