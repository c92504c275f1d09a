// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

#include <array>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct Word
{
    QLatin1StringView text;
    bool value;
};

// Understood in every language: files come from anywhere. "x" is a ticked cell.
constexpr std::array kWords{
    Word{"oui"_L1, true},   Word{"non"_L1, false},  Word{"1"_L1, true},    Word{"0"_L1, false},
    Word{"yes"_L1, true},   Word{"no"_L1, false},   Word{"vrai"_L1, true}, Word{"faux"_L1, false},
    Word{"true"_L1, true},  Word{"false"_L1, false}, Word{"o"_L1, true},   Word{"n"_L1, false},
    Word{"y"_L1, true},     Word{"x"_L1, true},
};

class YesNoType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"yesno"_s; }
    QString displayName() const override { return tr("Yes or no"); }
    StorageKind storageKind() const override { return StorageKind::Boolean; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        for (const Word &word : kWords) {
            if (view.compare(word.text, Qt::CaseInsensitive) == 0)
                return QVariant(word.value);
        }
        return fail(ErrorKind::Invalid, tr("This is neither yes nor no. Write yes or no."));
    }
    /// In the context's language, which need not be the interface's: a sheet can be printed in the other one.
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull())
            return {};
        const bool french = context.language == Language::French;
        return value.toBool() ? (french ? u"Oui"_s : u"Yes"_s) : (french ? u"Non"_s : u"No"_s);
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.isNull() ? QString() : (value.toBool() ? u"1"_s : u"0"_s);
    }
    /// Nobody looks for a person by typing "yes".
    QString searchText(const QVariant &, const FieldContext &) const override { return {}; }
    QList<FieldSample> samples() const override
    {
        return {{u"Oui"_s, true}, {u"no"_s, true}, {u"perhaps"_s, false}};
    }
};
} // namespace

const FieldType &yesNoFieldType()
{
    static const YesNoType kType;
    return kType;
}

} // namespace effectif
