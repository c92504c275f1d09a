// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notificationbell.h"

#include "models/domain/notificationtypes.h"
#include "models/items/awayroster.h"
#include "models/services/notificationservice.h"
#include "models/services/refusedrows.h"
#include "ui/shell/notificationpanel.h"
#include "ui/theme/icon.h"
#include "ui/widgets/desktopnotifier.h"

#include <QEvent>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kOneByOne = 3; ///< more at once are told together
constexpr int kMostCounted = 99;
} // namespace

struct NotificationBell::News
{
    int unread = 0;
    qint32 newest = -1;
    QList<Notification> fresh;
};

NotificationBell::NotificationBell(QWidget *parent) : QToolButton(parent), m_desktop(new DesktopNotifier(this))
{
    setObjectName(u"notificationBell"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::clicked, this, &NotificationBell::openCentre);
    connect(m_desktop, &DesktopNotifier::activated, this, &NotificationBell::goTo);
    hide();
    retranslate();
}

void NotificationBell::follow(Office *office, AwayRoster *roster, Language language)
{
    delete m_panel;
    m_office = office;
    m_roster = roster;
    m_language = language;
    m_unread = 0;
    m_newest = -1;
    setVisible(office);
    retranslate();
    if (!office)
        return (void)m_loads.next();
    connect(office, &Office::recordsChanged, this, [this](const QString &kind, const QList<RecordId> &) {
        if (kind == NotificationService::kKind)
            refresh();
    });
    refresh();
}

void NotificationBell::refresh()
{
    m_office->run(
        this,
        [newest = m_newest](Services &services) -> Result<News> {
            NotificationService notifications(services.context());
            if (newest < 0)
                RefusedRows().forgetOld(services.context().clock.now());
            if (newest < 0) { // what came while nobody was here waits in the centre
                const auto state = notifications.unreadAndNewest();
                return state ? Result<News>(News{state->first, state->second, {}}) : fail(state.error());
            }
            const auto unread = notifications.unread();
            NotificationQuery query;
            query.after = newest > 0 ? newest : -1;
            query.limit = 50;
            const auto fresh = unread ? notifications.list(query) : fail(unread.error());
            if (!fresh)
                return fail(fresh.error());
            return News{*unread, fresh->isEmpty() ? newest : fresh->first().id, *fresh};
        },
        [this](const Result<News> &news) {
            if (news)
                take(*news);
        });
}

void NotificationBell::take(const News &news)
{
    m_unread = news.unread;
    QList<Notification> fresh = news.fresh;
    fresh.removeIf([this](const Notification &one) { return one.id <= m_newest || !one.onDesktop || one.isRead(); }); // two answers may cross
    m_newest = qMax(m_newest, news.newest);
    retranslate();
    if (!fresh.isEmpty() && !window()->isActiveWindow())
        tellDesktop(fresh);
}

void NotificationBell::tellDesktop(const QList<Notification> &fresh)
{
    if (m_locked || fresh.size() > kOneByOne)
        return m_desktop->show(tr("Effectif"), tr("%n new notification(s)", nullptr, static_cast<int>(fresh.size())), {});
    for (auto it = fresh.crbegin(); it != fresh.crend(); ++it)
        m_desktop->show(notificationText(*it, localeOf(m_language)), it->excerpt,
                        it->record != 0 && it->kind != "transfer"_L1 && it->kind != "outbox"_L1 ? u"%1|%2|%3"_s.arg(it->kind).arg(it->record).arg(notificationPlace(*it)) : QString());
}

/// To the sheet that it is about, or to the centre.
void NotificationBell::goTo(const QString &key)
{
    Q_EMIT frontWanted();
    if (m_locked || !m_office)
        return;
    if (key.isEmpty())
        return openCentre();
    Q_EMIT recordWanted(key.section(u'|', 0, 0), key.section(u'|', 1, 1).toInt(), key.section(u'|', 2));
}

void NotificationBell::openCentre()
{
    if (!m_office)
        return;
    if (m_panel) {
        m_panel->close();
        return;
    }
    m_panel = new NotificationPanel(*m_office, m_language, m_roster, window());
    connect(m_panel, &NotificationPanel::recordWanted, this, &NotificationBell::recordWanted);
    connect(m_panel, &NotificationPanel::pageWanted, this, &NotificationBell::pageWanted);
    connect(m_panel, &NotificationPanel::settingsWanted, this, &NotificationBell::settingsWanted);
    connect(m_panel, &NotificationPanel::refusedRowsWanted, this, &NotificationBell::refusedRowsWanted);
    const QPoint corner = mapToGlobal(QPoint(0, -4));
    m_panel->openAbove(corner, corner.y() - window()->geometry().top() - 20);
}

void NotificationBell::retranslate()
{
    setText(m_unread == 0 ? tr("Notifications") : tr("Notifications (%1)").arg(m_unread > kMostCounted ? u"99+"_s : QString::number(m_unread)));
    setIcon(m_unread == 0 ? effectif::icon(u"bell"_s) : effectif::icon(u"bell"_s, Tone::Accent));
    setAccessibleName(m_unread == 0 ? tr("Notifications") : tr("Notifications, %n unread", nullptr, m_unread));
    setToolTip(tr("What you were told of"));
}

void NotificationBell::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
