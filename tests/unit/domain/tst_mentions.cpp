// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mentions.h"
#include "models/domain/notificationchoices.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace Qt::StringLiterals;

/// M45, D13: who is mentioned in a text; what notifications say, and who wants them.
class TestMentions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsTakenApartAndPutTogether()
    {
        const QString text = u"@[Zoé Petit|12] et @[Luc|3], pas a@b.fr ni @[Luc|0] ni @[x|99999999999] @[Zoé Petit|12]"_s;
        const auto parts = mentionParts(text);
        QString again;
        for (const MentionPart &part : parts)
            again += part.user != 0 ? mentionMarkup(part) : part.text;
        QCOMPARE(again, text);
        QCOMPARE(mentionedUsers(text), (QList<UserId>{12, 3}));
        QCOMPARE(withoutMarkup(u"Voir @[Zoé Petit|12]\n@[a\nb|4]"_s), u"Voir @Zoé Petit\n@[a\nb|4]"_s);
        QCOMPARE(withoutMarkup({}), QString());
    }

    void aNameCannotBreakOutOfItsMention()
    {
        for (const QString &name : {u"a|1]@[b"_s, u"a\nb"_s, u"%1 %2"_s, u"]"_s, QString(500, u'x')}) {
            const QString markup = mentionMarkup({name, 7});
            QCOMPARE(mentionedUsers(markup), QList<UserId>{7});
            QCOMPARE(mentionParts(markup).size(), 1);
        }
    }

    void everyTypeSaysItselfInWords()
    {
        for (const NotificationType &type : notificationTypes()) {
            Notification one;
            one.type = QLatin1StringView(type.key);
            one.actor = u"Alice %2"_s;
            one.title = u"Zoé %1"_s;
            for (const int count : {1, 2, 40}) {
                one.facts = {{notificationfact::kCount, count}};
                const QString text = notificationText(one, QLocale::c());
                QVERIFY2(!text.isEmpty() && !text.contains(u"%n"_s), qPrintable(text));
                QVERIFY2(!QString(text).remove(one.actor).remove(one.title).contains(QRegularExpression(u"%[0-9]"_s)), qPrintable(text));
            }
            bool known = false;
            for (const NotificationGroup &group : notificationGroups())
                known = known || qstrcmp(group.key, type.group) == 0;
            QVERIFY2(known, type.key);
        }
        Notification newer;
        newer.type = u"of_next_year"_s;
        QVERIFY(notificationText(newer, QLocale::c()).contains(u"newer"_s));
    }

    void onlyWhatDiffersFromTheTableIsKept()
    {
        NotificationChoices choices;
        for (const NotificationType &type : notificationTypes()) {
            for (const NotifyChannel channel : kNotifyChannels) {
                const bool first = isOnAtFirst(type, channel);
                QCOMPARE(choices.isOn(type, channel), first);
                choices.set(type, channel, !first);
                QCOMPARE(choices.isOn(type, channel), !first);
                choices.set(type, channel, first);
                QVERIFY(choices.cells.isEmpty());
            }
        }
    }
};

EFFECTIF_TEST(TestMentions)
#include "tst_mentions.moc"
