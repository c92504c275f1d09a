// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/choicestext.h"
#include "models/domain/fieldtype.h"
#include "models/domain/filevalue.h"
#include "tests/support/testcase.h"
#include "tests/unit/domain/fieldtyperows.h"
#include "tests/unit/domain/samplecatalogue.h"

#include <QDateTime>
#include <QSet>

#include <ctime>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const QString kHash = u"0123456789abcdef"_s.repeated(4);

/// Unlike QString::fromUtf16(), keeps a BOM.
QString textOf(const char16_t *text)
{
    return QStringView(text).toString();
}

QByteArray tagOf(const char16_t *text)
{
    return textOf(text).simplified().left(24).toUtf8();
}

class TestFieldTypes : public QObject
{
    Q_OBJECT

private:
    const Catalogue m_catalogue = sampleCatalogue();

    FieldContext contextOf(const char *type, Language language = Language::French) const
    {
        return {*m_catalogue.field(QLatin1String(type)), m_catalogue, language};
    }
    static const FieldType &typeNamed(const char *id) { return *fieldType(QLatin1String(id)); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Paris");
        tzset();
    }

    void idsAreStable()
    {
        QStringList ids;
        for (const FieldType *type : fieldTypes())
            ids.append(type->id());
        const QString expected = u"text longtext integer decimal money date datetime yesno choice choices phone "
                                 "email web address ssn iban reference file"_s;
        QCOMPARE(ids.join(u' '), expected);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        QVERIFY(!fieldType(u"no such type"_s));
    }

