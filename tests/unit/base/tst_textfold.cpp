// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/textfold.h"

#include "tests/support/testcase.h"

#include <QRandomGenerator>

using namespace effectif;

/// Folding decides what is found and how every list sorts: it may not differ between two spellings of one name.
class TestTextFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void foldingTwiceChangesNothing();
    void fastAndSlowWayAgree();
    void composedAndDecomposedAreAlike();
    void tokens_data();
    void tokens();
    void manyTokensHaveNoDuplicates();
    void words_data();
    void words();
    void everyWordOfANameFindsIt();
};

void TestTextFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    row("empty", {}, {});
    row("blank", QStringLiteral(" \t \r\n "), {});
    row("ascii", QStringLiteral("  Jean   DUPONT "), QStringLiteral("jean dupont"));
    row("line breaks", QStringLiteral("a\r\nb\tc"), QStringLiteral("a b c"));
    row("accents", QStringLiteral("Hélène Lefèvre-Noël ÇA Où"), QStringLiteral("helene lefevre-noel ca ou"));
    row("ligatures", QStringLiteral("Œuvre cœur Ægir Straße ẞ ﬁn"),
        QStringLiteral("oeuvre coeur aegir strasse ss fin"));
    row("strokes", QStringLiteral("Søren Łódź Đorđe Ħ Ŧ ıİ"), QStringLiteral("soren lodz dorde h t ii"));
    row("apostrophes", QStringLiteral("L’été d‘or N´Diaye Oʼ"), QStringLiteral("l'ete d'or n'diaye o'"));
    row("hyphens", QStringLiteral("a‐b‑c–d—e−f－g"), QStringLiteral("a-b-c-d-e-f-g"));
    row("blanks", QStringLiteral("a\u00a0b\u202fc\u2003d\u3000e"), QStringLiteral("a b c d e"));
    row("invisible", QStringLiteral("a\u200bb\u00adc\ufeffd\u200de"), QStringLiteral("abcde"));
    row("control", QStringLiteral("a\u0001b\u007fc\u0085d"), QStringLiteral("a b c d"));
    row("full width", QStringLiteral("ＡＢＣ１２"), QStringLiteral("abc12"));
    row("greek", QStringLiteral("Ὀδυσσεύς"), QStringLiteral("οδυσσευσ"));
    row("cyrillic", QStringLiteral("Йолка"), QStringLiteral("иолка"));
    row("vietnamese", QStringLiteral("Nguyễn Đức"), QStringLiteral("nguyen duc"));
    row("beyond the first plane", QStringLiteral("𝐀𝒃 𠀋"), QStringLiteral("ab 𠀋"));
    row("fraction and dots", QStringLiteral("½…"), QStringLiteral("1⁄2..."));
}

void TestTextFold::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldText(text), folded);
}

void TestTextFold::foldingTwiceChangesNothing()
{
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString once = foldText(u'x' + QString::fromUcs4(&c, 1) + u'x');
        const QString text = u'x' + QString::fromUcs4(&c, 1) + QStringLiteral(" y");
        QByteArray bytes;
        foldUtf8(text.toUtf8(), bytes);
        if (bytes != foldText(text).toUtf8())
            QFAIL(qPrintable(QStringLiteral("U+%1 folds to %2 as UTF-8").arg(c, 4, 16).arg(QString::fromUtf8(bytes))));
        if (foldText(once) != once)
            QFAIL(qPrintable(QStringLiteral("U+%1 folds to %2, then to %3").arg(c, 4, 16).arg(once, foldText(once))));
    }
}

void TestTextFold::fastAndSlowWayAgree()
{
    // A é in front sends the rest down the slow way.
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (quint32 n = random.bounded(12); n > 0; --n)
            text += QChar(char16_t(random.bounded(1, 0x7f)));
        QCOMPARE(foldText(QStringLiteral("é ") + text), QString(QStringLiteral("e ") + foldText(text)).trimmed());
    }
}

