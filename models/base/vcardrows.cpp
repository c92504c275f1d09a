// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/vcardrows.h"

#include <QCoreApplication>
#include <QDate>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Title, LastName, FirstName, MiddleNames, Company, Position, Mobile, Telephone, WorkTelephone, Email, PersonalEmail, Address, AddressMore,
              Postcode, City, Country, BirthDate, Note, Uid, ColumnCount };
constexpr const char *kNames[ColumnCount] = {
    QT_TRANSLATE_NOOP("VCardRows", "Title"),
    QT_TRANSLATE_NOOP("VCardRows", "Last name"),
    QT_TRANSLATE_NOOP("VCardRows", "First name"),
    QT_TRANSLATE_NOOP("VCardRows", "Middle names"),
    QT_TRANSLATE_NOOP("VCardRows", "Company"),
    QT_TRANSLATE_NOOP("VCardRows", "Position"),
    QT_TRANSLATE_NOOP("VCardRows", "Mobile"),
    QT_TRANSLATE_NOOP("VCardRows", "Telephone"),
    QT_TRANSLATE_NOOP("VCardRows", "Work telephone"),
    QT_TRANSLATE_NOOP("VCardRows", "E-mail address"),
    QT_TRANSLATE_NOOP("VCardRows", "Personal e-mail"),
    QT_TRANSLATE_NOOP("VCardRows", "Main address"),
    QT_TRANSLATE_NOOP("VCardRows", "Address, second line"),
    QT_TRANSLATE_NOOP("VCardRows", "Postcode"),
    QT_TRANSLATE_NOOP("VCardRows", "City"),
    QT_TRANSLATE_NOOP("VCardRows", "Country"),
    QT_TRANSLATE_NOOP("VCardRows", "Date of birth"),
    QT_TRANSLATE_NOOP("VCardRows", "Notes"),
    "UID"};

/// The first free one of the places.
void put(QStringList &cells, const QString &text, std::initializer_list<Column> places)
{
    const QString value = text.trimmed();
    if (value.isEmpty())
        return;
    for (const Column place : places) {
        if (cells.at(place) == value)
            return;
        if (cells.at(place).isEmpty()) {
            cells[place] = value;
            return;
        }
    }
}

void putTelephone(QStringList &cells, const CardLine &line)
{
    QString number = line.text();
    if (number.startsWith("tel:"_L1, Qt::CaseInsensitive))
        number = number.mid(4).section(u';', 0, 0);
    if (line.is(u"fax"_s) || line.is(u"pager"_s))
        return;
    if (line.is(u"cell"_s) || line.is(u"mobile"_s) || line.is(u"iphone"_s))
        put(cells, number, {Mobile, Telephone, WorkTelephone});
    else if (line.is(u"work"_s))
        put(cells, number, {WorkTelephone, Telephone});
    else
        put(cells, number, {Telephone, WorkTelephone, Mobile});
}

void putAddress(QStringList &cells, const CardLine &line)
{
    if (!cells.at(City).isEmpty() || !cells.at(Address).isEmpty())
        return;
    const QStringList parts = line.parts(); // box, more, street, city, region, postcode, country
    const QStringList street = parts.value(2).split(u'\n', Qt::SkipEmptyParts);
    put(cells, street.value(0), {Address});
    put(cells, parts.value(1).isEmpty() ? street.value(1) : parts.value(1), {AddressMore});
    put(cells, parts.value(0), {AddressMore});
    put(cells, parts.value(3), {City});
    put(cells, parts.value(5), {Postcode});
    put(cells, parts.value(6), {Country});
}

/// "19850509", "1985-05-09", "1985-05-09T00:00:00Z"; a birthday without a year is no date of birth.
QString dayOf(const QString &text)
{
    QString digits = text.section(u'T', 0, 0);
    digits.remove(u'-');
    return QDate::fromString(digits, u"yyyyMMdd"_s).toString(Qt::ISODate);
}

/// Where only the full name is there: French cards write family names in capitals, others last.
void putFullName(QStringList &cells, const QString &name)
{
    QStringList first;
    QStringList last;
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        (word.size() > 1 && word == word.toUpper() && word != word.toLower() ? last : first) << word;
    if (last.isEmpty() && first.size() > 1)
        last << first.takeLast();
    if (last.isEmpty())
        last.swap(first);
    put(cells, last.join(u' '), {LastName});
    put(cells, first.join(u' '), {FirstName});
}

void putLine(QStringList &cells, const CardLine &line)
{
    const QStringList parts = line.parts();
    if (line.name == "N"_L1) {
        const Column places[] = {LastName, FirstName, MiddleNames, Title};
        for (int i = 0; i < 4; ++i)
            put(cells, parts.value(i), {places[i]});
    } else if (line.name == "TEL"_L1) {
        putTelephone(cells, line);
    } else if (line.name == "EMAIL"_L1) {
        if (line.is(u"home"_s))
            put(cells, line.text(), {PersonalEmail, Email});
        else
            put(cells, line.text(), {Email, PersonalEmail});
    } else if (line.name == "ADR"_L1) {
        putAddress(cells, line);
    } else if (line.name == "ORG"_L1) {
        put(cells, parts.value(0), {Company});
    } else if (line.name == "TITLE"_L1 || line.name == "ROLE"_L1) {
        put(cells, line.text(), {Position});
    } else if (line.name == "BDAY"_L1) {
        put(cells, dayOf(line.text()), {BirthDate});
    } else if (line.name == "NOTE"_L1) {
        put(cells, line.text(), {Note});
    } else if (line.name == "UID"_L1) {
        put(cells, line.text(), {Uid});
    }
}
} // namespace

QStringList VCardRows::header()
{
    QStringList names;
    for (const char *name : kNames)
        names << QCoreApplication::translate("VCardRows", name);
    return names;
}

QStringList VCardRows::cellsOf(const QList<CardLine> &lines)
{
    QStringList cells(ColumnCount);
    for (const CardLine &line : lines)
        putLine(cells, line);
    if (cells.at(LastName).isEmpty() && cells.at(FirstName).isEmpty()) {
        for (const CardLine &line : lines) {
            if (line.name == "FN"_L1)
                putFullName(cells, line.text());
        }
    }
    return cells;
}

Result<bool> VCardRows::next(QStringList &cells)
{
    if (!m_headed) {
        m_headed = true;
        cells = header();
        return true;
    }
    if (m_broken)
        return false;
    QList<CardLine> lines;
    const auto more = m_reader.next(lines);
    m_broken = !more;
    if (more && *more)
        cells = cellsOf(lines);
    return more;
}

} // namespace effectif