    /// What FieldType promises, for each type and language.
    void contract_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Language>("language");
        for (const FieldType *type : fieldTypes()) {
            for (const Language language : {Language::French, Language::English})
                QTest::addRow("%s-%s", qPrintable(type->id()), qPrintable(languageCode(language)))
                    << type->id() << language;
        }
    }
    void contract()
    {
        QFETCH(QString, id);
        QFETCH(Language, language);
        const FieldType &type = *fieldType(id);
        const FieldContext context{*m_catalogue.field(id), m_catalogue, language};
        QVERIFY(!type.displayName().isEmpty());
        QList<QVariant> values;
        for (const FieldSample &sample : type.samples()) {
            const auto value = type.parse(sample.text, context);
            QCOMPARE(value.has_value(), sample.valid);
            if (!value) {
                QCOMPARE(value.error().kind, ErrorKind::Invalid);
                QVERIFY(!value.error().message.isEmpty());
                continue;
            }
            QVERIFY(!value->isNull());
            QVERIFY2(!values.contains(*value), "samples differ");
            values.append(*value);
            QCOMPARE(type.parse(type.exchange(*value, context), context).value(), *value);
            if (id != "file"_L1) // its name does not tell its bytes
                QCOMPARE(type.parse(type.format(*value, context), context).value(), *value);
            QVERIFY(!type.format(*value, context).isEmpty());
            QVERIFY(!type.validate(*value, context)
                    || type.validate(*value, context)->severity == FieldIssue::Severity::Warning);
        }
        QVERIFY(values.size() >= 2);
    }
    void nothingIsNull_data() { contract_data(); }
    void nothingIsNull()
    {
        QFETCH(QString, id);
        QFETCH(Language, language);
        const FieldType &type = *fieldType(id);
        const FieldContext context{*m_catalogue.field(id), m_catalogue, language};
        for (const QString &blank : {QString(), u""_s, u" \t\r\n "_s, u"\u00A0\u202F"_s}) {
            const auto value = type.parse(blank, context);
            QVERIFY(value.has_value());
            QVERIFY(value->isNull());
        }
        QCOMPARE(type.format({}, context), QString());
        QCOMPARE(type.exchange({}, context), QString());
        QCOMPARE(type.searchText({}, context), QString());
        QVERIFY(!type.validate({}, context));
    }
    /// Nothing that comes from outside crashes, hangs, or gets a NUL into the database.
    void hostileTexts_data() { contract_data(); }
    void hostileTexts()
    {
        QFETCH(QString, id);
        QFETCH(Language, language);
        const FieldType &type = *fieldType(id);
        const FieldContext context{*m_catalogue.field(id), m_catalogue, language};
        const QStringList texts{
            QString(1, QChar(0)),
            u"1"_s + QChar(0) + u"2"_s,
            QString(1, QChar(0xD800)),
            u"a"_s + QChar(0xDC00),
            QString(100'000, u'9'),
            QString(100'000, u'a'),
            QString(100'000, u','),
            kHash + u'/',
            kHash + u"/../../../.bashrc"_s,
            u"\u0661\u0662\u0663\u0664\u0665"_s, // Arabic digits
        };
        const QString marks = u"/ + ..,,'' -€ @ %1%2%n \uFFFF 1e308 ||| 2147483648/1/1 = :// 2A ;ext= \u202E"_s;
        for (const QString &text : texts + marks.split(u' ')) {
            const auto value = type.parse(text, context);
            if (!value) {
                QVERIFY(!value.error().message.isEmpty());
                continue;
            }
            const QString exchanged = type.exchange(*value, context);
            QVERIFY2(!exchanged.contains(QChar(0)), qPrintable(text.left(20)));
            QVERIFY(exchanged.isValidUtf16());
            QCOMPARE(type.parse(exchanged, context).value(), *value);
        }
    }

    void readsTyped_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i)
            QTest::addRow("%s %d %s", kRows[i].type, i, tagOf(kRows[i].text).constData()) << i;
    }
    void readsTyped()
    {
        QFETCH(int, row);
        const Row &r = kRows[row];
        const FieldContext context = contextOf(r.type, r.language);
        const auto value = typeNamed(r.type).parse(textOf(r.text), context);
        const QString meaning = textOf(r.meaning);
        QVERIFY2(value.has_value() == (meaning != QStringView(kRefused)),
                 value ? qPrintable(typeNamed(r.type).exchange(*value, context)) : qPrintable(value.error().message));
        if (!value)
            return;
        QCOMPARE(value->isNull(), meaning.isEmpty());
        QCOMPARE(typeNamed(r.type).exchange(*value, context), meaning);
        if (!value->isNull())
            QCOMPARE(typeNamed(r.type).parse(typeNamed(r.type).format(*value, context), context).value(), *value);
    }

    void shows_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kShown)); ++i)
            QTest::addRow("%s %s", kShown[i].type, tagOf(kShown[i].exchange).constData()) << i;
    }
    void shows()
    {
        QFETCH(int, row);
        const Shown &r = kShown[row];
        for (const Language language : {Language::French, Language::English}) {
            const FieldContext context = contextOf(r.type, language);
            const QVariant value = typeNamed(r.type).parse(textOf(r.exchange), context).value();
            QCOMPARE(typeNamed(r.type).format(value, context),
                     textOf(language == Language::French ? r.french : r.english));
            QCOMPARE(typeNamed(r.type).parse(typeNamed(r.type).format(value, context), context).value(), value);
        }
    }

    void judges_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kJudged)); ++i)
            QTest::addRow("%s %s", kJudged[i].type, tagOf(kJudged[i].value).constData()) << i;
    }
    void judges()
    {
        QFETCH(int, row);
        const Judged &r = kJudged[row];
        const auto issue = typeNamed(r.type).validate(textOf(r.value), contextOf(r.type));
        QCOMPARE(issue.has_value(), r.opinion != Opinion::Fine);
        if (issue) {
            QCOMPARE(issue->severity == FieldIssue::Severity::Error, r.opinion == Opinion::Error);
            QCOMPARE(issue->field, QString::fromLatin1(r.type));
            QVERIFY(!issue->message.isEmpty());
        }
    }

    void lengthsAreLimited()
    {
        QVERIFY(typeNamed("text").parse(QString(200, u'é'), contextOf("text")));
        QVERIFY(!typeNamed("text").parse(QString(201, u'é'), contextOf("text")));
        QVERIFY(typeNamed("longtext").parse(QString(20'000, u'a'), contextOf("longtext")));
        QVERIFY(!typeNamed("longtext").parse(QString(20'001, u'a'), contextOf("longtext")));
        // RFC 5321: 64 octets before the @, 254 in all.
        QVERIFY(typeNamed("email").parse(QString(64, u'a') + u"@b.fr"_s, contextOf("email")));
        QVERIFY(!typeNamed("email").parse(QString(65, u'a') + u"@b.fr"_s, contextOf("email")));
        QVERIFY(!typeNamed("email").parse(QString(33, u'é') + u"@b.fr"_s, contextOf("email")));
        const QString domain = (QString(60, u'd') + u'.').repeated(4) + u"fr"_s;
        QVERIFY(typeNamed("email").parse(u"1234567@"_s + domain, contextOf("email")));
        QVERIFY(!typeNamed("email").parse(u"12345678@"_s + domain, contextOf("email")));
    }

    /// In the hour that autumn repeats, a moment is shown with its distance from UTC and read back as itself.
    void repeatedHour()
    {
        const FieldContext context = contextOf("datetime");
        const QDateTime first(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC);
        QStringList shown;
        for (const QDateTime &moment : {first, first.addSecs(3600)}) {
            shown.append(typeNamed("datetime").format(moment, context));
            QCOMPARE(typeNamed("datetime").parse(shown.back(), context).value().toDateTime(), moment);
        }
        QVERIFY(shown.at(0) != shown.at(1));
    }

    /// Numbers typed nationally in a region overseas, and shown there.
    void phoneRegions()
    {
        FieldContext reunion = contextOf("phone");
        reunion.region = u"RE"_s;
        const FieldType &phone = typeNamed("phone");
        QCOMPARE(phone.parse(u"0692 12 34 56"_s, reunion).value().toString(), u"+262692123456"_s);
        QCOMPARE(phone.parse(u"06 12 34 56 78"_s, reunion).value().toString(), u"+33612345678"_s);
        QCOMPARE(phone.format(u"+262692123456"_s, reunion), u"0692 12 34 56"_s);
        QCOMPARE(phone.format(u"+33612345678"_s, reunion), u"+33 6 12 34 56 78"_s);
        FieldContext swiss = contextOf("phone");
        swiss.region = u"CH"_s;
        QCOMPARE(phone.parse(u"079 123 45 67"_s, swiss).value().toString(), u"+41791234567"_s);
        QCOMPARE(phone.parse(u"061 234 56 78"_s, swiss).value().toString(), u"+41612345678"_s);
        QCOMPARE(phone.format(u"+41791234567"_s, swiss), u"079 123 45 67"_s);
    }

    void searchTexts()
    {
        QCOMPARE(typeNamed("phone").searchText(u"+33612345678"_s, contextOf("phone")), u"33612345678 0612345678"_s);
        QCOMPARE(typeNamed("phone").searchText(u"+262692123456"_s, contextOf("phone")), u"262692123456 0692123456"_s);
        QCOMPARE(typeNamed("phone").searchText(u"+41791234567"_s, contextOf("phone")), u"41791234567 0791234567"_s);
        QCOMPARE(typeNamed("phone").searchText(u"3949"_s, contextOf("phone")), u"3949"_s);
        QCOMPARE(typeNamed("choice").searchText(u"two"_s, contextOf("choice")), u"Été à deux Two"_s);
        QCOMPARE(typeNamed("integer").searchText(12345LL, contextOf("integer")), u"12345"_s);
        QCOMPARE(typeNamed("yesno").searchText(true, contextOf("yesno")), QString());
    }

    void valuesAreTyped()
    {
        QCOMPARE(typeNamed("integer").parse(u"12"_s, contextOf("integer")).value(), QVariant(12LL));
        QCOMPARE(typeNamed("integer").parse(u"12"_s, contextOf("integer"))->typeId(), int(QMetaType::LongLong));
        QCOMPARE(typeNamed("money").parse(u"0,1"_s, contextOf("money"))->toDouble(), 0.1);
        QCOMPARE(typeNamed("money").parse(u"0,1"_s, contextOf("money"))->typeId(), int(QMetaType::Double));
        QCOMPARE(typeNamed("choices").parse(u"one"_s, contextOf("choices"))->typeId(), int(QMetaType::QStringList));
        const auto moment = typeNamed("datetime").parse(u"21/11/2026 14:30"_s, contextOf("datetime"));
        QCOMPARE(moment->toDateTime().timeSpec(), Qt::UTC);
        const auto reference = typeNamed("reference").parse(u"Ouest"_s, contextOf("reference"));
        QCOMPARE(reference->value<Reference>(), (Reference{0, u"Ouest"_s}));
        QCOMPARE(typeNamed("reference").format(QVariant::fromValue(Reference{7, u"Est"_s}), contextOf("reference")),
                 u"Est"_s);
    }

    void choicesText()
    {
        QCOMPARE(choicesToText({u"a"_s, u"b"_s}), u"|a|b|"_s);
        QCOMPARE(choicesFromText(u"|a|b|"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(choicesToText({}), QString());
        QCOMPARE(choicesFromText({}), QStringList());
    }

    /// A list with a comma in a label: commas part nothing there.
    void commaInLabel()
    {
        FieldDefinition field;
        field.type = u"choices"_s;
        field.choiceList = u"l"_s;
        const ChoiceList list{u"l"_s, {{u"a"_s, {u"Un, premier"_s, {}}, {}}, {u"b"_s, {u"Deux"_s, {}}, {}}}};
        const Catalogue catalogue(u"staff"_s, 1, {}, {}, {field}, {{u"l"_s, list}});
        const FieldContext context{field, catalogue};
        const QVariant both(QStringList{u"a"_s, u"b"_s});
        QCOMPARE(typeNamed("choices").parse(u"deux; un, premier"_s, context).value(), both);
        QCOMPARE(typeNamed("choices").format(both, context), u"Un, premier; Deux"_s);
        QVERIFY(!typeNamed("choices").parse(u"Deux, Un"_s, context));
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: refused
        const auto row = [](const QString &typed, const QString &kept) {
            QTest::addRow("%s", qPrintable(typed.simplified())) << typed << kept;
        };
        row(u"Contrat signé.pdf"_s, u"Contrat signé.pdf"_s);
        row(u"../../etc/passwd"_s, u"passwd"_s);
        row(u"C:\\temp\\a.pdf"_s, u"a.pdf"_s);
        row(u"a\nb?.pdf"_s, u"ab_.pdf"_s);
        row(u"CON.txt"_s, u"_CON.txt"_s);
        row(u"lpt1"_s, u"_lpt1"_s);
        row(u"console.txt"_s, u"console.txt"_s);
        row(u"fdp\u202Eexe.pdf"_s, u"fdpexe.pdf"_s);
        row(u"a.pdf . "_s, u"a.pdf"_s);
        const QString endings = u"desktop exe lnk bat cmd com scr js vbs msi ps1 sh"_s;
        for (const QString &ending : endings.split(u' '))
            row(u"photo.jpg."_s + ending, {});
        row(u"a.EXE"_s, {});
        row(u"a.exe. ."_s, {});
        row(u"a.e\u200Bxe"_s, {});
        row(u".."_s, {});
        row(u"dir/"_s, {});
    }
    void fileNames()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        const auto name = FileValue::safeName(typed);
        QCOMPARE(name.value_or(QString()), kept);
        if (kept.isEmpty())
            return;
        const QVariant value = typeNamed("file").parse(kHash.toUpper() + u'/' + *name, contextOf("file")).value();
        QCOMPARE(value.toString(), kHash + u'/' + kept);
        QCOMPARE(typeNamed("file").format(value, contextOf("file")), kept);
    }
    void longFileNameKeepsItsEnding()
    {
        const QString name = FileValue::safeName(QString(300, u'é') + u".docx"_s).value();
        QCOMPARE(name.size(), 150);
        QVERIFY(name.endsWith(u".docx"_s));
        QCOMPARE(FileValue::safeName(name).value(), name);
    }
};
} // namespace

EFFECTIF_TEST(TestFieldTypes)
#include "tst_fieldtypes.moc"
