// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"
#include "models/base/vcardrows.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// What is filled, by the names of the columns.
QString filled(const QByteArray &card)
{
    const auto preview = previewTable({{}, card, {}}, 10);
    if (!preview || preview->rows.isEmpty())
        return preview ? preview->problems.join(u' ') : preview.error().message;
    QStringList parts;
    for (qsizetype i = 0; i < preview->header.size(); ++i) {
        if (const QString cell = preview->rows.first().value(i); !cell.isEmpty())
            parts << preview->header.at(i) + u'=' + cell;
    }
    return parts.join(u'|').replace(u'\n', u'⏎');
}
} // namespace

class TestVCardReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cards_data();
    void cards();
    void manyCardsAreManyRows();
    void aFileCutOffIsTold();
};

void TestVCardReader::cards_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<QString>("expected");
    QTest::newRow("4.0") << QByteArray("BEGIN:VCARD\r\nVERSION:4.0\r\nN:Durand;Élodie;Marie,Zoé;Mme;\r\nFN:Élodie Durand\r\nORG:Exemple\\, SA;Paie\r\n"
                                       "TITLE:Comptable\r\nTEL;VALUE=uri;TYPE=\"cell,voice\":tel:+33-6-12-34-56-78\r\nTEL;TYPE=work;VALUE=uri:tel:+33472000000;ext=12\r\n"
                                       "EMAIL;TYPE=home:perso@exemple.fr\r\nEMAIL;TYPE=work;PREF=1:elodie@exemple.fr\r\n"
                                       "ADR;TYPE=home:;Bât. B;12 rue de la Paix;Lyon;;69001;France\r\nBDAY:19850509\r\nEND:VCARD\r\n")
                         << u"Title=Mme|Last name=Durand|First name=Élodie|Middle names=Marie,Zoé|Company=Exemple, SA|Position=Comptable|Mobile=+33-6-12-34-56-78|Work telephone=+33472000000|"
                            "E-mail address=elodie@exemple.fr|Personal e-mail=perso@exemple.fr|Main address=12 rue de la Paix|Address, second line=Bât. B|Postcode=69001|City=Lyon|"
                            "Country=France|Date of birth=1985-05-09"_s;
    QTest::newRow("3.0 of a telephone, folded") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nN:Petit;Paul;;;\nitem1.TEL;type=CELL;type=pref:06 12 34\n  56 78\nNOTE:deux\\nlignes\nPHOTO;ENCODING=b:AAAA\n BBBB\nEND:VCARD\n")
                                                << u"Last name=Petit|First name=Paul|Mobile=06 12 34 56 78|Notes=deux⏎lignes"_s;
    QTest::newRow("2.1, quoted-printable") << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=E2=80=99Diaye;A=C3=AFssa=\r\ntou\r\nTEL;HOME:0472111111\r\nTEL;FAX:0472222222\r\nEND:VCARD\r\n")
                                           << u"Last name=N’Diaye|First name=Aïssatou|Telephone=0472111111"_s;
    QTest::newRow("2.1 in Latin-1") << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;Zo=E9\r\nEND:VCARD\r\n") << u"Last name=Lefèvre|First name=Zoé"_s;
    QTest::newRow("full name only") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Élodie DE LA TOUR\nEND:VCARD\n") << u"Last name=DE LA TOUR|First name=Élodie"_s;
    QTest::newRow("full name in small letters") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Paul Petit\nN:;;;;\nBDAY:--0509\nEND:VCARD\n") << u"Last name=Petit|First name=Paul"_s;
}

void TestVCardReader::cards()
{
    QFETCH(QByteArray, card);
    QFETCH(QString, expected);
    QCOMPARE(filled(card), expected);
}

void TestVCardReader::manyCardsAreManyRows()
{
    QByteArray cards;
    for (int i = 0; i < 70; ++i)
        cards += "BEGIN:VCARD\nVERSION:3.0\nN:Nom" + QByteArray::number(i) + ";Paul\nEND:VCARD\n\n";
    const auto preview = previewTable({{}, cards, {}}, 100);
    QCOMPARE(preview->rows.size(), 70);
    QCOMPARE(preview->rows.last().at(1), u"Nom69"_s);
    QCOMPARE(int(preview->used.kind), int(TableFormat::Kind::VCard));
}

void TestVCardReader::aFileCutOffIsTold()
{
    const QString words = filled("BEGIN:VCARD\nVERSION:3.0\nN:Petit;Paul\n");
    QVERIFY2(words.contains(u"ends within the card"_s), qPrintable(words));
}

EFFECTIF_TEST(TestVCardReader)
#include "tst_vcardreader.moc"