void TestTextFold::composedAndDecomposedAreAlike()
{
    const QString text = QStringLiteral("Éloïse Çağlar Ångström Nguyễn œ Ǿ");
    QCOMPARE(foldText(text.normalized(QString::NormalizationForm_D)), foldText(text));
    QCOMPARE(foldText(text.normalized(QString::NormalizationForm_C)), foldText(text));
}

void TestTextFold::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const QString &text, const char *tokens) {
        QTest::newRow(name) << text << QString::fromUtf8(tokens);
    };
    row("empty", {}, "");
    row("marks only", QStringLiteral(" - ' / "), "");
    row("two words", QStringLiteral("Marie Curie"), "marie curie");
    row("compound", QStringLiteral("Jean-Pierre DUPONT"), "jean pierre jeanpierre dupont");
    row("apostrophe", QStringLiteral("N’Diaye"), "n diaye ndiaye");
    row("elision in a compound", QStringLiteral("Œuvrard-N’Diaye"), "oeuvrard n diaye ndiaye oeuvrardndiaye");
    row("date", QStringLiteral("21/11/2026."), "21 11 2026 21112026");
    row("outer marks", QStringLiteral("(Paul), \"dit\""), "paul dit");
    row("duplicates", QStringLiteral("Le le LÉ"), "le");
    row("phone", QStringLiteral("06.12.34.56.78"), "06 12 34 56 78 0612345678");
    row("e-mail", QStringLiteral("j.d@x.fr"), "j d x fr jdxfr");
    row("beyond the first plane", QStringLiteral("𠀋-𠀋b"), "𠀋 𠀋b 𠀋𠀋b");
}

void TestTextFold::tokens()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QCOMPARE(searchTokens(text).join(u' '), tokens);
}

void TestTextFold::manyTokensHaveNoDuplicates()
{
    QStringList words;
    for (int i = 0; i < 400; ++i)
        words << QStringLiteral("mot%1").arg(i % 160);
    QCOMPARE(searchTokens(words.join(u' ')), words.first(160));
    QCOMPARE(searchTokenText(words.join(u' ')), words.first(160).join(u' '));
}

void TestTextFold::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &typed, const char *words) {
        QTest::newRow(name) << typed << QString::fromUtf8(words);
    };
    row("empty", QStringLiteral("  "), "");
    row("name", QStringLiteral(" Dupont  jé"), "dupont je");
    row("number in groups", QStringLiteral("06 12 34"), "061234");
    row("number with dots", QStringLiteral("06.12.34 dup"), "061234 dup");
    row("two numbers", QStringLiteral("12 a 34 56"), "12 a 3456");
    row("date and time", QStringLiteral("21/11/2026 14:30"), "211120261430");
    row("compound", QStringLiteral("jean-pi"), "jean pi");
    row("international", QStringLiteral("+33 6 12"), "33612");
}

void TestTextFold::words()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    QCOMPARE(searchWords(typed).join(u' '), words);
}

void TestTextFold::everyWordOfANameFindsIt()
{
    const QStringList names = {QStringLiteral("Jean-François N’Diaye"), QStringLiteral("Élodie de la Tour d'Auvergne"),
                               QStringLiteral("06 12 34 56 78"), QStringLiteral("Œil-de-Bœuf")};
    for (const QString &name : names) {
        const QStringList tokens = searchTokens(name.contains(u'6') ? QString(name).remove(u' ') : name);
        for (qsizetype length = 1; length <= name.size(); ++length) {
            for (const QString &word : searchWords(name.first(length))) {
                const bool found = std::any_of(tokens.begin(), tokens.end(),
                                               [&word](const QString &token) { return token.startsWith(word); });
                QVERIFY2(found, qPrintable(name + u' ' + word));
            }
        }
    }
}

EFFECTIF_TEST(TestTextFold)
#include "tst_textfold.moc"
