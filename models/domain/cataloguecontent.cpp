// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguecontent.h"

#include "models/base/textfold.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kOrderStep = 10;
constexpr qsizetype kGeneratedKeyLength = 36; // leaves room for a number behind it

template <typename T, typename Key> auto *findBy(T &list, Key member, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.*member == id; });
    return found == list.end() ? nullptr : &*found;
}

/// Everything by where it stands.
void number(CatalogueContent &content)
{
    int order = 0;
    for (FormTab &tab : content.tabs)
        tab.order = order += kOrderStep;
    for (FormSection &section : content.sections)
        section.order = order += kOrderStep;
    for (FieldDefinition &field : content.fields)
        field.order = field.retired ? 0 : order += kOrderStep;
}
} // namespace

CatalogueContent CatalogueContent::of(const Catalogue &catalogue)
{
    CatalogueContent content{catalogue.kind(), catalogue.tabs(), catalogue.sections(),
                             catalogue.fields() + catalogue.retiredFields(), catalogue.choiceLists()};
    number(content); // as catalogue() does, so that what was only read compares equal
    std::sort(content.fields.end() - catalogue.retiredFields().size(), content.fields.end(),
              [](const FieldDefinition &a, const FieldDefinition &b) { return a.key < b.key; });
    return content;
}

Catalogue CatalogueContent::catalogue(int version) const
{
    CatalogueContent numbered = *this;
    number(numbered);
    return Catalogue(kind, version, numbered.tabs, numbered.sections, numbered.fields, lists);
}

FieldDefinition *CatalogueContent::field(const QString &key)
{
    return findBy(fields, &FieldDefinition::key, key);
}

const FieldDefinition *CatalogueContent::field(const QString &key) const
{
    return findBy(fields, &FieldDefinition::key, key);
}

FormTab *CatalogueContent::tab(const QString &id)
{
    return findBy(tabs, &FormTab::id, id);
}

FormSection *CatalogueContent::section(const QString &id)
{
    return findBy(sections, &FormSection::id, id);
}

const FormSection *CatalogueContent::section(const QString &id) const
{
    return findBy(sections, &FormSection::id, id);
}

QStringList CatalogueContent::fieldsOf(const QString &section) const
{
    QStringList keys;
    for (const FieldDefinition &field : fields) {
        if (field.section == section && !field.retired)
            keys << field.key;
    }
    return keys;
}

QStringList CatalogueContent::sectionsOf(const QString &tab) const
{
    QStringList ids;
    for (const FormSection &section : sections) {
        if (section.tab == tab)
            ids << section.id;
    }
    return ids;
}

FieldDefinition withShippedNature(FieldDefinition field, const FieldDefinition &shipped)
{
    field.kind = shipped.kind;
    field.key = shipped.key;
    field.own = shipped.own;
    field.locked = shipped.locked;
    if (shipped.own)
        return field;
    field.type = shipped.type;
    field.target = shipped.target;
    field.choiceList = shipped.choiceList;
    field.suggestions = shipped.suggestions;
    field.numberSeries = shipped.numberSeries;
    field.unique = shipped.unique;
    field.retired = false;
    return field;
}

QStringList compatibleTypes(const QString &type)
{
    static const QHash<QString, QString> kInto{
        {u"text"_s, u"longtext address integer decimal money date phone email web"_s},
        {u"longtext"_s, u"text address"_s},
        {u"address"_s, u"longtext text"_s},
        {u"integer"_s, u"decimal money text longtext"_s},
        {u"decimal"_s, u"money integer text longtext"_s},
        {u"money"_s, u"decimal integer text longtext"_s},
        {u"date"_s, u"datetime text longtext"_s},
        {u"datetime"_s, u"date text longtext"_s},
        {u"yesno"_s, u"text longtext"_s},
        {u"choice"_s, u"choices text longtext"_s},
        {u"choices"_s, u"choice text longtext"_s},
        {u"phone"_s, u"text longtext"_s},
        {u"email"_s, u"text longtext"_s},
        {u"web"_s, u"text longtext"_s},
        {u"ssn"_s, u"text"_s},
        {u"iban"_s, u"text"_s},
        {u"reference"_s, u"text longtext"_s}};
    return kInto.value(type).split(u' ', Qt::SkipEmptyParts);
}

QString keyFor(const QString &label, const QString &fallback, const std::function<bool(const QString &)> &isTaken)
{
    QString key;
    for (const QChar c : foldText(label)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            key += c;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    key.truncate(kGeneratedKeyLength);
    while (key.endsWith(u'_'))
        key.chop(1);
    if (key.isEmpty() || !key.front().isLetter())
        key = key.isEmpty() ? fallback : fallback + u'_' + key.left(kGeneratedKeyLength - fallback.size() - 1);
    QString candidate = key;
    for (int i = 2; isTaken(candidate); ++i)
        candidate = u"%1_%2"_s.arg(key).arg(i);
    return candidate;
}

} // namespace effectif
