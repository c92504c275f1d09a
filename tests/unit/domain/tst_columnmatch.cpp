// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnmatch.h"
#include "models/domain/columnwords.h"
#include "models/domain/importmapping.h"

#include "tests/support/testcase.h"
#include "tests/unit/domain/shippedcatalogue.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// "key:by" of each column; by is the first letter of what speaks for it.
QString matched(const QString &header, const QStringList &rows)
{
    QList<QStringList> cells;
    for (const QString &row : rows)
        cells << row.split(u'|');
    QStringList found;
    const auto matches = matchColumns(header.split(u'|'), cells, test::shippedCatalogue(), Language::French);
    for (const ColumnMatch &match : matches)
        found << (match.key.isEmpty() ? u"-"_s : match.key + u':' + QStringLiteral("-KLUVP").at(int(match.by)));
    return found.join(u'|');
}
} // namespace

class TestColumnMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsFindTheirFields_data();
    void columnsFindTheirFields();
    void everyWordLeadsToAShippedField();
    void aMappingIsFoundByItsHeader();
};

void TestColumnMatch::columnsFindTheirFields_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("expected");
    QTest::newRow("labels and keys") << u"Nom|prénom|birth_date|E-MAIL ADDRESS"_s << QStringList{u"Durand|Zoé|09/05/1985|z@exemple.fr"_s} << u"last_name:L|first_name:L|birth_date:K|email:L"_s;
    QTest::newRow("usual French words") << u"Civ.|NOM|Né(e) le|N° SS|Portable|Tél.|CP|Commune|Société|Fonction|Date d'embauche"_s
                                        << QStringList{u"M.|Durand|09/05/1985||0612345678|0472000000|69001|Lyon|Exemple|Comptable|01/02/2020"_s}
                                        << u"civility:U|last_name:L|birth_date:U|social_security_number:U|mobile:U|phone:U|postal_code:U|city:U|company:L|position:U|contract_start:U"_s;
    QTest::newRow("usual English words") << u"Surname|Given name|DOB|Zip|Town|Cell phone|Employee ID|Comments"_s << QStringList{} 
                                         << u"last_name:U|first_name:U|birth_date:U|postal_code:U|city:U|mobile:U|matricule:U|notes:U"_s;
    QTest::newRow("with words that change nothing") << u"Nom du salarié|Téléphone portable de l’employé"_s << QStringList{} << u"last_name:U|mobile:U"_s;
    QTest::newRow("a whole name is no family name") << u"Nom et prénom|Nom complet"_s << QStringList{u"Durand Zoé|Durand Zoé"_s} << u"-|-"_s;
    QTest::newRow("by their values") << u"Colonne 1|a|b|c|d|e"_s
                                     << QStringList{u"Durand|zoe@exemple.fr|0612345678|Mme|09/05/1985|69001"_s, u"Petit|paul@exemple.fr|07 98 76 54 32|M.|1/2/1990|75011"_s}
                                     << u"-|email:V|mobile:V|civility:V|birth_date:V|postal_code:V"_s;
    QTest::newRow("names that their values contradict") << u"Téléphone|E-mail"_s << QStringList{u"zoe@exemple.fr|0472000000"_s, u"paul@exemple.fr|0472000001"_s} << u"email:V|phone:V"_s;
    QTest::newRow("never two columns to one field") << u"Téléphone|Tél|Nom|Name"_s << QStringList{u"0472000000|0612345678|Durand|Durand"_s} << u"phone:L|mobile:V|last_name:L|-"_s;
    QTest::newRow("recent days are not births") << u"Date"_s << QStringList{u"01/02/2026"_s, u"05/06/2026"_s} << u"-"_s;
    QTest::newRow("made up column of texts") << u"Column 1|Column 2"_s << QStringList{u"abc|12"_s, u"def|13"_s} << u"-|-"_s;
    QTest::newRow("nothing to go by") << u"|"_s << QStringList{} << u"-|-"_s;
}

void TestColumnMatch::columnsFindTheirFields()
{
    QFETCH(QString, header);
    QFETCH(QStringList, rows);
    QFETCH(QString, expected);
    QCOMPARE(matched(header, rows), expected);
}

void TestColumnMatch::everyWordLeadsToAShippedField()
{
    const Catalogue catalogue = test::shippedCatalogue();
    const auto &words = usualColumnWords();
    for (auto it = words.begin(); it != words.end(); ++it) {
        QVERIFY2(catalogue.field(*it), qPrintable(*it));
        QVERIFY(!it.key().isEmpty());
    }
}

void TestColumnMatch::aMappingIsFoundByItsHeader()
{
    ImportMapping mapping;
    mapping.name = u"Paie"_s;
    mapping.header = {u"Nom"_s, u"N° SS"_s, u"Divers"_s};
    mapping.columns = {u"last_name"_s, u"social_security_number"_s, {}};
    mapping.format.csv.separator = ';';
    mapping.format.headerRow = 3;
    mapping.choices = {{u"mode"_s, u"update"_s}};
    mapping.used = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(ImportMapping::fromText(mapping.toText()) == mapping);
    QVERIFY(mapping.fits({u"NOM"_s, u"n° ss "_s, u"divers"_s}));
    QVERIFY(!mapping.fits({u"N° SS"_s, u"Nom"_s, u"Divers"_s}));
    QVERIFY(!mapping.fits({u"Nom"_s, u"N° SS"_s}));
    QVERIFY(ImportMapping::fromText(u"{\"header\":[\"a\",\"b\"],\"columns\":7}"_s).columns.size() == 2);
    QVERIFY(ImportMapping::fromText(u"no JSON"_s).name.isEmpty());
}

EFFECTIF_TEST(TestColumnMatch)
#include "tst_columnmatch.moc"
