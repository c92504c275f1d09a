// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/referencelist.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtext.h"
#include "models/domain/fieldtype.h"
#include "models/domain/phonenumber.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace effectif::referencelist {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNameLength = 100; ///< what a column of a list and the row of an import can take
constexpr qsizetype kCodeLength = 50;
constexpr qsizetype kMostSynonyms = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("ReferenceList", text);
}

qsizetype indexOf(const ReferenceItems &items, const QString &id)
{
    const auto found = std::ranges::find(items, id, &ReferenceItem::id);
    return found == items.end() ? -1 : found - items.begin();
}

tl::unexpected<Error> gone(const QString &name)
{
    return fail(ErrorKind::NotFound,
                say(QT_TRANSLATE_NOOP("ReferenceList", "“%1” is no longer there: someone merged or removed it meanwhile.")).arg(name));
}

/// Codes are understood in files; the row ids of departments are nobody's name.
bool isCode(const QString &id)
{
    return !id.isEmpty() && id.front().isLetter();
}

/// Everything that a text in a file or a form may call the item, folded.
QStringList keysOf(const ReferenceItem &item)
{
    QStringList keys;
    for (const QString &text : QStringList{item.name.fr, item.name.en} + item.synonyms) {
        if (const QString key = foldText(text); !key.isEmpty() && !keys.contains(key))
            keys << key;
    }
    return keys;
}

/// Someone to ask, as the fields of a sheet would take it.
Result<void> cleanContact(ReferenceItem &item)
{
    const auto contact = cleanName(item.contactName);
    if (!contact)
        return fail(contact.error().kind, contact.error().message, {}, u"contact"_s);
    item.contactName = *contact;
    static const FieldDefinition kNoField;
    static const Catalogue kNoCatalogue;
    const auto email = fieldType(u"email"_s)->parse(item.email, {kNoField, kNoCatalogue});
    if (!email)
        return fail(email.error().kind, email.error().message, {}, u"email"_s);
    item.email = email->toString();
    const auto phone = fieldType(u"phone"_s)->parse(item.phone, {kNoField, kNoCatalogue});
    if (!phone)
        return fail(phone.error().kind, phone.error().message, {}, u"phone"_s);
    item.phone = phone->toString();
    return {};
}

Result<ReferenceItem> cleaned(const ReferenceItem &typed)
{
    ReferenceItem item = typed;
    if (auto ok = cleanContact(item); !ok)
        return fail(ok.error());
    for (QString *name : {&item.name.fr, &item.name.en}) {
        const auto clean = cleanName(*name);
        if (!clean)
            return fail(clean.error());
        *name = *clean;
    }
    if (item.name.fr.isEmpty())
        item.name.fr = item.name.en;
    if (item.name.en.isEmpty())
        item.name.en = item.name.fr;
    if (foldText(item.name.fr).isEmpty() || foldText(item.name.en).isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceList", "Type a name.")), {}, u"name"_s);
    QSet<QString> own{foldText(item.name.fr), foldText(item.name.en)};
    QStringList synonyms;
    for (const QString &synonym : typed.synonyms) {
        const auto clean = cleanName(synonym);
        if (!clean)
            return fail(clean.error());
        if (const QString key = foldText(*clean); !key.isEmpty() && !own.contains(key)) {
            own.insert(key);
            synonyms << *clean;
        }
    }
    if (synonyms.size() > kMostSynonyms)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceList", "So many synonyms cannot be kept. Leave some out.")), {}, u"synonyms"_s);
    item.synonyms = synonyms;
    return item;
}

/// Blind to case and accents, over names and synonyms. Only what the edit brings is held to it: a shipped list may
/// have its own overlaps.
Result<void> checkFree(const ReferenceItems &items, const ReferenceItem &item, const QStringList &already)
{
    for (const QString &key : keysOf(item)) {
        if (already.contains(key))
            continue;
        for (const ReferenceItem &other : items) {
            if (other.id == item.id)
                continue;
            if (foldText(other.name.fr) == key || foldText(other.name.en) == key)
                return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceList", "“%1” exists already. Choose another name, or merge the two.")).arg(other.name.fr), {}, u"name"_s);
            if (keysOf(other).contains(key) || (isCode(other.id) && other.id == key))
                return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceList", "This name already stands for “%1”. Choose another one, or take it out of its synonyms first.")).arg(other.name.fr), {}, u"name"_s);
        }
    }
    return {};
}
} // namespace

QString shownPhone(const ReferenceItem &item)
{
    return item.phone.isEmpty() ? QString() : PhoneNumber::fromCanonical(item.phone).shown(u"FR"_s);
}

const ReferenceItem *find(const ReferenceItems &items, const QString &id)
{
    const qsizetype at = indexOf(items, id);
    return at < 0 ? nullptr : &items.at(at);
}

Result<QString> cleanName(const QString &typed)
{
    const auto line = cleanLine(typed, kNameLength);
    if (!line)
        return fail(line.error().kind, line.error().message, {}, u"name"_s);
    return line->simplified();
}

