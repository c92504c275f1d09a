// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of the Internet: e-mail and web.
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtext.h"
#include "models/domain/fieldtype.h"
#include "models/domain/mailaddress.h"
#include "models/domain/webaddress.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
// RFC 5321, 4.5.3.1: octets.
constexpr qsizetype kLocalPart = 64;
constexpr qsizetype kPath = 254;

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

class EmailType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"email"_s; }
    QString displayName() const override { return tr("E-mail address"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        auto line = cleanLine(text, kPath * 2);
        if (!line)
            return fail(line.error());
        if (line->startsWith("mailto:"_L1, Qt::CaseInsensitive))
            line->remove(0, 7);
        if (line->isEmpty())
            return QVariant();
        if (line->count(u'@') > 1)
            return fail(ErrorKind::Invalid, tr("Write one e-mail address only; it has a single @."));
        const qsizetype at = line->indexOf(u'@');
        const QString local = line->left(at);
        const QString domain = line->mid(at + 1).toLower();
        if (at < 0 || !isLocalPart(local) || !isHostName(domain))
            return fail(ErrorKind::Invalid,
                        tr("This is not an e-mail address. Write it such as name@company.com, without blanks."));
        const QString address = local + u'@' + domain;
        if (local.toUtf8().size() > kLocalPart || address.toUtf8().size() > kPath)
            return fail(ErrorKind::Invalid,
                        tr("This e-mail address is longer than mail servers accept. Check it."));
        return QVariant(address);
    }
    QString format(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        const QString address = value.toString();
        if (address.isEmpty())
            return std::nullopt;
        const qsizetype at = address.indexOf(u'@');
        if (!address.mid(at).contains(u'.'))
            return issue(context, FieldIssue::Severity::Warning,
                         tr("This e-mail address has no dot after the @. Check it."));
        if (!isAscii(QStringView(address).left(at)))
            return issue(context, FieldIssue::Severity::Warning,
                         tr("Few mail servers accept accents before the @. Check this address."));
        return std::nullopt;
    }
    QList<FieldSample> samples() const override
    {
        return {{u" Zoe.O'Brien+rh@Entreprise.FR "_s, true}, {u"accueil@mairie-évry.fr"_s, true},
                {u"zoe@"_s, false}};
    }
};

class WebType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"web"_s; }
    QString displayName() const override { return tr("Web address"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const auto address = readWebAddress(text);
        if (!address)
            return fail(address.error());
        return address->isEmpty() ? QVariant() : QVariant(*address);
    }
    QString format(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    QList<FieldSample> samples() const override
    {
        return {{u"www.site.fr"_s, true}, {u"http://intranet/rh?page=1"_s, true}, {u"javascript:alert(1)"_s, false}};
    }
};
} // namespace

const FieldType &emailFieldType()
{
    static const EmailType kType;
    return kType;
}

const FieldType &webFieldType()
{
    static const WebType kType;
    return kType;
}

} // namespace effectif
