// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demopeople.h"

#include "models/base/textfold.h"
#include "models/services/demowords.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString digits(int value, int width)
{
    return u"%1"_s.arg(value, width, 10, QChar(u'0'));
}

/// "Élodie Le Gall" -> "elodie.le-gall"
QString mailName(const QString &first, const QString &last)
{
    QString name = foldText(first) + u'.' + foldText(last);
    name.replace(u' ', u'-');
    name.remove(u'\'');
    return name;
}

/// The number modulo 97, digit by digit; letters count 10 to 35 as in IBANs.
int modulo97(const QString &text)
{
    int rest = 0;
    for (const QChar c : text) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
}

struct NatureMix
{
    int upTo; ///< percent
    const char *nature;
    const char *contract;
};
constexpr NatureMix kNatures[] = {{62, "employee", "permanent"},   {72, "employee", "fixed_term"},
                                  {82, "temp", "temporary"},       {89, "contractor", "service"},
                                  {95, "candidate", ""},           {100, "trainee", "internship"}};
} // namespace

DemoPeople::DemoPeople(CataloguePtr catalogue, QList<Reference> departments, QList<Reference> managers, QDate today)
    : m_catalogue(std::move(catalogue))
    , m_departments(std::move(departments))
    , m_managers(std::move(managers))
    , m_today(today)
{
}

void DemoPeople::set(Record &record, const char *key, const QVariant &value) const
{
    if (m_catalogue->field(QLatin1StringView(key)) && !value.isNull())
        record.values.insert(QLatin1StringView(key), value);
}

void DemoPeople::setText(Record &record, const char *key, const QString &text) const
{
    const FieldDefinition *field = m_catalogue->field(QLatin1StringView(key));
    if (!field)
        return; // the office took the field away
    const auto value = typeOf(*field).parse(text, {*field, *m_catalogue});
    if (value)
        set(record, key, *value);
}

DemoPerson DemoPeople::next()
{
    DemoPerson person;
    person.record.kind = m_catalogue->kind();
    ++m_count;
    addIdentity(person);
    addAssignment(person);
    addContact(person);
    addContract(person);
    addMistakes(person.record);
    return person;
}

/// What happens in every office, so that the quality of data has something to show. By number, so that nobody else is invented
/// differently for it.
void DemoPeople::addMistakes(Record &record) const
{
    const auto everyNth = [this](int n) { return m_count % n == n / 2; };
    const auto has = [&record](const char *key) { return !record.value(QLatin1StringView(key)).isNull(); };
    if (everyNth(83) && has("social_security_number"))
        set(record, "civility", record.value(u"civility"_s).toString() == "mr"_L1 ? u"mrs"_s : u"mr"_s);
    if (everyNth(89) && has("social_security_number"))
        set(record, "birth_date", record.value(u"birth_date"_s).toDate().addMonths(1));
    if (everyNth(61) && has("mobile"))
        set(record, "mobile", record.value(u"mobile"_s).toString().mid(3)); // a spreadsheet took the 0
    if (everyNth(97)) // two colleagues, one telephone
        set(record, "phone", u"+336399899"_s + digits(m_count / 194 % 100, 2));
    if (everyNth(37) && has("contract_end") && record.value(u"situation"_s).toString() == "active"_L1)
        set(record, "contract_end", std::max(record.value(u"contract_start"_s).toDate().addDays(15), m_today.addDays(-m_count % 90 - 1)));
    if (everyNth(53))
        record.values.remove(u"managed_by"_s);
}

QDate DemoPeople::dateBetween(const QDate &from, const QDate &to)
{
    return from.addDays(below(static_cast<int>(std::max<qint64>(1, from.daysTo(to)))));
}

void DemoPeople::addIdentity(DemoPerson &person)
{
    Record &record = person.record;
    const bool woman = chance(58);
    const QDate birth = dateBetween(m_today.addYears(-63), m_today.addYears(-19));
    const QString last = oneOf(demo::lastNames());
    person.face = {m_random.generate(), woman, static_cast<int>(birth.daysTo(m_today) / 365)};
    set(record, "civility", woman ? u"mrs"_s : u"mr"_s);
    set(record, "last_name", last);
    set(record, "first_name", oneOf(woman ? demo::womensNames() : demo::mensNames()));
    if (woman && chance(35))
        set(record, "birth_name", oneOf(demo::lastNames()));
    if (chance(30))
        set(record, "middle_names", oneOf(woman ? demo::womensNames() : demo::mensNames()));
    const demo::Town &born = demo::towns().at(below(static_cast<int>(demo::towns().size())));
    set(record, "birth_date", birth);
    set(record, "birth_place", u"%1 (%2)"_s.arg(born.name, born.postcode.left(2)));
    setText(record, "nationality", chance(88) ? u"fr"_s : oneOf({u"pt"_s, u"dz"_s, u"ma"_s, u"it"_s, u"pl"_s, u"sn"_s}));
    setText(record, "social_security_number", socialSecurityNumber(woman, birth, born.postcode));
}

QString DemoPeople::socialSecurityNumber(bool woman, const QDate &birth, const QString &postcode)
{
    return (woman ? u"2"_s : u"1"_s) + digits(birth.year() % 100, 2) + digits(birth.month(), 2) + postcode.left(2)
        + digits(1 + below(600), 3) + digits(1 + below(990), 3);
}

