// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/zippackage.h"

#include <QCoreApplication>

#include <zip.h>

#include <algorithm>

namespace effectif {

namespace {
constexpr qint64 kLongestText = 16LL * 1024 * 1024;
// Real sheets unpack to some tens of their size; ten megabytes of bomb would be ten gigabytes.
constexpr qint64 kHarmlessBytes = 64LL * 1024 * 1024;
constexpr qint64 kMostGrowth = 200;

QString say(const char *text)
{
    return QCoreApplication::translate("ZipPackage", text);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("ZipPackage", "This file is damaged. Open it in a spreadsheet program, save it anew and try again.")), detail);
}

QString wordsOf(zip_error_t *error)
{
    const QString words = QString::fromUtf8(zip_error_strerror(error));
    zip_error_fini(error);
    return words;
}

/// One part while it is read.
class ZipPart final : public QIODevice
{
public:
    ZipPart(zip_file_t *file, qint64 limit) : m_file(file), m_limit(limit) { open(ReadOnly | Unbuffered); }
    ~ZipPart() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_atEnd; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const zip_int64_t read = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
        m_read += std::max<qint64>(read, 0);
        const qsizetype mark = read > 0 ? QByteArrayView(data, read).lastIndexOf('<') : -1;
        m_markless = mark < 0 ? m_markless + std::max<qint64>(read, 0) : read - mark;
        if (read < 0 || m_read > m_limit || m_markless > kLongestText) {
            setErrorString(read < 0 ? QString::fromUtf8(zip_file_strerror(m_file))
                                    : QStringLiteral("unpacks to more than %1 bytes").arg(std::min(m_limit, m_read)));
            m_atEnd = true;
            return -1;
        }
        m_atEnd = read == 0;
        return read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file_t *m_file;
    qint64 m_limit;
    qint64 m_read = 0;
    qint64 m_markless = 0; ///< bytes since the last markup, which an XML reader holds in memory
    bool m_atEnd = false;
};
} // namespace

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QString &path)
{
    int code = 0;
    zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &code);
    if (archive)
        return std::unique_ptr<ZipPackage>(new ZipPackage(archive, {}));
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString detail = wordsOf(&error);
    if (code == ZIP_ER_OPEN || code == ZIP_ER_NOENT || code == ZIP_ER_READ)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("ZipPackage", "The file could not be opened. Check that it is there and that you may read it.")), detail);
    return damaged(detail);
}

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (!source)
        return damaged(wordsOf(&error));
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) {
        zip_source_free(source);
        return damaged(wordsOf(&error));
    }
    return std::unique_ptr<ZipPackage>(new ZipPackage(archive, bytes));
}

ZipPackage::~ZipPackage()
{
    zip_discard(m_archive);
}

bool ZipPackage::has(const QString &part) const
{
    return zip_name_locate(m_archive, part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipPackage::sizeOf(const QString &part) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_archive, part.toUtf8().constData(), ZIP_FL_NOCASE, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
        return 0;
    return static_cast<qint64>(std::min<zip_uint64_t>(stat.size, INT64_MAX));
}

Result<std::unique_ptr<QIODevice>> ZipPackage::part(const QString &part, qint64 limit)
{
    zip_file_t *file = zip_fopen(m_archive, part.toUtf8().constData(), ZIP_FL_NOCASE);
    if (!file)
        return damaged(part + QStringLiteral(": ") + QString::fromUtf8(zip_strerror(m_archive)));
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat(m_archive, part.toUtf8().constData(), ZIP_FL_NOCASE, &stat);
    const qint64 packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, INT32_MAX)) : 0;
    return std::unique_ptr<QIODevice>(new ZipPart(file, std::min(limit, std::max(kHarmlessBytes, packed * kMostGrowth))));
}

} // namespace effectif
