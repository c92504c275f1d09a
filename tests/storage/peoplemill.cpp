// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/peoplemill.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "tests/support/sheets.h"

#include <algorithm>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
/// Few words, so that values repeat; with everything that folding must see through.
const QStringList kWords{u"Lefèvre"_s,
                         u"LEFEVRE"_s,
                         u"lefe\u0300vre"_s,
                         u"Œuvrard"_s,
                         u"Oeuvrard"_s,
                         u"N’Diaye"_s,
                         u"N'Diaye"_s,
                         u"Jean-Pierre"_s,
                         u"Jean‑Pierre"_s,
                         u"Strauß"_s,
                         u"Çelik"_s,
                         u"Øster"_s,
                         u"Łukasz"_s,
                         u"Æther"_s,
                         u"Évreux"_s,
                         u"100 %"_s,
                         u"a_b"_s,
                         u"c\\d"_s,
                         u"Zoé"_s,
                         u"zoe"_s,
                         u"Ba"_s,
                         u"Bâ"_s,
                         u"D'Arc  Lys"_s,
                         u"12 rue"_s,
                         u"Đặng"_s,
                         u"Ñuñez"_s,
                         u"ﬁn"_s,
                         u"Škoda"_s,
                         u"x"_s};

bool comparesFolded(const FieldDefinition &field)
{
    return typeOf(field).storageKind() == StorageKind::Text && field.choiceList.isEmpty();
}

/// Words repeat: each is folded once.
const QByteArray &foldedKey(const QString &text)
{
    static QHash<QString, QByteArray> known;
    auto it = known.find(text);
    if (it == known.end())
        it = known.insert(text, foldText(text).toUtf8());
    return *it;
}

/// -1, 0, 1 as the values of a type compare.
int compared(const QVariant &a, const QVariant &b, const FieldDefinition &field)
{
    const auto sign = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    switch (typeOf(field).storageKind()) {
    case StorageKind::Integer:
        return sign(a.toLongLong(), b.toLongLong());
    case StorageKind::Decimal:
        return sign(a.toDouble(), b.toDouble());
    case StorageKind::Boolean:
        return sign(a.toBool() ? 1 : 0, b.toBool() ? 1 : 0);
    case StorageKind::Date:
        return sign(a.toDate(), b.toDate());
    case StorageKind::DateTime:
        return sign(a.toDateTime(), b.toDateTime());
    case StorageKind::Reference:
        return sign(a.value<Reference>().id, b.value<Reference>().id);
    default:
        break;
    }
    return comparesFolded(field) ? sign(foldedKey(a.toString()), foldedKey(b.toString()))
                                 : sign(a.toString().toUtf8(), b.toString().toUtf8());
}
} // namespace

QList<FieldDefinition> PeopleMill::ownFields()
{
    FieldDefinition several = ownField(u"skills"_s, u"choices"_s);
    several.choiceList = u"origin"_s;
    FieldDefinition person = ownField(u"mentor"_s, u"reference"_s);
    person.target = u"staff"_s;
    FieldDefinition secret = ownField(u"secret"_s, u"text"_s);
    secret.sensitive = true;
    FieldDefinition remark = ownField(u"remark"_s, u"longtext"_s);
    remark.searchable = true;
    return {several,
            person,
            secret,
            remark,
            ownField(u"rank_no"_s, u"integer"_s),
            ownField(u"bonus"_s, u"money"_s),
            ownField(u"seen"_s, u"datetime"_s),
            ownField(u"driver"_s, u"yesno"_s)};
}

QString PeopleMill::word()
{
    return kWords.at(below(static_cast<int>(kWords.size())));
}

QVariant PeopleMill::value(const FieldDefinition &field)
{
    if (below(4) == 0)
        return {};
    const auto &choices = m_catalogue->choices(field);
    switch (typeOf(field).storageKind()) {
    case StorageKind::Integer:
        return QVariant(qlonglong(below(30)));
    case StorageKind::Decimal:
        return QVariant(below(400) / 4.0);
    case StorageKind::Boolean:
        return QVariant(below(2) == 0);
    case StorageKind::Date:
        return QDate(1960, 1, 1).addDays(below(200) * 100);
    case StorageKind::DateTime:
        return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(below(300) * 3600);
    case StorageKind::TextList: {
        QStringList codes;
        for (const Choice &choice : choices) {
            if (below(4) == 0)
                codes << choice.code;
        }
        return codes.isEmpty() ? QVariant() : QVariant(codes);
    }
    case StorageKind::Reference:
        return {};
    case StorageKind::Text:
        break;
    }
    if (!field.choiceList.isEmpty())
        return choices.at(below(static_cast<int>(choices.size()))).code;
    if (field.type == "phone"_L1)
        return u"+336%1"_s.arg(below(500), 8, 10, QLatin1Char('1'));
    if (field.type == "email"_L1)
        return u"p%1@example.org"_s.arg(below(200));
    return below(2) == 0 ? word() : word() + u' ' + word();
}

