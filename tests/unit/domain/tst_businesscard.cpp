// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a card and what never does (K12-K14).
#include "models/domain/businesscard.h"

#include "models/base/vcardreader.h"
#include "tests/support/testcase.h"
#include "tests/unit/domain/shippedcatalogue.h"

#include <QBuffer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
Record zoe()
{
    Record record;
    record.kind = u"staff"_s;
    record.id = 7;
    record.values = {{u"civility"_s, u"mrs"_s},
                     {u"last_name"_s, u"Lefèvre"_s},
                     {u"first_name"_s, u"Zoé"_s},
                     {u"position"_s, u"Chargée d’affaires"_s},
                     {u"company"_s, u"Maison Lumière; Fils, SA"_s},
                     {u"nature"_s, u"employee"_s},
                     {u"phone_work"_s, u"+33123456789;ext=12"_s},
                     {u"email"_s, u"zoe.lefevre@exemple.fr"_s},
                     // what nobody marked as public
                     {u"mobile"_s, u"+33612345678"_s},
                     {u"personal_email"_s, u"zoe@maison.fr"_s},
                     {u"address_line1"_s, u"3 rue Cachée"_s},
                     {u"city"_s, u"Villesecrète"_s},
                     {u"birth_date"_s, QDate(1985, 5, 9)},
                     {u"social_security_number"_s, u"285057512345678"_s},
                     {u"iban"_s, u"FR7630006000011234567890189"_s},
                     {u"notes"_s, u"ne regarde personne"_s}};
    return record;
}

/// The shipped fields with some of them changed.
Catalogue changed(const std::function<void(FieldDefinition &)> &change)
{
    const Catalogue shipped = shippedCatalogue();
    QList<FieldDefinition> fields = shipped.fields();
    std::for_each(fields.begin(), fields.end(), change);
    return {shipped.kind(), shipped.version(), shipped.tabs(), shipped.sections(), fields, shipped.choiceLists()};
}

CompanyProfile office()
{
    CompanyProfile profile;
    profile.name = u"Office public"_s;
    profile.phone = u"01 99 00 10 00"_s;
    return profile;
}

/// Everything that a card says anywhere.
QString allOf(const BusinessCard &card)
{
    QStringList words{card.name, card.position, card.company, card.department, card.officePhone, QString::fromUtf8(businesscard::codeText(card))};
    for (const BusinessCard::Line &line : card.lines)
        words << line.label << line.text << line.target;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!VCardWriter(buffer, VCardWriter::Version::V4).write(card.contact))
        qFatal("A card was not written.");
    return words.join(u'\n') + QString::fromUtf8(buffer.data());
}

QHash<QString, QString> linesOf(const QByteArray &card)
{
    QBuffer buffer;
    buffer.setData(card);
    buffer.open(QIODevice::ReadOnly);
    QList<CardLine> lines;
    QHash<QString, QString> found;
    if (VCardReader(buffer).next(lines).value_or(false)) {
        for (const CardLine &line : std::as_const(lines))
            found.insert(line.name, line.name == "N"_L1 || line.name == "ORG"_L1 ? line.parts().join(u'|') : line.text());
    }
    return found;
}
} // namespace

class TestBusinessCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicFieldsStandOnItAndNoOthers()
    {
        const Catalogue catalogue = shippedCatalogue();
        const BusinessCard card = businesscard::of(zoe(), catalogue, office(), Language::French);
        QCOMPARE(card.name, u"Mme Zoé Lefèvre"_s);
        QCOMPARE(card.position, u"Chargée d’affaires"_s);
        QCOMPARE(card.company, u"Maison Lumière; Fils, SA"_s);
        QCOMPARE(card.officePhone, u"01 99 00 10 00"_s);
        QCOMPARE(card.lines.size(), 2);
        QVERIFY(card.lines.at(0).text.startsWith(u"01 23 45 67 89"_s));
        QCOMPARE(card.lines.at(0).target, u"tel:+33123456789"_s);
        QCOMPARE(card.lines.at(1).target, u"mailto:zoe.lefevre@exemple.fr"_s);
        const QString all = allOf(card);
        for (const char *secret : {"612345678", "maison.fr", "Cachée", "Villesecrète", "1985", "28505", "FR76", "personne"})
            QVERIFY2(!all.contains(QString::fromUtf8(secret)), secret);
    }

    void whatIsNoLongerPublicIsGone()
    {
        for (const QString &key : {u"civility"_s, u"last_name"_s, u"first_name"_s, u"position"_s, u"phone_work"_s, u"email"_s, u"company"_s}) {
            const Catalogue catalogue = changed([&](FieldDefinition &field) {
                if (field.key == key)
                    field.onCards = false;
            });
            const Record record = zoe();
            const QString text = key == "civility"_L1 ? u"Mme"_s : key == "phone_work"_L1 ? u"12345"_s : record.value(key).toString();
            QVERIFY2(allOf(businesscard::of(record, shippedCatalogue(), office(), Language::French)).contains(key == "company"_L1 ? u"Maison Lumière; Fils"_s : text), qPrintable(key));
            QVERIFY2(!allOf(businesscard::of(record, catalogue, office(), Language::French)).contains(key == "company"_L1 ? u"Maison Lumière"_s : text), qPrintable(key));
        }
    }

    /// Marked as public or not: sensitive fields, hidden ones, and those that are no part of this sheet.
    void whatTheSheetDoesNotShowIsNotPublic()
    {
        const auto with = [](const std::function<void(FieldDefinition &)> &change) {
            return allOf(businesscard::of(zoe(), changed([&](FieldDefinition &field) {
                                              if (field.key == "mobile"_L1) {
                                                  field.onCards = true;
                                                  change(field);
                                              }
                                          }),
                                          office(), Language::French));
        };
        QVERIFY(with([](FieldDefinition &) {}).contains(u"612345678"_s));
        QVERIFY(!with([](FieldDefinition &field) { field.sensitive = true; }).contains(u"612345678"_s));
        QVERIFY(!with([](FieldDefinition &field) { field.shown = false; }).contains(u"612345678"_s));
        QVERIFY(!with([](FieldDefinition &field) { field.retired = true; }).contains(u"612345678"_s));
        QVERIFY(!with([](FieldDefinition &field) { field.natures = {u"temp"_s}; }).contains(u"612345678"_s));
        QVERIFY(!with([](FieldDefinition &field) { field.condition = {u"position"_s, {u"Directrice"_s}}; }).contains(u"612345678"_s));
        // whose condition cannot be read is not shown either
        const Catalogue hidden = changed([](FieldDefinition &field) {
            if (field.key == "mobile"_L1) {
                field.onCards = true;
                field.condition = {u"iban"_s, {}};
            }
        });
        QVERIFY(!businesscard::keysRead(hidden).contains(u"iban"_s));
    }

    void theOfficeStandsInForACompanyAndForAName()
    {
        Record record = zoe();
        record.values.remove(u"company"_s);
        QCOMPARE(businesscard::of(record, shippedCatalogue(), office(), Language::French).company, u"Office public"_s);
        record.values.remove(u"last_name"_s);
        record.values.remove(u"first_name"_s);
        QCOMPARE(businesscard::of(record, shippedCatalogue(), office(), Language::French).name, u"Office public"_s);
        record.values = {{u"mobile"_s, u"+33612345678"_s}};
        QVERIFY(businesscard::of(record, shippedCatalogue(), {}, Language::French).isEmpty());
    }

    void otherPublicFieldsHaveTheirLabel()
    {
        const Catalogue catalogue = changed([](FieldDefinition &field) {
            field.onCards = field.onCards || field.key == "birth_date"_L1 || field.section == "address"_L1;
        });
        const BusinessCard card = businesscard::of(zoe(), catalogue, office(), Language::French);
        QCOMPARE(card.lines.first().label, u"Date de naissance"_s);
        QCOMPARE(card.lines.first().text, u"09/05/1985"_s);
        QCOMPARE(card.lines.last().text, u"3 rue Cachée, Villesecrète"_s);
    }

    void textsAreOneLineThatRunsAsItReads()
    {
        Record record = zoe();
        record.values[u"position"_s] = QString(u"Dir\u202Eecteur\u0000\n\t<script>"_s) + QChar(0x2028) + u"“a”\u200F"_s;
        const BusinessCard card = businesscard::of(record, shippedCatalogue(), office(), Language::French);
        for (const QChar c : card.position)
            QVERIFY(c.isPrint() && c.category() != QChar::Other_Format && c != u'\n');
        QVERIFY(card.position.startsWith(u"Directeur"_s));
        record.values[u"position"_s] = QString(5000, u'x');
        QVERIFY(businesscard::of(record, shippedCatalogue(), office(), Language::French).position.size() <= 200);
    }

    void theCodeIsACardThatOurOwnReaderReads()
    {
        const BusinessCard card = businesscard::of(zoe(), shippedCatalogue(), office(), Language::French);
        const QByteArray code = businesscard::codeText(card);
        const auto lines = linesOf(code);
        QCOMPARE(lines.value(u"N"_s), u"Lefèvre|Zoé|||"_s);
        QCOMPARE(lines.value(u"FN"_s), u"Zoé Lefèvre"_s);
        QCOMPARE(lines.value(u"ORG"_s), u"Maison Lumière; Fils, SA"_s);
        QCOMPARE(lines.value(u"TITLE"_s), u"Chargée d’affaires"_s);
        QCOMPARE(lines.value(u"TEL"_s), u"+33123456789 poste 12"_s);
        QCOMPARE(lines.value(u"EMAIL"_s), u"zoe.lefevre@exemple.fr"_s);
        QVERIFY(!code.contains("\r\n ")); // nothing is folded
        QVERIFY2(code.size() < 331, qPrintable(QString::number(code.size())));
    }

    void whatIsTooLongForACodeGoesTheLeastUsefulFirst()
    {
        Record record = zoe();
        record.values[u"position"_s] = QString(300, u'é');
        BusinessCard card = businesscard::of(record, shippedCatalogue(), office(), Language::French);
        auto lines = linesOf(businesscard::codeText(card));
        QVERIFY(!lines.contains(u"TITLE"_s));
        QCOMPARE(lines.value(u"EMAIL"_s), u"zoe.lefevre@exemple.fr"_s);
        record.values[u"company"_s] = record.values[u"last_name"_s] = record.values[u"first_name"_s] = QString(900, u'\u4E2D') + u"🙂"_s.repeated(300);
        card = businesscard::of(record, shippedCatalogue(), office(), Language::French);
        const QByteArray code = businesscard::codeText(card);
        QVERIFY2(code.size() <= 412, qPrintable(QString::number(code.size())));
        lines = linesOf(code);
        QCOMPARE(lines.value(u"EMAIL"_s), u"zoe.lefevre@exemple.fr"_s);
        QVERIFY(!lines.value(u"FN"_s).isEmpty());
    }

    void aSaveThatChangesNothingOnItIsNoChange()
    {
        const Catalogue catalogue = shippedCatalogue();
        const BusinessCard before = businesscard::of(zoe(), catalogue, office(), Language::French);
        Record record = zoe();
        record.values[u"mobile"_s] = u"+33699999999"_s;
        record.values[u"notes"_s] = u"autre"_s;
        QVERIFY(before == businesscard::of(record, catalogue, office(), Language::French));
        record.values[u"position"_s] = u"Directrice"_s;
        QVERIFY(before != businesscard::of(record, catalogue, office(), Language::French));
    }
};

EFFECTIF_TEST(TestBusinessCard)
#include "tst_businesscard.moc"
