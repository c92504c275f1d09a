// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/announcementspage.h"

namespace effectif {

using namespace Qt::StringLiterals;

AnnouncementsPage::AnnouncementsPage(const PageContext &context, QWidget *parent)
    : PublicationsFrame(context, u"announcements"_s, false, parent)
{
    start();
}

QString AnnouncementsPage::title() const
{
    return tr("Announcements");
}

PublicationsFrame::Words AnnouncementsPage::words() const
{
    return {tr("What the office tells its people: messages, advantages, good deals and documents. Only those on the chosen list receive it."),
            tr("Words of a title"),
            tr("New announcement"),
            tr("All announcements"),
            tr("No announcement matches."),
            tr("Show all announcements"),
            tr("Nothing was announced yet."),
            tr("Write a title and a text, choose who receives it and until when. The list of everybody exists already: the first "
               "announcement can go out at once."),
            tr("Write the first message"),
            tr("Withdraw this announcement?")};
}

} // namespace effectif
