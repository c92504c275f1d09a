// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cardimpactdialog.h"

#include "models/documents/cardpaper.h"
#include "models/documents/mailsignature.h"
#include "ui/theme/icon.h"
#include "ui/widgets/cardview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/signatureview.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

CardImpactDialog::CardImpactDialog(const SheetCard &before, const SheetCard &after, const QByteArray &logo, QWidget *parent)
    : QDialog(parent)
    , m_before(before)
    , m_after(after)
    , m_logo(logo)
    , m_was(new CardView)
    , m_becomes(new CardView)
    , m_never(new QCheckBox(tr("Do not ask me again")))
{
    setObjectName(u"cardImpact"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Business card and mail signature"));
    auto *title = new PlainLabel(tr("Others will see this change"));
    title->setLetters(1.3, QFont::DemiBold);
    auto *why = new PlainLabel(tr("What you changed stands on the business card and in the mail signature. Is all of it right?"));
    why->setTone(Tone::Muted);
    why->setWordWrap(true);
    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(20);
    sides->setVerticalSpacing(8);
    addSide(sides, 0, u"before"_s, tr("Before"), m_was, before.card);
    addSide(sides, 1, u"after"_s, tr("After saving"), m_becomes, after.card);
    sides->setRowStretch(2, 1);
    m_never->setObjectName(u"cardImpact_never"_s);
    m_never->setToolTip(tr("The preferences bring the question back"));
    auto *back = new QPushButton(tr("Go back"));
    back->setObjectName(u"cardImpact_back"_s);
    back->setAutoDefault(false);
    auto *save = new QPushButton(icon(u"save"_s), tr("Save"));
    save->setObjectName(u"cardImpact_save"_s);
    save->setDefault(true);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_never);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(why);
    layout->addLayout(sides, 1);
    layout->addLayout(buttons);
    showCards();
    resize(900, 680);
    save->setFocus();
}

void CardImpactDialog::addSide(QGridLayout *grid, int column, const QString &name, const QString &title, CardView *view, const BusinessCard &card)
{
    auto *head = new PlainLabel(title);
    head->setLetters(1, QFont::DemiBold);
    view->setObjectName(u"cardImpact_"_s + name);
    view->setAccessibleName(tr("%1: business card").arg(title));
    auto *signature = new SignatureView;
    signature->setObjectName(u"cardImpact_signature_"_s + name);
    signature->setAccessibleName(tr("%1: mail signature").arg(title));
    signature->setHtml(mailSignature(card, m_logo).html);
    grid->addWidget(head, 0, column);
    grid->addWidget(view, 1, column);
    grid->addWidget(signature, 2, column);
    grid->setColumnStretch(column, 1);
}

void CardImpactDialog::setPhoto(const QByteArray &jpeg)
{
    m_before.photo = m_after.photo = jpeg;
    showCards();
}

bool CardImpactDialog::isUnwanted() const
{
    return m_never->isChecked();
}

void CardImpactDialog::showCards()
{
    m_was->setPage(CardsPaper::single(m_before, m_logo));
    m_becomes->setPage(CardsPaper::single(m_after, m_logo));
}

} // namespace effectif
