// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/signaturetext.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

class TestSignatureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatures_data();
    void signatures();
};

void TestSignatureText::signatures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("French, line by line") << u"Cordialement,\n\n--\nÉlodie DURAND\nResponsable paie\nExemple SAS\n12 rue de la Paix\n69001 LYON\nTél. : 04 72 00 00 00\nMob. : 06 12 34 56 78\nelodie.durand@exemple.fr\nwww.exemple.fr\n"_s
                                          << u"first_name=Élodie|last_name=DURAND|position=Responsable paie|company=Exemple SAS|address_line1=12 rue de la Paix|postal_code=69001|city=LYON|phone_work=04 72 00 00 00|mobile=06 12 34 56 78|email=elodie.durand@exemple.fr"_s;
    QTest::newRow("all in one line") << u"M. Jean-Paul Petit | Directeur technique | +33 6 98 76 54 32 | jp.petit@exemple.fr"_s
                                     << u"mobile=+33 6 98 76 54 32|email=jp.petit@exemple.fr|civility=M.|first_name=Jean-Paul|last_name=Petit|position=Directeur technique"_s;
    QTest::newRow("English") << u"Best regards,\nPaul Smith\nSales Manager\nAcme Ltd\nT: +44 20 7946 0958  F: +44 20 7946 0959\npaul@acme.example"_s
                             << u"first_name=Paul|last_name=Smith|position=Sales Manager|company=Acme Ltd|phone_work=+44 20 7946 0958|email=paul@acme.example"_s;
    QTest::newRow("particles") << u"Anne de La Tour\nComptable\nMairie de Lyon\n1 place de la Comédie, 69001 Lyon Cedex 01\nanne@lyon.exemple"_s
                               << u"first_name=Anne|last_name=de La Tour|position=Comptable|company=Mairie de Lyon|address_line1=1 place de la Comédie|postal_code=69001|city=Lyon|email=anne@lyon.exemple"_s;
    QTest::newRow("no signature") << u"Bonjour,\nvoici les chiffres du mois de mars.\nMerci"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSignatureText::signatures()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const auto &[key, value] : readSignature(text))
        found << key + u'=' + value;
    QStringList wanted = expected.split(u'|', Qt::SkipEmptyParts);
    found.sort();
    wanted.sort();
    QCOMPARE(found.join(u'|'), wanted.join(u'|'));
}

EFFECTIF_TEST(TestSignatureText)
#include "tst_signaturetext.moc"
