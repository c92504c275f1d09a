// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The family of plain texts: one line, several lines, a postal address.
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtext.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLineLength = 200;
constexpr qsizetype kLongLength = 20'000;
// NF Z10-011: an address has at most 6 lines of at most 38 characters, so that it fits an envelope's window.
constexpr qsizetype kAddressLines = 6;
constexpr qsizetype kAddressLineLength = 38;

QVariant valueOf(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

class TextType : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"text"_s; }
    QString displayName() const override { return tr("Text"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    /// One of the list's names, or a synonym of one, becomes that name; any other text is taken as it is.
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        auto line = cleanLine(text, kLineLength);
        if (!line)
            return fail(line.error());
        const Choice *known = context.catalogue.suggestionMeant(context.field, *line);
        return valueOf(known ? known->label.fr : *line);
    }
    QString format(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    QList<FieldSample> samples() const override
    {
        return {{u"Zoé Lefèvre"_s, true}, {u" d’Arc  & Cie "_s, true}, {u"two\nlines"_s, false}};
    }
};

class LongTextType final : public TextType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"longtext"_s; }
    QString displayName() const override { return tr("Long text"); }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        return cleanLines(text, kLongLength).map(valueOf);
    }
    QList<FieldSample> samples() const override
    {
        return {{u"one\r\n\ttwo"_s, true}, {u"à rappeler"_s, true}, {u"bell \a"_s, false}};
    }
};

class AddressType final : public TextType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"address"_s; }
    QString displayName() const override { return tr("Postal address"); }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const auto cleaned = cleanLines(text, kAddressLines * kLineLength);
        if (!cleaned)
            return fail(cleaned.error());
        QStringList lines;
        for (const QStringView line : QStringView(*cleaned).split(u'\n', Qt::SkipEmptyParts)) {
            if (const QStringView trimmed = line.trimmed(); !trimmed.isEmpty())
                lines.append(trimmed.toString().replace(u'\t', u' '));
        }
        if (lines.size() > kAddressLines)
            return fail(ErrorKind::Invalid,
                        tr("This address has %1 lines; an address has 6 at most. Join some of them.")
                            .arg(lines.size()));
        return valueOf(lines.join(u'\n'));
    }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        const QString text = value.toString();
        for (const QStringView line : QStringView(text).split(u'\n')) {
            if (line.size() > kAddressLineLength)
                return issue(context, FieldIssue::Severity::Warning,
                             tr("The line “%1” is over 38 characters and may not fit an envelope. Shorten it if you "
                                "can.")
                                 .arg(line));
        }
        return std::nullopt;
    }
    QList<FieldSample> samples() const override
    {
        return {{u"Zoé Lefèvre\n12 rue des Écoles\n75005 PARIS"_s, true},
                {u"BP 12\r\n\r\n97400 SAINT-DENIS"_s, true},
                {u"1\n2\n3\n4\n5\n6\n7"_s, false}};
    }
};
} // namespace

const FieldType &textFieldType()
{
    static const TextType kType;
    return kType;
}

const FieldType &longTextFieldType()
{
    static const LongTextType kType;
    return kType;
}

const FieldType &addressFieldType()
{
    static const AddressType kType;
    return kType;
}

} // namespace effectif
