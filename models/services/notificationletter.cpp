// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/notificationletter.h"

#include "models/domain/mailaddress.h"
#include "models/domain/notificationtypes.h"
#include "models/services/phrasebook.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
Letter begun(const Phrasebook &book, const QString &reader, const QString &office)
{
    Letter letter;
    letter.language = book.language();
    letter.greeting = book.say(QT_TRANSLATE_NOOP("NotificationLetters", "Hello %1,")).arg(reader);
    letter.footer = book.say(QT_TRANSLATE_NOOP("NotificationLetters", "Sent by Effectif for “%1”")).arg(office);
    return letter;
}
} // namespace

Letter notificationLetter(const QList<Notification> &notifications, const QString &reader, Language language, const QString &office,
                          const QTimeZone &zone)
{
    const Phrasebook book(language, "NotificationLetters");
    const Phrasebook words(language, "Notifications");
    const auto say = [&](const char *text, int n) { return words.say(text, n); };
    Letter letter = begun(book, reader, office);
    const int count = static_cast<int>(notifications.size());
    if (count == 1) {
        const QString sentence = notificationText(notifications.first(), book.locale(), say);
        letter.subject = headerLine(sentence, 200);
        letter.before << sentence + u'.';
        if (!notifications.first().excerpt.isEmpty())
            letter.before << notifications.first().excerpt;
    } else {
        letter.subject = book.say(QT_TRANSLATE_N_NOOP("NotificationLetters", "%n notification(s) – %1"), count).arg(headerLine(office, 200));
        letter.before << book.say(QT_TRANSLATE_NOOP("NotificationLetters", "This is what happened:"));
        for (const Notification &one : notifications)
            letter.facts.append({book.locale().toString(one.at.toTimeZone(zone), QLocale::ShortFormat), notificationText(one, book.locale(), say)});
    }
    letter.after << book.say(QT_TRANSLATE_NOOP("NotificationLetters", "Open Effectif and press the bell at the bottom left to go there."))
                 << book.say(QT_TRANSLATE_NOOP("NotificationLetters", "You choose what Effectif writes to you in your settings, under Notifications."));
    return letter;
}

Letter testLetter(const QString &reader, Language language, const QString &office)
{
    const Phrasebook book(language, "NotificationLetters");
    Letter letter = begun(book, reader, office);
    letter.subject = book.say(QT_TRANSLATE_NOOP("NotificationLetters", "Test: notifications of Effectif"));
    letter.before << book.say(QT_TRANSLATE_NOOP("NotificationLetters", "This message is a test, which you asked for. Notifications reach you by e-mail."));
    return letter;
}

} // namespace effectif
