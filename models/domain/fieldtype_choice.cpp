// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One value, or several, of a list. The value is the code (a QStringList of codes); labels and synonyms are
// understood in both languages, through the index that the catalogue keeps of its lists.
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/choicestext.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

QString choicesToText(const QStringList &codes)
{
    return codes.isEmpty() ? QString() : u'|' + codes.join(u'|') + u'|';
}

QStringList choicesFromText(const QString &text)
{
    return text.split(u'|', Qt::SkipEmptyParts);
}

namespace {
constexpr int kLabelsInSentence = 8;

QString say(const char *text)
{
    return QCoreApplication::translate("FieldTypes", text);
}

tl::unexpected<Error> notInList(QStringView text, const FieldContext &context)
{
    const QList<Choice> &choices = context.catalogue.choices(context.field);
    QStringList labels;
    for (const Choice &choice : choices) {
        if (labels.size() == kLabelsInSentence)
            break;
        labels.append(choice.label.in(context.language));
    }
    if (labels.size() < choices.size())
        labels.append(u"…"_s);
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("FieldTypes", "“%1” is not in the list. Choose one of: %2."))
                    .arg(text.left(60), labels.join(u", "_s)));
}

FieldIssue::Severity goneSeverity()
{
    // A warning: whoever corrects a telephone number must not be stopped by a value that left the list meanwhile.
    return FieldIssue::Severity::Warning;
}

QString goneSentence(const QString &code)
{
    return say(QT_TRANSLATE_NOOP("FieldTypes", "“%1” is no longer in the list. Choose another value.")).arg(code);
}

QString labelOf(const QString &code, const FieldContext &context)
{
    const Choice *choice = context.catalogue.choiceWithCode(context.field, code);
    return choice ? choice->label.in(context.language) : code;
}

/// Both languages' labels: tokens are made once, for whoever searches.
QString bothLabels(const QString &code, const FieldContext &context)
{
    const Choice *choice = context.catalogue.choiceWithCode(context.field, code);
    return choice ? choice->label.fr + u' ' + choice->label.en : code;
}

class ChoiceType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"choice"_s; }
    QString displayName() const override { return tr("Choice in a list"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        if (const Choice *choice = context.catalogue.choiceMeant(context.field, text))
            return QVariant(choice->code);
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        return notInList(view, context);
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        return value.isNull() ? QString() : labelOf(value.toString(), context);
    }
    QString exchange(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull() || context.catalogue.choiceWithCode(context.field, value.toString()))
            return std::nullopt;
        return issue(context, goneSeverity(), goneSentence(value.toString()));
    }
    QString searchText(const QVariant &value, const FieldContext &context) const override
    {
        return value.isNull() ? QString() : bothLabels(value.toString(), context);
    }
    /// For a list that has the codes "one" and "two".
    QList<FieldSample> samples() const override
    {
        return {{u"one"_s, true}, {u" TWO "_s, true}, {u"no such value"_s, false}};
    }
};

class ChoicesType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"choices"_s; }
    QString displayName() const override { return tr("Several choices in a list"); }
    StorageKind storageKind() const override { return StorageKind::TextList; }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        QStringView marks = context.catalogue.hasCommas(context.field) ? u";|\n\r" : u";|\n\r,";
        QStringList codes;
        qsizetype from = 0;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            if (i < text.size() && !marks.contains(text.at(i)))
                continue;
            const QStringView part = QStringView(text).sliced(from, i - from).trimmed();
            from = i + 1;
            if (part.isEmpty())
                continue;
            const Choice *choice = context.catalogue.choiceMeant(context.field, part.toString());
            if (!choice)
                return notInList(part, context);
            codes.append(choice->code);
        }
        return codes.isEmpty() ? QVariant() : QVariant(inListOrder(codes, context));
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        QStringList labels;
        for (const QString &code : value.toStringList())
            labels.append(labelOf(code, context));
        return labels.join(context.catalogue.hasCommas(context.field) ? u"; "_s : u", "_s);
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.toStringList().join(u'|');
    }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        for (const QString &code : value.toStringList()) {
            if (!context.catalogue.choiceWithCode(context.field, code))
                return issue(context, goneSeverity(), goneSentence(code));
        }
        return std::nullopt;
    }
    QString searchText(const QVariant &value, const FieldContext &context) const override
    {
        QStringList labels;
        for (const QString &code : value.toStringList())
            labels.append(bothLabels(code, context));
        return labels.join(u' ');
    }
    /// For a list that has the codes "one" and "two".
    QList<FieldSample> samples() const override
    {
        return {{u"two; one"_s, true}, {u"two"_s, true}, {u"one;no such value"_s, false}};
    }

private:
    static QStringList inListOrder(const QStringList &codes, const FieldContext &context)
    {
        if (codes.size() == 1)
            return codes;
        QStringList result;
        for (const Choice &choice : context.catalogue.choices(context.field)) {
            if (codes.contains(choice.code))
                result.append(choice.code);
        }
        return result;
    }
};
} // namespace

const FieldType &choiceFieldType()
{
    static const ChoiceType kType;
    return kType;
}

const FieldType &choicesFieldType()
{
    static const ChoicesType kType;
    return kType;
}

} // namespace effectif