QString newCode(const QString &name, const QStringList &taken)
{
    QString code;
    for (const QChar c : foldText(name)) {
        if (code.size() >= kCodeLength)
            break;
        if (c.unicode() < 128 && c.isLetterOrNumber())
            code += c;
        else if (!code.isEmpty() && !code.endsWith(u'_'))
            code += u'_';
    }
    if (code.isEmpty())
        code = u"value"_s;
    QString candidate = code;
    for (int i = 2; taken.contains(candidate); ++i)
        candidate = u"%1_%2"_s.arg(code).arg(i);
    return candidate;
}

Result<ReferenceItems> withAdded(const ReferenceItems &items, const ReferenceItem &item)
{
    auto clean = cleaned(item);
    if (!clean)
        return fail(clean.error());
    if (auto ok = checkFree(items, *clean, {}); !ok)
        return fail(ok.error());
    return items + ReferenceItems{*std::move(clean)};
}

Result<ReferenceItems> withEdited(const ReferenceItems &items, const ReferenceItem &seen, const ReferenceItem &wanted)
{
    const qsizetype at = indexOf(items, seen.id);
    if (at < 0)
        return gone(seen.name.fr);
    if (items.at(at) != seen)
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ReferenceList", "Someone changed “%1” meanwhile. Look at it again: nothing of yours was stored over it.")).arg(items.at(at).name.fr));
    ReferenceItem edited = wanted;
    edited.id = seen.id;
    for (const QString &former : {seen.name.fr, seen.name.en}) // files and forms go on to use it
        edited.synonyms << former;
    auto clean = cleaned(edited);
    if (!clean)
        return fail(clean.error());
    if (auto ok = checkFree(items, *clean, keysOf(seen)); !ok)
        return fail(ok.error());
    ReferenceItems result = items;
    result[at] = *std::move(clean);
    return result;
}

Result<ReferenceItems> withRetired(const ReferenceItems &items, const QStringList &ids, bool retired)
{
    ReferenceItems result = items;
    for (const QString &id : ids) {
        const qsizetype at = indexOf(items, id);
        if (at < 0)
            return gone(id);
        result[at].retired = retired;
    }
    return result;
}

Result<ReferenceItems> withOrder(const ReferenceItems &items, const QStringList &ids)
{
    ReferenceItems result;
    for (const QString &id : ids) {
        if (const ReferenceItem *item = find(items, id))
            result << *item;
    }
    if (result.size() != items.size() || QSet<QString>(ids.begin(), ids.end()).size() != ids.size())
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ReferenceList", "Someone changed this list meanwhile. Look at it again, then move the entry.")));
    return result;
}

Result<ReferenceItems> without(const ReferenceItems &items, const QStringList &ids)
{
    ReferenceItems result = items;
    for (const QString &id : ids) {
        const qsizetype at = indexOf(result, id);
        if (at < 0)
            return gone(id);
        result.removeAt(at);
    }
    return result;
}

Result<ReferenceItems> withMerged(const ReferenceItems &items, const QStringList &ids, const QString &into)
{
    if (ids.contains(into) || ids.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceList", "Choose at least one other entry to merge.")));
    const ReferenceItem *target = find(items, into);
    if (!target)
        return gone(into);
    ReferenceItem merged = *target;
    for (const QString &id : ids) {
        const ReferenceItem *source = find(items, id);
        if (!source)
            return gone(id);
        merged.synonyms += QStringList{source->name.fr, source->name.en} + source->synonyms;
        if (isCode(source->id))
            merged.synonyms << source->id; // exports hold codes
    }
    auto clean = cleaned(merged);
    if (!clean)
        return fail(clean.error());
    auto result = without(items, ids);
    if (result)
        (*result)[indexOf(*result, into)] = *std::move(clean);
    return result;
}

Result<ReferenceItems> withUndone(const ReferenceItems &now, const ReferenceItems &before, const ReferenceItems &after)
{
    const auto changedMeanwhile = [] {
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ReferenceList", "This was changed again meanwhile, so it cannot be undone. Nothing was touched.")));
    };
    ReferenceItems result = now;
    for (const ReferenceItem &made : after) {
        const ReferenceItem *was = find(before, made.id);
        if (was && *was == made)
            continue;
        const qsizetype at = indexOf(result, made.id);
        if (at < 0 || result.at(at) != made)
            return changedMeanwhile();
        if (was)
            result[at] = *was;
        else
            result.removeAt(at);
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (find(after, before.at(i).id))
            continue;
        if (find(now, before.at(i).id))
            return changedMeanwhile();
        qsizetype at = 0; // behind the nearest one before it that is still there
        for (qsizetype j = i; j > 0 && at == 0; --j)
            at = indexOf(result, before.at(j - 1).id) + 1;
        result.insert(at, before.at(i));
    }
    if (std::ranges::equal(now, after, {}, &ReferenceItem::id, &ReferenceItem::id)) { // nobody else moved anything
        QStringList ids;
        for (const ReferenceItem &item : before)
            ids << item.id;
        const auto ordered = withOrder(result, ids);
        if (!ordered)
            return ordered;
        result = *ordered;
    }
    for (const ReferenceItem &item : std::as_const(result)) { // a name may have been taken meanwhile
        const ReferenceItem *current = find(now, item.id);
        if (!current || *current != item) {
            if (auto ok = checkFree(result, item, current ? keysOf(*current) : QStringList()); !ok)
                return fail(ok.error());
        }
    }
    return result;
}

} // namespace effectif::referencelist
