// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/codedialog.h"

#include "ui/widgets/banner.h"

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
{
    addCopyTool(u"code_copy"_s, tr("Copy"), tr("The code is on the clipboard."));
    addPaperTool(u"code_letter"_s, tr("Letter (PDF) …"),
                 {tr("Save the letter"), tr("Letter to %1").arg(account.name),
                  tr("The letter is saved: print it, and give it to nobody else."),
                  tr("The letter could not be written there. Choose another folder.")});
    connect(addTool(u"code_mail"_s, tr("Write an e-mail …"), u"mail"_s), &QPushButton::clicked, this, &CodeDialog::writeMail);
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
