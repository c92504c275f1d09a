// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetcare.h"

#include "ui/pages/personacts.h"
#include "ui/pages/sheetheader.h"
#include "ui/theme/icon.h"

#include <QMenu>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

SheetCare::SheetCare(const PageContext &context, const QString &kind, SheetHeader *header, Banner *banner, Page *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_more(new QToolButton)
    , m_acts(new PersonActs(context, kind, banner, page))
{
    m_more->setObjectName(u"sheetMore"_s);
    m_more->setIcon(icon(u"ellipsis-vertical"_s));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    header->addTool(m_more);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &SheetCare::fillMenu);
    connect(&context.office, &Office::accountChanged, this, [this] { showRecord(m_record); });
    retranslate();
    fillMenu();
}

void SheetCare::retranslate()
{
    m_more->setAccessibleName(tr("More about this person"));
    m_more->setToolTip(tr("Everything about this person, make anonymous"));
}

void SheetCare::showRecord(const Record &record)
{
    m_record = record;
    m_more->setVisible(record.id != 0 && m_context.office.rights().isAdministrator());
}

void SheetCare::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, const auto &act) {
        menu->addAction(icon(iconName), text, this, act)->setObjectName(name);
    };
    add(u"person_pdf"_s, u"file-text"_s, tr("Everything about this person (PDF) …"),
        [this] { m_acts->handOut(m_record.id, recordTitle(m_record), PersonActs::Form::Pdf); });
    add(u"person_json"_s, u"file-down"_s, tr("Everything about this person (JSON) …"),
        [this] { m_acts->handOut(m_record.id, recordTitle(m_record), PersonActs::Form::Json); });
    menu->addSeparator();
    add(u"person_keep"_s, u"clock"_s, tr("Keep longer …"), [this] { m_acts->keep(m_record.id, recordTitle(m_record)); });
    add(u"person_anonymise"_s, u"eye-off"_s, tr("Make anonymous …"), [this] {
        m_page->askToLeave([this](bool mayLeave) { // nothing typed may be written back over it
            if (mayLeave)
                m_acts->anonymise(m_record.id, m_record.version);
        });
    });
}

} // namespace effectif
