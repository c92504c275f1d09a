// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notificationpanel.h"

#include "models/domain/notificationtypes.h"
#include "models/items/notificationmodel.h"
#include "models/services/notificationservice.h"
#include "models/services/refusedrows.h"
#include "ui/shell/notificationdelegate.h"
#include "ui/theme/icon.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 460;
constexpr int kHeight = 620;
constexpr int kAtOnce = 50;

Result<QList<Notification>> listed(Services &services, const NotificationQuery &query)
{
    auto found = NotificationService(services.context()).list(query);
    if (found)
        RefusedRows().dropAbsent(*found);
    return found;
}

/// Where what it is about is shown, besides sheets.
QString pageOf(const Notification &one)
{
    if (one.kind == "transfer"_L1)
        return u"transfers"_s;
    if (one.kind == "outbox"_L1)
        return u"outbox"_s;
    if (one.type == notificationtype::kDaily)
        return u"outbox"_s;
    return one.type == notificationtype::kWeekly || one.type.startsWith("import"_L1) || one.type == notificationtype::kAssigned ? u"staffList"_s : QString();
}
} // namespace

QString notificationPlace(const Notification &notification)
{
    if (notification.kind == "publication"_L1)
        return notification.type == notificationtype::kPoll || notification.type == notificationtype::kPollReminder ? u"polls"_s : u"news"_s;
    return notification.facts.contains(notificationfact::kNote) ? u"notesPanel"_s
        : notification.type == notificationtype::kDocument           ? u"filesPanel"_s
                                                                   : QString();
}

NotificationPanel::NotificationPanel(Office &office, Language language, AwayRoster *roster, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_office(office)
    , m_model(new NotificationModel(language, this))
    , m_title(new PlainLabel(tr("Notifications")))
    , m_allRead(new QPushButton(icon(u"check-check"_s), tr("Mark all as read")))
    , m_settings(new QPushButton(icon(u"settings"_s), tr("Choose what I am told of …")))
    , m_which(new QComboBox)
    , m_group(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_empty(new EmptyState)
{
    setObjectName(u"notificationPanel"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Notifications"));
    build(roster);
    fillFilters();
    connect(m_which, &QComboBox::activated, this, &NotificationPanel::reload);
    connect(m_group, &QComboBox::activated, this, &NotificationPanel::reload);
    connect(m_allRead, &QPushButton::clicked, this, &NotificationPanel::markAllRead);
    connect(m_settings, &QPushButton::clicked, this, [this] {
        Q_EMIT settingsWanted();
        close();
    });
    connect(m_list, &QListView::clicked, this, &NotificationPanel::activate);
    connect(m_model, &NotificationModel::olderWanted, this, &NotificationPanel::loadOlder);
    connect(&office, &Office::recordsChanged, this, [this](const QString &kind, const QList<RecordId> &) {
        if (kind == NotificationService::kKind)
            reload();
    });
    reload();
}

void NotificationPanel::build(AwayRoster *roster)
{
    m_title->setLetters(1.15, QFont::DemiBold);
    m_list->setObjectName(u"notifications_list"_s);
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setModel(m_model);
    auto *rows = new NotificationDelegate(m_list);
    rows->follow(roster);
    m_list->setItemDelegate(rows);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_allRead->setObjectName(u"notifications_all_read"_s);
    m_settings->setObjectName(u"notifications_settings"_s);
    for (QPushButton *button : {m_allRead, m_settings}) {
        button->setAutoDefault(false);
        button->setFlat(true);
    }
    m_which->setObjectName(u"notifications_which"_s);
    m_which->setAccessibleName(tr("All or unread"));
    m_group->setObjectName(u"notifications_group"_s);
    m_group->setAccessibleName(tr("Category"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_allRead);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(16, 6, 16, 8);
    filters->setSpacing(8);
    filters->addWidget(m_which);
    filters->addWidget(m_group, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 4, 8, 8);
    foot->addWidget(m_settings);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(filters);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
    setFocusProxy(m_list);
}

void NotificationPanel::fillFilters()
{
    m_which->addItem(tr("All"), false);
    m_which->addItem(tr("Unread"), true);
    m_group->addItem(tr("All categories"), QString());
    for (const NotificationGroup &group : notificationGroups())
        m_group->addItem(sayNotification(group.name), QString::fromLatin1(group.key));
}

void NotificationPanel::openAbove(const QPoint &corner, int most)
{
    resize(kWidth, qMin(kHeight, most));
    move(corner - QPoint(0, height()));
    QWidget::show();
    m_list->setFocus();
}

NotificationQuery NotificationPanel::query() const
{
    NotificationQuery query;
    query.unreadOnly = m_which->currentData().toBool();
    query.group = m_group->currentData().toString();
    query.limit = kAtOnce;
    return query;
}

void NotificationPanel::reload()
{
    m_office.run(
        this, [query = query()](Services &services) { return listed(services, query); },
        [this](const Result<QList<Notification>> &found) {
            if (found)
                return show(*found);
            m_empty->setContent(u"circle-alert"_s, found.error().message);
            m_stack->setCurrentWidget(m_empty);
        },
        m_loads.next());
}

void NotificationPanel::show(const QList<Notification> &notifications)
{
    const qint32 kept = m_list->currentIndex().data(NotificationModel::NotificationRole).value<Notification>().id;
    m_model->setNotifications(notifications, notifications.size() == kAtOnce);
    if (const int row = m_model->rowOf(kept); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    const bool all = !query().unreadOnly && query().group.isEmpty();
    m_empty->setContent(u"bell"_s, all ? tr("Nothing yet") : tr("Nothing of that kind"),
                        all ? tr("Mentions, sheets that you are given, answers and errors will stand here.") : QString());
    m_stack->setCurrentWidget(notifications.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
}

void NotificationPanel::loadOlder(qint32 before)
{
    NotificationQuery older = query();
    older.before = before;
    m_office.run(
        this, [older](Services &services) { return listed(services, older); },
        [this](const Result<QList<Notification>> &found) {
            if (found)
                m_model->addOlder(*found, found->size() == kAtOnce);
        },
        m_loads.next());
}

void NotificationPanel::activate(const QModelIndex &index)
{
    const QVariant value = index.data(NotificationModel::NotificationRole);
    if (!value.isValid())
        return;
    const auto one = value.value<Notification>();
    if (!one.isRead())
        markRead({one.id});
    if (one.facts.contains(notificationfact::kRows)) {
        Q_EMIT refusedRowsWanted(one);
        close();
        return;
    }
    const QString page = pageOf(one);
    if (page.isEmpty() && one.record == 0)
        return;
    if (one.record != 0 && (page.isEmpty() || page == "staffList"_L1))
        Q_EMIT recordWanted(one.kind, one.record, notificationPlace(one));
    else
        Q_EMIT pageWanted(page);
    close();
}

void NotificationPanel::markRead(const QList<qint32> &ids)
{
    // in the context of the office: the panel may be gone before it is done
    m_office.run(&m_office, [ids](Services &services) { return NotificationService(services.context()).markRead(ids); }, [](const Result<void> &) {});
}

void NotificationPanel::markAllRead()
{
    m_office.run(&m_office, [](Services &services) { return NotificationService(services.context()).markAllRead(); }, [](const Result<void> &) {});
}

bool NotificationPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Space) {
            markRead({m_list->currentIndex().data(NotificationModel::NotificationRole).value<Notification>().id});
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NotificationPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Dark)); // no round corners: not every desktop can see through them
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace effectif
