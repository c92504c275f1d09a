// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/companyservice.h"

#include "models/domain/fieldtext.h"
#include "models/domain/mailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/domain/webaddress.h"
#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/storage/directoryrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kProfile = u"company"_s;
const auto kLogo = u"company_logo"_s;
const auto kFrance = u"FR"_s;
constexpr qsizetype kLine = 200;
constexpr qsizetype kLines = 2'000;

/// As it is dialled and read out: well-known numbers get their blanks, short ones stay as they are.
Result<QString> phoneIn(const QString &text)
{
    const auto line = cleanLine(text, kLine);
    if (!line || line->isEmpty())
        return line;
    const auto number = PhoneNumber::parse(*line, kFrance);
    if (!number)
        return fail(number.error());
    return number->isPlausible() && number->extension.isEmpty() ? number->shown(kFrance) : *line;
}

Result<QString> mailIn(const QString &text)
{
    return text.trimmed().isEmpty() ? Result<QString>(QString()) : checkMailAddress(text.trimmed());
}
} // namespace

Result<CompanyProfile> CompanyService::profile()
{
    const auto text = storage::DirectoryRepository(m_context.connection).setting(kProfile);
    return text ? Result<CompanyProfile>(CompanyProfile::fromText(text->value_or(QString()))) : fail(text.error());
}

Result<std::pair<CompanyProfile, QByteArray>> CompanyService::whole()
{
    const auto found = storage::DirectoryRepository(m_context.connection).settings({kProfile, kLogo});
    if (!found)
        return fail(found.error());
    return std::pair(CompanyProfile::fromText(found->value(kProfile)), QByteArray::fromBase64(found->value(kLogo).toLatin1()));
}

Result<CompanyProfile> CompanyService::store(const CompanyProfile &given)
{
    const auto line = [](const QString &text) { return cleanLine(text, kLine); };
    const auto lines = [](const QString &text) { return cleanLines(text, kLines); };
    const struct
    {
        const char *field;
        QString CompanyProfile::*text;
        std::function<Result<QString>(const QString &)> read;
    } kRules[] = {{"name", &CompanyProfile::name, line},          {"phone", &CompanyProfile::phone, phoneIn},
                  {"hours", &CompanyProfile::hours, lines},       {"contact", &CompanyProfile::contact, line},
                  {"help_phone", &CompanyProfile::helpPhone, phoneIn}, {"help_email", &CompanyProfile::helpEmail, mailIn},
                  {"booking", &CompanyProfile::booking, readWebAddress}};
    CompanyProfile profile = given;
    for (const auto &rule : kRules) {
        const auto read = rule.read(given.*rule.text);
        if (!read)
            return fail(read.error().kind, read.error().message, read.error().detail, QString::fromLatin1(rule.field));
        profile.*rule.text = *read;
    }
    if (auto done = write(u"company"_s, kProfile, profile.toText()); !done)
        return fail(done.error());
    return profile;
}

Result<QByteArray> CompanyService::logo()
{
    const auto text = storage::DirectoryRepository(m_context.connection).setting(kLogo);
    return text ? Result<QByteArray>(QByteArray::fromBase64(text->value_or(QString()).toLatin1())) : fail(text.error());
}

Result<void> CompanyService::storeLogo(const QByteArray &png)
{
    if (!png.isEmpty() && (!png.startsWith("\x89PNG\r\n\x1a\n") || png.size() > kLargestLogo))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("CompanyService", "This logo is no PNG of at most 200 kB. Choose another picture."));
    return write(u"company_logo"_s, kLogo, QString::fromLatin1(png.toBase64()));
}

Result<void> CompanyService::write(const QString &what, const QString &key, const QString &value)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return runAndTell(m_context, {QUuid::createUuid(), what, kKind, 0}, kKind,
                      [&](qint64) { return storage::DirectoryRepository(m_context.connection).storeSetting(key, value); });
}

} // namespace effectif
