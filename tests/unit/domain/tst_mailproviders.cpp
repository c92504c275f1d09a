// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailproviders.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

class TestMailProviders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressTellsItsProvider_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("id");
        QTest::newRow("Gmail") << u"sophie@gmail.com"_s << u"google"_s;
        QTest::newRow("capitals and a blank") << u"Sophie@GMail.com "_s << u"google"_s;
        QTest::newRow("Wanadoo is Orange") << u"sophie@wanadoo.fr"_s << u"orange"_s;
        QTest::newRow("Hotmail") << u"sophie@hotmail.fr"_s << u"outlook"_s;
        QTest::newRow("La Poste") << u"sophie@laposte.net"_s << u"laposte"_s;
        QTest::newRow("own domain") << u"sophie@exemple.fr"_s << QString();
        QTest::newRow("the end of another") << u"sophie@notfree.fr"_s << QString();
        QTest::newRow("the beginning of another") << u"sophie@free.fr.example"_s << QString();
        QTest::newRow("a piece of another") << u"sophie@ree.fr"_s << QString();
        QTest::newRow("half typed") << u"sophie@"_s << QString();
        QTest::newRow("no address") << u"gmail.com"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void anAddressTellsItsProvider()
    {
        QFETCH(QString, address);
        QFETCH(QString, id);
        const MailProvider *provider = mailProviderOf(address);
        QCOMPARE(provider ? QString::fromLatin1(provider->id) : QString(), id);
    }

    /// Each in the list can be found again, and none of them goes in clear.
    void everyProviderIsWhole()
    {
        for (const MailProvider &provider : mailProviders()) {
            QCOMPARE(mailProvider(QLatin1StringView(provider.id)), &provider);
            const SmtpAccount account = provider.account(u"sophie@exemple.fr"_s);
            QVERIFY2(account.host.contains(u'.') && account.security != SmtpAccount::Security::None, provider.id);
            QCOMPARE(account.port, account.security == SmtpAccount::Security::Tls ? 465 : 587);
            QCOMPARE(account.user, u"sophie@exemple.fr"_s);
        }
        QVERIFY(!mailProvider(u"nobody"_s));
    }
};

EFFECTIF_TEST(TestMailProviders)
#include "tst_mailproviders.moc"
