// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/codedialog.h"

#include "models/settings/settings.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/secretpaper.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

CodeDialog::CodeDialog(const Account &account, const OneTimeCode &code, const QString &database, Language language,
                       Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_prompter(prompter)
    , m_banner(new Banner(this))
{
    setObjectName(u"codeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Code for %1").arg(account.name));
    const QString until = localeOf(language).toString(code.until.toLocalTime(), QLocale::ShortFormat);
    m_letter = tr("Hello %1,\n\nEffectif is ready for you. Start the program, open “%2” and sign in with\n\n"
                  "    e-mail address: %3\n    code: %4\n\nThe code works once, until %5. You choose a password of your own then.\n")
                   .arg(account.name, database, account.email, code.text, until);
    auto *title = new PlainLabel(windowTitle(), this);
    title->setLetters(1.3, QFont::DemiBold);
    auto *why = new PlainLabel(tr("It opens Effectif once, until %1. It is shown now and never again: hand it over before you close "
                                  "this.").arg(until), this);
    why->setWordWrap(true);
    why->setTone(Tone::Muted);
    QLineEdit *line = makeSecretLine(u"code_text"_s, code.text, tr("One-time code"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &name, const QString &text, const QString &iconName) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setIcon(icon(iconName));
        button->setAutoDefault(false);
        return button;
    };
    connect(add(u"code_copy"_s, tr("Copy"), u"copy"_s), &QPushButton::clicked, this, [this, text = code.text] {
        QGuiApplication::clipboard()->setText(text);
        m_banner->announce(Tone::Success, tr("The code is on the clipboard."));
    });
    connect(add(u"code_letter"_s, tr("Letter (PDF) …"), u"file-text"_s), &QPushButton::clicked, this, &CodeDialog::saveLetter);
    connect(add(u"code_mail"_s, tr("Write an e-mail …"), u"mail"_s), &QPushButton::clicked, this, &CodeDialog::writeMail);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, why, m_banner, line, buttons})
        layout->addWidget(widget);
    m_banner->hide();
    setMinimumWidth(560);
    line->setFocus();
    line->selectAll();
    keepFitting(this);
}

bool CodeDialog::writeLetter(const QString &file) const
{
    return writePaper(file, windowTitle(), m_letter, font().family());
}

void CodeDialog::saveLetter()
{
    m_prompter.chooseNewFile(this, setting::kExportFolder, tr("Save the letter"), tr("Letter to %1").arg(m_account.name),
                             tr("PDF (*.pdf)"), u"pdf"_s, [this](const QString &file) {
                                 if (file.isEmpty())
                                     return;
                                 if (!writeLetter(file))
                                     return m_banner->announce(Tone::Danger, tr("The letter could not be written there. Choose another folder."));
                                 m_banner->announce(Tone::Success, tr("The letter is saved: print it, and give it to nobody else."));
                                 QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                             });
}

void CodeDialog::writeMail()
{
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(m_account.email);
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, QString::fromUtf8(QUrl::toPercentEncoding(tr("Your account in Effectif"))));
    query.addQueryItem(u"body"_s, QString::fromUtf8(QUrl::toPercentEncoding(m_letter)));
    url.setQuery(query);
    if (!QDesktopServices::openUrl(url))
        m_banner->announce(Tone::Warning, tr("No mail program answered. Copy the code, or save the letter."));
}

} // namespace effectif