void DemoPeople::addAssignment(DemoPerson &person)
{
    Record &record = person.record;
    const int draw = below(100);
    const NatureMix &mix = *std::find_if(std::begin(kNatures), std::end(kNatures),
                                         [draw](const NatureMix &one) { return draw < one.upTo; });
    const QString nature = QString::fromLatin1(mix.nature);
    set(record, "nature", nature);
    if (*mix.contract)
        set(record, "contract_type", QString::fromLatin1(mix.contract));
    if (nature == "contractor"_L1 || nature == "candidate"_L1)
        record.values.remove(u"social_security_number"_s); // D26: not asked for
    set(record, "situation", chance(9) ? u"inactive"_s : u"active"_s);
    set(record, "position", oneOf(demo::positions()));
    setText(record, "origin", oneOf({u"application"_s, u"advert"_s, u"website"_s, u"referral"_s, u"employment_service"_s,
                                     u"school"_s}));
    const int department = below(static_cast<int>(m_departments.size()));
    set(record, "department", QVariant::fromValue(m_departments.at(department)));
    set(record, "managed_by", QVariant::fromValue(m_managers.at(department % m_managers.size())));
    set(record, "company", nature == "contractor"_L1
                               ? QString(record.value(u"last_name"_s).toString() + u" Services"_s)
                               : u"Présence & Compagnie"_s);
    if (chance(60))
        set(record, "external_id", u"PAIE-"_s + digits(m_count, 5));
}

void DemoPeople::addContact(DemoPerson &person)
{
    Record &record = person.record;
    const demo::Town &town = demo::towns().at(below(static_cast<int>(demo::towns().size())));
    if (!chance(1)) // a sheet or two of a hundred lacks what is mandatory
        set(record, "address_line1", QString(QString::number(1 + below(150)) + u' ' + oneOf(demo::streets())));
    if (chance(20))
        set(record, "address_line2", u"Bât. %1, appt %2"_s.arg(QChar(u'A' + below(5))).arg(1 + below(60)));
    set(record, "postal_code", town.postcode);
    set(record, "city", town.name);
    set(record, "country", u"fr"_s);
    const QString last = record.value(u"last_name"_s).toString();
    const QString mail = mailName(record.value(u"first_name"_s).toString(), last);
    if (chance(92))
        setText(record, "mobile", u"063998"_s + digits(below(10'000), 4));
    if (chance(40))
        setText(record, "phone", town.phone + digits(below(10'000), 4));
    if (chance(30))
        setText(record, "phone_work", u"0199001000 poste %1"_s.arg(100 + below(800)));
    if (chance(90))
        setText(record, "email", u"%1.%2@example.org"_s.arg(mail).arg(m_count));
    if (chance(60))
        setText(record, "personal_email", u"%1%2@example.net"_s.arg(mail).arg(below(100)));
    if (chance(55)) {
        set(record, "emergency_contact_name",
            QString(oneOf(chance(50) ? demo::womensNames() : demo::mensNames()) + u' ' + last
                    + oneOf({u" (conjoint)"_s, u" (parent)"_s, u" (fratrie)"_s})));
        setText(record, "emergency_contact_phone", u"063998"_s + digits(below(10'000), 4));
    }
    if (chance(18))
        setText(record, "notes", oneOf(demo::remarks()));
}

void DemoPeople::addContract(DemoPerson &person)
{
    Record &record = person.record;
    if (record.value(u"contract_type"_s).isNull())
        return;
    const QDate adult = record.value(u"birth_date"_s).toDate().addYears(18);
    const QDate start = dateBetween(std::max(adult, m_today.addYears(-22)), m_today.addDays(-20));
    set(record, "contract_start", start);
    const bool inactive = record.value(u"situation"_s).toString() == "inactive"_L1;
    if (inactive)
        set(record, "contract_end", dateBetween(start, m_today));
    else if (record.value(u"contract_type"_s).toString() != "permanent"_L1)
        set(record, "contract_end", m_today.addDays(30 + below(500)));
    static constexpr double kHours[] = {35, 35, 35, 39, 30, 28, 24, 17.5};
    set(record, "weekly_hours", kHours[below(8)]);
    if (chance(85))
        setText(record, "iban", iban());
}

/// A French account of a bank code that is not given out, with both of its check numbers.
QString DemoPeople::iban()
{
    const QString account = u"99999"_s + digits(below(100'000), 5) + digits(below(1'000'000), 6) + digits(below(100'000), 5);
    const QString bban = account + digits(97 - modulo97(account + u"00"_s), 2);
    return u"FR"_s + digits(98 - modulo97(bban + u"FR00"_s), 2) + bban;
}

QString DemoPeople::withTypingError(const QString &word)
{
    if (word.size() < 4)
        return word + u'e';
    const qsizetype at = 1 + below(static_cast<int>(word.size()) - 2);
    QString result = word;
    if (chance(50))
        return result.remove(at, 1);
    const QChar letter = result.at(at);
    result[at] = result.at(at + 1);
    result[at + 1] = letter;
    return result == word ? word + u's' : result;
}

DemoPerson DemoPeople::typedAgain(const DemoPerson &person)
{
    DemoPerson again = person;
    Record &record = again.record;
    for (const char *key : {"matricule", "file_number", "external_id", "email", "notes", "phone_work"})
        record.values.remove(QLatin1StringView(key));
    const QString last = record.value(u"last_name"_s).toString();
    const QString first = record.value(u"first_name"_s).toString();
    switch (below(5)) {
    case 0:
        set(record, "last_name", withTypingError(last));
        break;
    case 1: // as an old program wrote it
        set(record, "last_name", foldText(last).toUpper());
        set(record, "first_name", foldText(first).toUpper());
        record.values.remove(u"social_security_number"_s);
        break;
    case 2:
        set(record, "birth_name", last);
        set(record, "last_name", oneOf(demo::lastNames()));
        break;
    case 3:
        set(record, "last_name", first);
        set(record, "first_name", last);
        break;
    default:
        set(record, "first_name", withTypingError(first));
        record.values.remove(u"mobile"_s);
    }
    return again;
}

} // namespace effectif