RecordEdit PeopleMill::person()
{
    RecordEdit edit = newSheet(word(), word());
    edit.allowIncomplete = true;
    for (const char *key :
         {"birth_name", "birth_date", "city", "position", "mobile", "email", "weekly_hours", "contract_type", "nature",
          "situation", "notes", "origin", "skills", "secret", "remark", "rank_no", "bonus", "seen", "driver"}) {
        const FieldDefinition &field = *m_catalogue->field(QString::fromLatin1(key));
        edit.changes.insert(field.key, value(field));
    }
    if (below(3) == 0)
        edit.takeNumbers = {u"matricule"_s};
    return edit;
}

RecordEdit PeopleMill::change(const Record &record)
{
    const RecordEdit other = person();
    RecordEdit edit = changeOf(record, {});
    edit.allowIncomplete = true;
    for (auto it = other.changes.begin(); it != other.changes.end(); ++it) {
        if (below(3) == 0 && it.key() != "address_line1"_L1)
            edit.changes.insert(it.key(), *it);
    }
    return edit;
}

FieldFilter PeopleMill::filter(const FieldDefinition &field, FilterOp op)
{
    QVariant operand;
    while (operand.isNull() && typeOf(field).storageKind() != StorageKind::Reference)
        operand = value(field);
    if (typeOf(field).storageKind() == StorageKind::Reference)
        operand = QVariant::fromValue(Reference{1 + below(3), {}});
    if (typeOf(field).storageKind() == StorageKind::TextList)
        operand = operand.toStringList().value(0);
    if (comparesFolded(field) && (op == FilterOp::Contains || op == FilterOp::StartsWith))
        operand = operand.toString().left(1 + below(4));
    if (op == FilterOp::Between) { // one end may be open
        const QVariant other = filter(field, FilterOp::Is).value;
        return {field.key, op, QVariantList{below(5) == 0 ? QVariant() : operand, below(5) == 0 ? QVariant() : other}};
    }
    if (op == FilterOp::During)
        return {field.key, op, idOf(periods().at(below(static_cast<int>(periods().size()))))};
    if (op != FilterOp::AnyOf)
        return {field.key, op, operand};
    return {field.key, op, QVariantList{operand, filter(field, FilterOp::Is).value}};
}

FilterGroup PeopleMill::tree(int depth)
{
    const QList<FieldDefinition> &fields = m_catalogue->fields();
    FilterGroup group;
    group.join = static_cast<FilterGroup::Join>(below(3));
    for (int i = below(4); i > 0; --i) {
        const FieldDefinition &field = fields.at(below(static_cast<int>(fields.size())));
        const StorageKind kind = typeOf(field).storageKind();
        const bool dates = kind == StorageKind::Date || kind == StorageKind::DateTime;
        group.conditions.append(filter(field, static_cast<FilterOp>(below(dates ? 11 : 10))));
    }
    if (depth > 0) {
        for (int i = below(3); i > 0; --i)
            group.groups.append(tree(depth - 1));
    }
    return group;
}

RecordQuery PeopleMill::query()
{
    RecordQuery query{u"staff"_s, {}, {}, {}, below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder};
    const QList<FieldDefinition> &fields = m_catalogue->fields();
    const auto anyField = [&] { return fields.at(below(static_cast<int>(fields.size()))); };
    if (below(3) != 0)
        query.search = word().left(1 + below(6)) + (below(3) == 0 ? u' ' + word() : QString());
    if (below(8) == 0)
        query.search = u"06 1"_s;
    for (int i = below(3); i > 0; --i)
        query.filters.conditions.append(filter(anyField(), static_cast<FilterOp>(below(9))));
    if (below(3) != 0)
        query.sortField = anyField().key;
    return query;
}

bool PeopleMill::matches(const Record &record, const FilterGroup &group) const
{
    QList<bool> parts;
    for (const FieldFilter &condition : group.conditions)
        parts << matches(record, condition);
    for (const FilterGroup &inner : group.groups) {
        if (!inner.isEmpty())
            parts << matches(record, inner);
    }
    if (parts.isEmpty())
        return true;
    switch (group.join) {
    case FilterGroup::Join::All:
        return !parts.contains(false);
    case FilterGroup::Join::Any:
        return parts.contains(true);
    case FilterGroup::Join::None:
        break;
    }
    return !parts.contains(true);
}

