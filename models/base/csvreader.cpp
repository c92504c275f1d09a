// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvreader.h"

#include "models/base/csvscanner.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

namespace effectif {

namespace {

constexpr qsizetype kChunk = 256 * 1024;
constexpr qsizetype kLongestRow = 1024 * 1024;
constexpr int kRowsLookedAt = 50;
constexpr std::array<char, 4> kSeparators = {';', ',', '\t', '|'};

/// Windows-1252 0x80 to 0x9F; the five unused codes stay control characters. The rest of it is Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {u'€', 0x81, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                                   u'‹', u'Œ', 0x8d, u'Ž', 0x8f, 0x90, u'‘', u'’', u'“', u'”', u'•',
                                                   u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0x9d, u'ž', u'Ÿ'};

tl::unexpected<Error> notText()
{
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("CsvReader", "This is not a text file. Save it as CSV and try again."));
}

tl::unexpected<Error> unreadable(const QIODevice &device)
{
    return fail(ErrorKind::Unavailable,
                QCoreApplication::translate("CsvReader", "The file could not be read to its end. Try again."),
                device.errorString());
}

/// True if the bytes are UTF-8, but for a character cut off at their end when more follows.
bool looksLikeUtf8(QByteArrayView bytes, bool more)
{
    for (int cut = 0; more && cut < 3 && !bytes.isEmpty() && (static_cast<uchar>(bytes.back()) & 0x80) != 0; ++cut) {
        const bool lead = static_cast<uchar>(bytes.back()) >= 0xc0;
        bytes.chop(1);
        if (lead)
            break;
    }
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
}

/// Reuses the cell's memory: a caller that hands in the same list again causes no allocation.
void assignLatin1(QString &cell, const char *bytes, qsizetype size)
{
    if (cell.isDetached())
        cell.resize(size);
    else
        cell = size == 0 ? QString() : QString(size, Qt::Uninitialized);
    if (size == 0)
        return;
    QChar *const out = cell.data();
    for (qsizetype i = 0; i < size; ++i)
        out[i] = QChar(char16_t(static_cast<uchar>(bytes[i])));
}

void assignWindows1252(QString &cell, const char *bytes, qsizetype size)
{
    assignLatin1(cell, bytes, size);
    for (QChar &c : cell) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(kWindows1252[c.unicode() - 0x80u]);
    }
}

/// How well a separator explains the first rows; larger is better, compared member by member.
struct Fit
{
    bool wellQuoted = false;
    bool regular = false;
    double like = 0; ///< share of rows with as many cells as the first one, if it has several
    std::size_t cells = 0;
    auto operator<=>(const Fit &) const = default;
};

Fit fitOf(char separator, QByteArrayView bytes, bool last)
{
    CsvScanner scanner(separator);
    Fit fit{true, true, 0, 0};
    int rows = 0;
    int alike = 0;
    const char *p = bytes.begin();
    while (p != bytes.end() && rows < kRowsLookedAt) {
        const CsvScanner::Outcome outcome = scanner.scan(p, bytes.end(), last);
        if (outcome == CsvScanner::Outcome::NeedMore || outcome == CsvScanner::Outcome::Unterminated)
            break;
        p = scanner.next();
        if (outcome == CsvScanner::Outcome::Blank)
            continue;
        if (rows++ == 0)
            fit.cells = scanner.cells().size();
        alike += scanner.cells().size() == fit.cells ? 1 : 0;
        fit.wellQuoted = fit.wellQuoted && !scanner.isMisquoted();
    }
    fit.regular = fit.cells > 1 && alike == rows;
    fit.like = fit.cells > 1 ? double(alike) / rows : 0;
    return fit;
}

