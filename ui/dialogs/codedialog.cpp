// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/codedialog.h"

#include "models/items/outboxmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/infocard.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString untilOf(const OneTimeCode &code, Language language)
{
    return localeOf(language).toString(code.until.toLocalTime(), QLocale::ShortFormat);
}
} // namespace

QString CodeDialog::letterTo(const Account &account, const OneTimeCode &code, const QString &database, Language language)
{
    return tr("Hello %1,\n\nEffectif is ready for you. Start the program, open “%2” and sign in with\n\n"
              "    e-mail address: %3\n    code: %4\n\nThe code works once, until %5. You choose a password of your own then.\n")
        .arg(account.name, database, account.email, code.text, untilOf(code, language));
}

CodeDialog::CodeDialog(const Account &account, const OneTimeCode &code, const QString &database, Language language,
                       Prompter &prompter, QWidget *parent)
    : SecretDialog(u"codeDialog"_s, tr("Code for %1").arg(account.name),
                   tr("It opens Effectif once, until %1. It is shown now and never again: hand it over before you close "
                      "this.").arg(untilOf(code, language)),
                   {u"code_text"_s, code.text, tr("One-time code"), letterTo(account, code, database, language)}, prompter, parent)
    , m_email(account.email)
    , m_until(untilOf(code, language))
    , m_language(language)
    , m_mail(new InfoCard(u"code_message"_s, this))
{
    addCopyTool(u"code_copy"_s, tr("Copy"), tr("The code is on the clipboard."));
    addPaperTool(u"code_letter"_s, tr("Letter (PDF) …"),
                 {tr("Save the letter"), tr("Letter to %1").arg(account.name),
                  tr("The letter is saved: print it, and give it to nobody else.")});
    m_write = addTool(u"code_mail"_s, tr("Write an e-mail …"), u"mail"_s);
    connect(m_write, &QPushButton::clicked, this, &CodeDialog::writeMail);
    addBelow(m_mail);
    m_mail->hide();
}

void CodeDialog::followMail(const OutboxEntry &entry, const QString &trouble)
{
    const bool gone = entry.state == OutboxState::Sent || entry.state == OutboxState::Delivered;
    const bool refused = entry.state == OutboxState::Refused;
    const bool stuck = !gone && !refused && !trouble.isEmpty();
    const Tone tone = gone ? Tone::Success : refused ? Tone::Danger : stuck ? Tone::Warning : Tone::Accent;
    m_mail->setContent(gone ? u"circle-check"_s : refused ? u"circle-x"_s : stuck ? u"triangle-alert"_s : u"mail"_s, tone,
                       tr("By e-mail to %1: %2").arg(m_email, OutboxModel::stateOf(entry)),
                       {{stuck ? trouble : OutboxModel::nextOf(entry, m_language), std::nullopt}});
    m_mail->show();
    setReason(refused ? tr("It opens Effectif once, until %1. It did not leave by e-mail: hand it over before you close this.").arg(m_until)
              : stuck ? tr("It opens Effectif once, until %1. It cannot leave by e-mail right now: hand it over yourself if it has no time.").arg(m_until)
                      : tr("It opens Effectif once, until %1. It leaves by e-mail; nothing more is to be done.").arg(m_until));
    m_write->setVisible(refused || stuck);
}

void CodeDialog::writeMail()
{
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(m_email);
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, QString::fromUtf8(QUrl::toPercentEncoding(tr("Your account in Effectif"))));
    query.addQueryItem(u"body"_s, QString::fromUtf8(QUrl::toPercentEncoding(letter())));
    url.setQuery(query);
    if (!QDesktopServices::openUrl(url))
        banner()->announce(Tone::Warning, tr("No mail program answered. Copy the code, or save the letter."));
}

} // namespace effectif