bool PeopleMill::matches(const Record &record, const FieldFilter &filter) const
{
    const FieldDefinition &field = *m_catalogue->field(filter.field);
    const QVariant value = record.value(filter.field);
    const StorageKind kind = typeOf(field).storageKind();
    switch (filter.op) {
    case FilterOp::Empty:
        return value.isNull();
    case FilterOp::NotEmpty:
        return !value.isNull();
    case FilterOp::AnyOf: {
        const QVariantList any = filter.value.toList();
        return std::any_of(any.begin(), any.end(), [&](const QVariant &one) {
            return matches(record, {filter.field, FilterOp::Is, one});
        });
    }
    case FilterOp::Between: {
        const QVariantList ends = filter.value.toList();
        return !value.isNull()
            && (ends.at(0).isNull() || matches(record, {filter.field, FilterOp::AtLeast, ends.at(0)}))
            && (ends.at(1).isNull() || matches(record, {filter.field, FilterOp::AtMost, ends.at(1)}));
    }
    case FilterOp::During: {
        const auto days = periodDays(filter.value.toString(), m_today);
        const QDate day = kind == StorageKind::DateTime ? value.toDateTime().toLocalTime().date() : value.toDate();
        return !value.isNull() && day >= days->first && day <= days->second;
    }
    default:
        break;
    }
    if (value.isNull())
        return filter.op == FilterOp::IsNot;
    if (kind == StorageKind::TextList)
        return value.toStringList().contains(filter.value.toString()) != (filter.op == FilterOp::IsNot);
    const bool words = comparesFolded(field);
    switch (filter.op) {
    case FilterOp::IsNot:
        return compared(value, filter.value, field) != 0;
    case FilterOp::AtLeast:
        return compared(value, filter.value, field) >= 0;
    case FilterOp::AtMost:
        return compared(value, filter.value, field) <= 0;
    case FilterOp::Contains:
        if (words)
            return foldedKey(value.toString()).contains(foldedKey(filter.value.toString()));
        break;
    case FilterOp::StartsWith:
        if (words)
            return foldedKey(value.toString()).startsWith(foldedKey(filter.value.toString()));
        break;
    default:
        break;
    }
    return compared(value, filter.value, field) == 0; // of what is no text, "contains" means "is"
}

bool PeopleMill::isFound(const Sheet &sheet, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(sheet.tokens.begin(), sheet.tokens.end(),
                           [&](const QString &token) { return token.startsWith(word); });
    });
}

int PeopleMill::comparedBy(const FieldDefinition &field, const Sheet &a, const Sheet &b, bool down) const
{
    const QVariant left = a.record.value(field.key);
    const QVariant right = b.record.value(field.key);
    // what has no value comes last, either way; so does who refers to someone gone
    const auto none = [](const QVariant &value) {
        return value.isNull() ||
               (value.metaType() == QMetaType::fromType<Reference>() && value.value<Reference>().name.isEmpty());
    };
    if (none(left) || none(right))
        return static_cast<int>(none(left)) - static_cast<int>(none(right));
    int order = 0;
    if (!field.choiceList.isEmpty()) { // in the order of the list
        const auto &choices = m_catalogue->choices(field);
        const auto place = [&](const QVariant &value) {
            const auto it = std::find_if(choices.begin(), choices.end(),
                                         [&](const Choice &c) { return c.code == value.toString(); });
            return it - choices.begin();
        };
        const auto difference = field.type == "choices"_L1 ? 0 : place(left) - place(right);
        order = difference < 0 ? -1 : (difference > 0 ? 1 : 0);
    } else if (!field.target.isEmpty()) {
        const QByteArray x = foldedKey(left.value<Reference>().name);
        const QByteArray y = foldedKey(right.value<Reference>().name);
        order = x < y ? -1 : (y < x ? 1 : 0);
    } else {
        order = compared(left, right, field);
    }
    return down ? -order : order;
}

bool PeopleMill::sortsBefore(const Sheet &a, const Sheet &b, const RecordQuery &query) const
{
    const auto byName = [](const Sheet &x, const Sheet &y) {
        return x.nameKey != y.nameKey ? x.nameKey < y.nameKey : x.record.id < y.record.id;
    };
    const bool down = query.order == Qt::DescendingOrder;
    if (!query.groupField.isEmpty()) {
        const int order = comparedBy(*m_catalogue->field(query.groupField), a, b, false);
        if (order != 0)
            return order < 0;
    }
    if (query.sortField.isEmpty())
        return down ? byName(b, a) : byName(a, b);
    const int order = comparedBy(*m_catalogue->field(query.sortField), a, b, down);
    return order == 0 ? byName(a, b) : order < 0;
}

QList<qint32> PeopleMill::groupSizes(const RecordQuery &query, const QList<RecordId> &ids, const Sheets &sheets) const
{
    const FieldDefinition &field = *m_catalogue->field(query.groupField);
    QList<qint32> sizes;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i == 0 || comparedBy(field, sheets.at(ids.at(i - 1)), sheets.at(ids.at(i)), false) != 0)
            sizes.append(0);
        ++sizes.last();
    }
    return sizes;
}

QList<RecordId> PeopleMill::answer(const RecordQuery &query, const Sheets &sheets) const
{
    const QStringList words = searchWords(query.search);
    QList<const Sheet *> found;
    for (const auto &[id, sheet] : sheets) {
        if (matches(sheet.record, query.filters) && isFound(sheet, words))
            found.append(&sheet);
    }
    std::sort(found.begin(), found.end(), [&](const Sheet *a, const Sheet *b) { return sortsBefore(*a, *b, query); });
    QList<RecordId> ids;
    for (const Sheet *sheet : std::as_const(found))
        ids.append(sheet->record.id);
    return ids;
}

} // namespace effectif::test
