// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/passwordpolicy.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
class TestPasswordPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBitsAsTheCnilDoes_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("bits");
        QTest::newRow("none") << u""_s << 0;
        QTest::newRow("four digits") << u"4071"_s << 13;
        QTest::newRow("12 of four kinds: 80") << u"kR7!pX2?mT9;"_s << 80;
        QTest::newRow("14 letters and digits: 83") << u"kR7vpX2amT9qzB"_s << 83;
        QTest::newRow("8 of three kinds") << u"kR7vpX2a"_s << 48;
        QTest::newRow("repeated") << u"aaaaaaaaaaaaaaaa"_s << 9;
        QTest::newRow("counting on") << u"123456789012"_s << 13;
        QTest::newRow("accents are other signs") << u"éàüñ"_s << 21;
        QTest::newRow("two units, one sign") << u"😀"_s << 5;
    }

    void countsBitsAsTheCnilDoes()
    {
        QFETCH(QString, password);
        QTEST(passwordBits(password), "bits");
    }

    void knowsWhatEverybodyTriesFirst_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("common");
        for (const char *word : {"motdepasse", "Motdepasse2026!", "mot de passe 1", "P@ssw0rd", "AZERTY123456", "azertyazerty",
                                 "123456789012", "00000000", "Bonjour!!!!!!", "doudou75", "jetaime1"})
            QTest::newRow(word) << QString::fromLatin1(word) << true;
        for (const char *word : {"cheval agrafe pile correcte", "kR7!pX2?mT9;", "Le tram 12 part a 7h03", "motdepassage-du-pont"})
            QTest::newRow(word) << QString::fromLatin1(word) << false;
    }

    void knowsWhatEverybodyTriesFirst()
    {
        QFETCH(QString, password);
        QTEST(isCommonPassword(password), "common");
    }

    void policies_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("server");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("usual: too short") << 12 << false << u"kR7!pX2?mT9"_s << false;
        QTest::newRow("usual: 12 of four kinds") << 12 << false << u"kR7!pX2?mT9;"_s << true;
        QTest::newRow("usual: 12 small letters are guessed") << 12 << false << u"grvtmxpqznwb"_s << false;
        QTest::newRow("usual: a phrase needs no kinds") << 12 << false << u"cheval agrafe pile"_s << true;
        QTest::newRow("usual: fifteen times one letter") << 12 << false << u"aaaaaaaaaaaaaaaa"_s << false;
        QTest::newRow("usual: 200 signs") << 12 << false << QString(u"motif rayé de bleu et de vert "_s).repeated(7) << true;
        QTest::newRow("floor (M15): six with both") << 6 << false << u"tram12"_s << true;
        QTest::newRow("floor (M15): letters alone") << 6 << false << u"tramway"_s << false;
        QTest::newRow("floor (M15): digits alone") << 6 << false << u"407193"_s << false;
        QTest::newRow("floor (M15): five") << 6 << false << u"tram1"_s << false;
        QTest::newRow("under the floor there is nothing") << 1 << false << u"tram1"_s << false;
        QTest::newRow("a server is never lower") << 6 << true << u"tram12"_s << false;
        QTest::newRow("a server") << 6 << true << u"kR7!pX2?mT9;"_s << true;
        QTest::newRow("made of the name") << 12 << false << u"Durand-2026-ab"_s << false;
        QTest::newRow("made of the address") << 12 << false << u"sophie.75011!"_s << false;
    }

    void policies()
    {
        QFETCH(int, length);
        QFETCH(bool, server);
        QFETCH(QString, password);
        const QString problem =
            PasswordPolicy::of(length, server).problem(password, {u"Sophie Durand"_s, u"sophie.durand@exemple.fr"_s});
        QTEST(problem.isEmpty(), "accepted");
    }
};
} // namespace

EFFECTIF_TEST(TestPasswordPolicy)
#include "tst_passwordpolicy.moc"
