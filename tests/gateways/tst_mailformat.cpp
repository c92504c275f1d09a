// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as another program reads them: sent to a real server, read by Python's email package.
#include "models/domain/mailaddress.h"
#include "models/gateways/mailmime.h"
#include "tests/gateways/letters.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::gateways;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const QString kSigns = u"Éloïse « l’œuf » \"q\" \\ <a@b.fr>; (c), =?utf-8?Q?x?= 👩‍👧 Ω漢"_s;

class TestMailFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SmtpServer>(); }

    void bearsAllHeaders()
    {
        MailLetter letter = someLetter();
        letter.replyTo = {u"Équipe"_s, u"equipe@mairie-évry.fr"_s};
        const SmtpReceived mail = sent(letter);
        QCOMPARE(mail.from, u"agence@exemple.fr"_s);
        QCOMPARE(mail.to, QStringList{u"zoe@exemple.org"_s});
        QVERIFY(mail.wasEncrypted);
        QCOMPARE(mail.user, m_server->options().user);
        QCOMPARE(mail.sender, (SmtpReceived::Person{letter.from.name, letter.from.address}));
        QCOMPARE(mail.recipients, (QList<SmtpReceived::Person>{{letter.to.name, letter.to.address}}));
        QCOMPARE(mail.replyTo, (QList<SmtpReceived::Person>{{u"Équipe"_s, u"equipe@xn--mairie-vry-h7a.fr"_s}}));
        QCOMPARE(mail.header(u"Subject"_s), letter.subject);
        QCOMPARE(mail.header(u"Message-ID"_s), u'<' + letter.messageId + u'>');
        QCOMPARE(mail.header(u"Date"_s), u"Sun, 22 Nov 2026 18:07:12 +0000"_s);
        QCOMPARE(mail.header(u"Auto-Submitted"_s), u"auto-generated"_s);
        QCOMPARE(mail.header(u"Content-Language"_s), u"fr"_s);
        QCOMPARE(mail.header(u"MIME-Version"_s), u"1.0"_s);
        QCOMPARE(mail.header(u"Bcc"_s), QString());
        QCOMPARE(mail.text, letter.text);
        QCOMPARE(mail.structure, u"text/plain"_s);
        QCOMPARE(mail.defects, QStringList());
    }

    void isWrittenByAPersonIfItIs()
    {
        MailLetter letter = someLetter();
        letter.isAutomatic = false;
        letter.language = Language::English;
        letter.to.name.clear();
        const SmtpReceived mail = sent(letter);
        QCOMPARE(mail.header(u"Auto-Submitted"_s), QString());
        QCOMPARE(mail.header(u"Content-Language"_s), u"en"_s);
        QCOMPARE(mail.header(u"Reply-To"_s), QString());
        QCOMPARE(mail.recipients, (QList<SmtpReceived::Person>{{{}, letter.to.address}}));
    }

    void textComesBackTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"Bonjour"_s;
        QTest::newRow("accents") << u"Été à Évry"_s;
        QTest::newRow("signs") << kSigns;
        QTest::newRow("quotes") << u"\"Zoé\" \\ \"x\""_s;
        QTest::newRow("plain quotes") << u"Jean \"le Grand\" O'Brien \\ x"_s;
        QTest::newRow("looks encoded") << u"=?utf-8?B?QmNj?= x"_s;
        QTest::newRow("blanks between") << u"a  b   é  c"_s;
        QTest::newRow("emoji") << u"👩‍👧😀👍🏽"_s;
        QTest::newRow("right to left") << u"שלום עולם"_s;
        QTest::newRow("100 plain words") << u"mot "_s.repeated(100).trimmed();
        QTest::newRow("one long word") << u"x"_s.repeated(3'000);
        QTest::newRow("10,000 accents") << u"é"_s.repeated(10'000);
        QTest::newRow("10,000 plain") << u"abcdefghi "_s.repeated(1'000).trimmed();
        QTest::newRow("10,000 of all signs") << (kSigns + u' ').repeated(10'000 / kSigns.size()).trimmed();
    }

    void textComesBackTheSame()
    {
        QFETCH(QString, text);
        MailLetter letter = someLetter();
        letter.subject = letter.from.name = letter.to.name = text;
        letter.text = text + u"\n.\n..\nFrom here\n\ttab \nend \n"_s;
        letter.html = u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
        letter.parts = {{text + u".pdf"_s, u"application/pdf"_s, "%PDF", {}}};
        const SmtpReceived mail = sent(letter);
        QCOMPARE(mail.header(u"Subject"_s), text);
        QCOMPARE(mail.sender.name, text);
        QCOMPARE(mail.sender.address, letter.from.address);
        QCOMPARE(mail.recipients.value(0).name, text);
        QCOMPARE(mail.text, letter.text);
        QCOMPARE(mail.html, letter.html + u'\n');
        const QString name = QString(text).replace(u'\\', u'_') + u".pdf"_s;
        QCOMPARE(mail.parts.last().name, name);
        if (name.size() <= 200)
            QCOMPARE(mail.parts.last().typeName, name);
        QCOMPARE(mail.defects, QStringList());
        verifyLines(mail.raw);
    }

    void hostileTextBecomesNoHeader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("CR LF") << u"x\r\nBcc: evil@exemple.org"_s;
        QTest::newRow("LF") << u"x\nBcc: evil@exemple.org"_s;
        QTest::newRow("CR") << u"x\rBcc: evil@exemple.org"_s;
        QTest::newRow("body") << u"x\r\n\r\n<html>"_s;
        QTest::newRow("NUL") << u"x"_s + QChar(0) + u"\r\nBcc: evil@exemple.org"_s;
        QTest::newRow("other line breaks") << u"x\u2028Bcc: a\u0085Bcc: b\vBcc: c"_s;
        QTest::newRow("end of the message") << u"x\r\n.\r\nMAIL FROM:<evil@exemple.org>"_s;
        QTest::newRow("quote closed") << u"x\" <evil@exemple.org>, \"y"_s;
        QTest::newRow("another recipient") << u"x, evil@exemple.org"_s;
        QTest::newRow("another parameter") << u"x\"; filename=\"evil.exe"_s;
    }

    void hostileTextBecomesNoHeader()
    {
        QFETCH(QString, text);
        MailLetter letter = someLetter();
        letter.subject = letter.from.name = letter.to.name = letter.replyTo.name = text;
        letter.replyTo.address = u"agence@exemple.fr"_s;
        letter.parts = {{text, u"text/plain\r\nBcc: evil@exemple.org"_s, "x", u"id\r\nBcc: evil@exemple.org"_s}};
        letter.html = u"<p>x</p>"_s;
        const int before = m_count;
        const SmtpReceived mail = sent(letter);
        QCOMPARE(m_server->counts().size(), before + 1);
        QCOMPARE(mail.to, QStringList{letter.to.address});
        QCOMPARE(mail.header(u"Bcc"_s), QString());
        QCOMPARE(mail.recipients.size(), 1);
        QCOMPARE(mail.recipients.first().address, letter.to.address);
        QCOMPARE(mail.sender.address, letter.from.address);
        QCOMPARE(mail.structure, u"multipart/mixed(multipart/alternative(text/plain text/html) application/octet-stream)"_s);
        QCOMPARE(mail.headers.size(), 11);
        QVERIFY(!mail.raw.contains("\r\nBcc:"));
        QCOMPARE(mail.parts.last().name, headerLine(text).replace(u'/', u'_'));
        verifyLines(mail.raw);
    }

    void refusesAddressesThatAreNone_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"", "zoe", "a@b.fr\r\nRCPT TO:<evil@exemple.org>", "a@b.fr> <evil@exemple.org", "zoé@exemple.fr", "a@b.fr,c@d.fr"})
            QTest::newRow(address) << QString::fromUtf8(address);
    }

    void refusesAddressesThatAreNone()
    {
        QFETCH(QString, address);
        MailLetter letter = someLetter();
        letter.to.address = address;
        const MailVerdict verdict = SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(letter, {});
        QCOMPARE(verdict.kind, MailVerdict::Kind::Refused);
        QVERIFY(!verdict.text.isEmpty());
        letter = someLetter();
        letter.from.address = address; // the office's own
        QCOMPARE(SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(letter, {}).kind, MailVerdict::Kind::Unable);
        QCOMPARE(m_server->counts().size(), m_count);
    }

    void refusesAMessageIdThatIsNone()
    {
        MailLetter letter = someLetter();
        for (const QString &id : {u""_s, u"a b@c"_s, u"a@b>\r\nBcc: c@d.fr"_s, u"a@b\n"_s, u"é@b"_s}) {
            letter.messageId = id;
            QVERIFY(!mimeMessage(letter));
        }
    }

    void filesAndImagesArriveWhole()
    {
        MailLetter letter = someLetter();
        QByteArray all;
        for (int i = 0; i < 70'000; ++i)
            all += static_cast<char>(i * 31 + i / 256);
        letter.html = u"<p>Voici <img src=\"cid:logo@effectif\"></p>"_s;
        letter.parts = {{u"logo.png"_s, u"image/png"_s, all.left(1'000), u"logo@effectif"_s},
                        {u"évaluation d’été.pdf"_s, u"application/pdf"_s, all, {}},
                        {u"vide.txt"_s, u"text/plain"_s, {}, {}},
                        {u"../../etc/passwd"_s, u"message/rfc822"_s, "x", {}},
                        {{}, u"image/gif"_s, "GIF", {}}};
        const SmtpReceived mail = sent(letter);
        QCOMPARE(mail.structure,
                 u"multipart/mixed(multipart/related(multipart/alternative(text/plain text/html) image/png) application/pdf text/plain "
                 "application/octet-stream image/gif)"_s);
        QCOMPARE(mail.parts.size(), 7);
        QCOMPARE(mail.parts[2].contentId, u"<logo@effectif>"_s);
        QCOMPARE(mail.parts[2].disposition, u"inline"_s);
        QCOMPARE(mail.parts[2].bytes, all.left(1'000));
        QCOMPARE(mail.parts[3].name, u"évaluation d’été.pdf"_s);
        QCOMPARE(mail.parts[3].typeName, u"évaluation d’été.pdf"_s);
        QCOMPARE(mail.parts[3].disposition, u"attachment"_s);
        QCOMPARE(mail.parts[3].bytes, all);
        QCOMPARE(mail.parts[4].bytes, QByteArray());
        QCOMPARE(mail.parts[5].name, u".._.._etc_passwd"_s);
        QCOMPARE(mail.parts[6].name, QString());
        QCOMPARE(mail.text, letter.text);
        verifyLines(mail.raw);
    }

    void anImageWithoutHtmlIsAFile()
    {
        MailLetter letter = someLetter();
        letter.parts = {{u"logo.png"_s, u"image/png"_s, "PNG", u"logo@effectif"_s}};
        const SmtpReceived mail = sent(letter);
        QCOMPARE(mail.structure, u"multipart/mixed(text/plain image/png)"_s);
        QCOMPARE(mail.parts[1].disposition, u"attachment"_s);
    }

private:
    SmtpReceived sent(const MailLetter &letter)
    {
        const MailVerdict verdict = SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(letter, {});
        if (verdict.kind != MailVerdict::Kind::Accepted) {
            QTest::qFail(qPrintable(QString::number(verdict.code) + u' ' + verdict.text), __FILE__, __LINE__);
            return {};
        }
        return m_server->received(m_count++).value(0);
    }

    /// No line is longer than RFC 5322 would like, in ASCII all of them.
    static void verifyLines(const QByteArray &raw)
    {
        for (const QByteArray &line : raw.split('\n')) {
            QVERIFY2(line.size() <= 78 + 1, line.constData()); // with its CR
            QVERIFY2(!line.endsWith(" \r") && !line.endsWith("\t\r"), line.constData()); // servers on the way take blanks away there
            QVERIFY2(std::ranges::none_of(line, [](char c) { return c & 0x80 || c == 0; }), line.constData());
        }
    }

    std::unique_ptr<SmtpServer> m_server;
    int m_count = 0;
};
} // namespace

EFFECTIF_TEST(TestMailFormat)
#include "tst_mailformat.moc"
