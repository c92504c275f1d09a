// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homeoffice.h"

#include "models/services/companydesk.h"
#include "ui/widgets/fittedpicture.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kLogo(150, 72);
}

HomeOffice::HomeOffice(const CompanyDesk &company, QWidget *parent)
    : QWidget(parent)
    , m_company(company)
    , m_logo(new QLabel)
    , m_name(new PlainLabel)
    , m_lines(new PlainLabel)
    , m_help(new PlainLabel)
{
    setObjectName(u"home_office"_s);
    m_name->setObjectName(u"home_officeName"_s);
    m_lines->setObjectName(u"home_officeLines"_s);
    m_help->setObjectName(u"home_officeHelp"_s);
    m_name->setLetters(1.1, QFont::DemiBold);
    m_lines->setTone(Tone::Muted);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (PlainLabel *label : {m_name, m_lines, m_help}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse); // numbers are copied
        texts->addWidget(label);
    }
    texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_logo, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    connect(&company, &CompanyDesk::changed, this, &HomeOffice::follow);
    follow();
}

void HomeOffice::follow()
{
    const CompanyProfile &profile = m_company.profile();
    const QImage logo = QImage::fromData(m_company.logo(), "PNG");
    if (!logo.isNull())
        m_logo->setPixmap(fittedPicture(logo, kLogo, devicePixelRatioF()));
    m_logo->setVisible(!logo.isNull());
    m_name->setText(profile.name);
    m_name->setVisible(!profile.name.isEmpty());
    QStringList lines;
    for (const QString &text : {profile.phone, profile.hours}) {
        if (!text.isEmpty())
            lines << text;
    }
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    QStringList help;
    for (const QString &text : {profile.contact, profile.helpPhone, profile.helpEmail}) {
        if (!text.isEmpty())
            help << text;
    }
    m_help->setText(tr("Help: %1").arg(help.join(u"  ·  "_s)));
    m_help->setVisible(!help.isEmpty());
    setVisible(!logo.isNull() || !profile.name.isEmpty() || !lines.isEmpty() || !help.isEmpty());
}

void HomeOffice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace effectif