char guessSeparator(QByteArrayView bytes, bool last)
{
    char best = kSeparators.front();
    Fit bestFit = fitOf(best, bytes, last);
    for (const char separator : kSeparators) {
        const Fit fit = fitOf(separator, bytes, last);
        // A separator that does not occur explains nothing, however tidy it looks.
        const bool better = bestFit.cells < 2 ? fit.cells > 1 : fit.cells > 1 && fit > bestFit;
        if (better) {
            best = separator;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace

struct CsvReader::Private
{
    Private(QIODevice &source, const CsvChoice &said) : device(source), choice(said) {}

    /// Reads one more chunk behind the rows not yet handed out. False if the device fails.
    bool fill();
    Result<void> recognise();
    void recogniseEncoding();
    void recogniseUtf16(bool little, qsizetype mark);
    void recogniseSeparator();
    bool decode(const CsvScanner::Cell &cell, QString &out) const;
    bool takeRow(QStringList &cells) const;
    tl::unexpected<Error> give(const QString &message);

    QIODevice &device;
    CsvChoice choice;
    CsvFormat format;
    std::optional<CsvScanner> scanner;
    std::optional<QStringDecoder> decoder; ///< for UTF-16, which is made UTF-8 on its way into the buffer
    QStringEncoder encoder{QStringEncoder::Utf8};
    QByteArray buffer;
    qsizetype begin = 0; ///< of the next row, in the buffer
    qint64 bytesRead = 0;
    qint64 nextLine = 1;
    qint64 rowLine = 0;
    bool atEnd = false;
    bool failed = false;
};

bool CsvReader::Private::fill()
{
    buffer.remove(0, begin);
    begin = 0;
    const QByteArray chunk = device.read(kChunk);
    if (chunk.isEmpty()) {
        // A device that is not at its end gave an error, not the end.
        if (!device.atEnd())
            return false;
        atEnd = true;
        return true;
    }
    bytesRead += chunk.size();
    if (decoder) {
        const QString text = decoder->decode(chunk);
        buffer += QByteArray(encoder.encode(text));
    } else {
        buffer += chunk;
    }
    return true;
}

Result<void> CsvReader::Private::recognise()
{
    while (!atEnd && buffer.size() < kLongestRow) {
        if (!fill())
            return unreadable(device);
    }
    recogniseEncoding();
    const QByteArrayView text(buffer.constData() + begin, buffer.size() - begin);
    if (text.contains('\0'))
        return notText();
    const bool blank =
        std::all_of(text.begin(), text.end(), [](char c) { return QByteArrayView(" \t\r\n").contains(c); });
    if (blank && atEnd)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("CsvReader", "This file is empty. Choose another one."));
    recogniseSeparator();
    return {};
}

void CsvReader::Private::recogniseEncoding()
{
    using Encoding = CsvFormat::Encoding;
    const bool littleMark = buffer.startsWith("\xff\xfe");
    const bool bigMark = buffer.startsWith("\xfe\xff");
    const bool mark8 = buffer.startsWith("\xef\xbb\xbf");
    const bool wide = choice.encoding == Encoding::Utf16LE || choice.encoding == Encoding::Utf16BE;
    if (wide || (!choice.encoding && (littleMark || bigMark))) {
        const bool little = wide ? choice.encoding == Encoding::Utf16LE : littleMark;
        return recogniseUtf16(little, (little ? littleMark : bigMark) ? 2 : 0);
    }
    format.encoding = choice.encoding.value_or(mark8 || looksLikeUtf8(buffer, !atEnd) ? Encoding::Utf8 : Encoding::Windows1252);
    if (mark8 && format.encoding == Encoding::Utf8)
        begin = 3;
}

void CsvReader::Private::recogniseUtf16(bool little, qsizetype mark)
{
    format.encoding = little ? CsvFormat::Encoding::Utf16LE : CsvFormat::Encoding::Utf16BE;
    decoder.emplace(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    const QString text = decoder->decode(QByteArrayView(buffer).sliced(mark));
    buffer = QByteArray(encoder.encode(text));
}

void CsvReader::Private::recogniseSeparator()
{
    const QByteArrayView text(buffer.constData() + begin, buffer.size() - begin);
    // "sep=;" is what Excel writes and reads as the first line to name the separator.
    if (text.size() > 5 && text.startsWith("sep=") && (text[5] == '\r' || text[5] == '\n') &&
        std::find(kSeparators.begin(), kSeparators.end(), text[4]) != kSeparators.end()) {
        format.separator = choice.separator.value_or(text[4]);
        begin += text.size() > 6 && text[5] == '\r' && text[6] == '\n' ? 7 : 6;
        nextLine = 2;
    } else {
        format.separator = choice.separator ? *choice.separator : guessSeparator(text, atEnd);
    }
    scanner.emplace(format.separator);
}

/// False if control characters stand in it.
bool CsvReader::Private::decode(const CsvScanner::Cell &cell, QString &out) const
{
    if (cell.ascii && !cell.raw) {
        assignLatin1(out, cell.begin, cell.size);
        return true;
    }
    const QByteArray bytes = cell.raw ? CsvScanner::unquoted(cell) : QByteArray::fromRawData(cell.begin, cell.size);
    // A file that began as UTF-8 may have Windows-1252 pasted into it further down: that cell alone is read so.
    if (format.encoding == CsvFormat::Encoding::Windows1252 || !bytes.isValidUtf8())
        assignWindows1252(out, bytes.constData(), bytes.size());
    else // in the middle of a file a byte order mark is text, which QString::fromUtf8() would drop
        out = QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(bytes);
    return std::none_of(out.cbegin(), out.cend(), [](QChar c) { return c.unicode() >= 0x7f && c.unicode() < 0xa0; });
}

bool CsvReader::Private::takeRow(QStringList &cells) const
{
    const std::vector<CsvScanner::Cell> &found = scanner->cells();
    cells.resize(qsizetype(found.size()));
    bool clean = !scanner->hasControls();
    QString *out = cells.data();
    for (const CsvScanner::Cell &cell : found)
        clean = decode(cell, *out++) && clean;
    return clean;
}

tl::unexpected<Error> CsvReader::Private::give(const QString &message)
{
    failed = true;
    return fail(ErrorKind::Invalid, message.arg(rowLine));
}

CsvReader::CsvReader(std::unique_ptr<Private> d) : d(std::move(d)) {}
CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::create(QIODevice &device, const CsvChoice &choice)
{
    auto d = std::make_unique<Private>(device, choice);
    if (const Result<void> known = d->recognise(); !known)
        return fail(known.error());
    return std::unique_ptr<CsvReader>(new CsvReader(std::move(d)));
}

CsvFormat CsvReader::format() const
{
    return d->format;
}

Result<bool> CsvReader::next(QStringList &cells)
{
    using Outcome = CsvScanner::Outcome;
    if (d->failed)
        return false;
    for (;;) {
        d->rowLine = d->nextLine;
        const char *const first = d->buffer.constData() + d->begin;
        const char *const end = d->buffer.constData() + d->buffer.size();
        if (first == end && d->atEnd)
            return false;
        const Outcome outcome = d->scanner->scan(first, end, d->atEnd);
        if (outcome == Outcome::Unterminated)
            return d->give(QCoreApplication::translate(
                "CsvReader", "The row that begins on line %1 has a quotation mark that is never closed. Close it, or "
                             "double it if it belongs to the text, and try again."));
        const qsizetype size = (outcome == Outcome::NeedMore ? end : d->scanner->next()) - first;
        if (size > kLongestRow)
            return d->give(QCoreApplication::translate(
                "CsvReader", "The row that begins on line %1 is longer than 1 MiB. A quotation mark is probably "
                             "missing or not closed: correct the file and try again."));
        if (outcome == Outcome::NeedMore) {
            if (!d->fill()) {
                d->failed = true;
                return unreadable(d->device);
            }
            continue;
        }
        d->begin += size;
        d->nextLine += d->scanner->lines();
        if (outcome == Outcome::Blank)
            continue;
        if (!d->takeRow(cells))
            return fail(ErrorKind::Invalid,
                        QCoreApplication::translate("CsvReader", "The row that begins on line %1 holds control "
                                                                 "characters. Remove them and try again.")
                            .arg(d->rowLine));
        return true;
    }
}

bool CsvReader::isBroken() const
{
    return d->failed;
}

qint64 CsvReader::lineNumber() const
{
    return d->rowLine;
}

qint64 CsvReader::position() const
{
    // UTF-16 is counted by whole chunks: good enough for a progress bar.
    return d->decoder ? d->bytesRead : d->bytesRead - (d->buffer.size() - d->begin);
}

} // namespace effectif
