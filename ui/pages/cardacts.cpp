// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cardacts.h"

#include "ui/pages/carddialog.h"
#include "ui/pages/cardscreen.h"
#include "ui/pages/printpreview.h"

namespace effectif {

CardActs::CardActs(const PageContext &context, const QString &kind, Page *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_page(page)
{
}

bool CardActs::isAct(Command command)
{
    return command == Command::BusinessCard || command == Command::MailSignature || command == Command::CardsOnScreen;
}

void CardActs::perform(Command command, const Subject &subject)
{
    if (command == Command::CardsOnScreen)
        showOnScreen(subject);
    else
        open(subject, command == Command::MailSignature);
}

void CardActs::open(const Subject &subject, bool signature)
{
    auto *dialog = new CardDialog(m_context, m_kind, subject.id, m_page->isDirty(),
                                  signature ? CardDialog::Part::Signature : CardDialog::Part::Card, m_page);
    connect(dialog, &CardDialog::printWanted, this, [this, subject] { print(subject); });
    connect(dialog, &CardDialog::screenWanted, this, [this, subject] { showOnScreen(subject); });
    dialog->open();
}

void CardActs::print(const Subject &subject)
{
    PrintSubject print;
    print.query.kind = m_kind;
    print.chosen = {subject.id};
    print.title = tr("Business cards");
    print.unsaved = m_page->isDirty();
    print.cards = true;
    (new PrintPreview(m_context, print, m_page))->open();
}

void CardActs::showOnScreen(const Subject &subject)
{
    (new CardScreen(m_context, m_kind, subject.others, subject.id, m_page))->showFullScreen();
}

} // namespace effectif
