// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notificationspanel.h"

#include "models/services/notificationservice.h"
#include "models/services/outboxservice.h"
#include "ui/pages/notificationmatrix.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/desktopnotifier.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// M77: what to do where nothing appears. In the order of the list.
struct SystemHelp
{
    const char *name;
    const char *text;
};
constexpr SystemHelp kSystems[] = {
    {"Windows", QT_TRANSLATE_NOOP("effectif::NotificationsPanel",
                                  "1. Open Settings > System > Notifications.\n2. Switch “Notifications” on.\n3. Find Effectif in the list below, and switch it on "
                                  "too.\n4. Look whether “Do not disturb” is on: press the clock at the lower right.\n5. Press Test here again.")},
    {"macOS", QT_TRANSLATE_NOOP("effectif::NotificationsPanel",
                                "1. Open System Settings > Notifications.\n2. Choose Effectif in the list.\n3. Switch “Allow notifications” on, and choose banners or "
                                "alerts.\n4. Look whether a Focus is on, in the Control Centre.\n5. Press Test here again.")},
    {"Linux", QT_TRANSLATE_NOOP("effectif::NotificationsPanel",
                                "1. Open the settings of your desktop, then Notifications.\n2. Switch notifications on, and “Do not disturb” off.\n3. Choose Effectif in the "
                                "list of applications, and switch it on.\n4. Where the desktop shows none (a window manager alone), install a notification "
                                "service such as dunst.\n5. Press Test here again.")},
};

int thisSystem()
{
#if defined(Q_OS_WIN)
    return 0;
#elif defined(Q_OS_MACOS)
    return 1;
#else
    return 2;
#endif
}

} // namespace

struct NotificationsPanel::Loaded
{
    NotificationChoices choices;
    bool hasAddress = false;
    bool canSend = false;
};

NotificationsPanel::NotificationsPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_hint(new PlainLabel)
    , m_kept(new PlainLabel)
    , m_matrix(new NotificationMatrix)
    , m_mailTitle(new PlainLabel)
    , m_mailHint(new PlainLabel)
    , m_when(new QComboBox)
    , m_helpTitle(new PlainLabel)
    , m_system(new QComboBox)
    , m_help(new PlainLabel)
    , m_desktop(new DesktopNotifier(this))
{
    setObjectName(u"notificationsPanel"_s);
    build();
    connect(m_matrix, &NotificationMatrix::wanted, this, &NotificationsPanel::set);
    connect(m_matrix, &NotificationMatrix::testWanted, this, &NotificationsPanel::tryChannel);
    connect(m_when, &QComboBox::activated, this, &NotificationsPanel::setDigest);
    connect(m_system, &QComboBox::activated, this, &NotificationsPanel::showHelp);
    connect(m_desktop, &DesktopNotifier::refused, this, [this](const QString &why) { m_banner->announce(Tone::Warning, why); });
    retranslate();
}

void NotificationsPanel::build()
{
    m_title->setLetters(1.5, QFont::DemiBold);
    m_hint->setWordWrap(true);
    m_hint->setTone(Tone::Muted);
    m_kept->setTone(Tone::Success);
    m_kept->setObjectName(u"notify_kept"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_kept);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addWidget(m_matrix);
    layout->addWidget(makeMailCard());
    layout->addWidget(makeHelpCard());
    layout->addStretch(1);
}

QWidget *NotificationsPanel::makeMailCard()
{
    m_mailTitle->setLetters(1, QFont::DemiBold);
    m_mailHint->setWordWrap(true);
    m_mailHint->setTone(Tone::Muted);
    m_when->setObjectName(u"notify_when"_s);
    ignoreWheelWithoutFocus(m_when);
    auto *card = new QWidget;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addWidget(m_mailTitle);
    layout->addWidget(m_when, 0, Qt::AlignLeft);
    layout->addWidget(m_mailHint);
    return card;
}

QWidget *NotificationsPanel::makeHelpCard()
{
    m_helpTitle->setLetters(1, QFont::DemiBold);
    m_help->setWordWrap(true);
    m_help->setObjectName(u"notify_help"_s);
    m_system->setObjectName(u"notify_system"_s);
    ignoreWheelWithoutFocus(m_system);
    for (const SystemHelp &system : kSystems)
        m_system->addItem(QLatin1StringView(system.name));
    m_system->setCurrentIndex(thisSystem());
    auto *card = new QWidget;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addWidget(m_helpTitle);
    layout->addWidget(m_system, 0, Qt::AlignLeft);
    layout->addWidget(m_help);
    return card;
}

void NotificationsPanel::retranslate()
{
    m_title->setText(tr("Notifications"));
    m_hint->setText(tr("Tick what you want to hear of, and how. Each choice counts at once; nobody is told of what they do themselves."));
    m_mailTitle->setText(tr("Letters"));
    m_when->setAccessibleName(tr("When letters come"));
    const int chosen = m_when->currentIndex();
    m_when->clear();
    m_when->addItem(tr("Each by itself, when it happens"));
    for (int hour = 0; hour < 24; ++hour)
        m_when->addItem(tr("Together once a day, from %1 on").arg(localeOf(m_context.language).toString(QTime(hour, 0), QLocale::ShortFormat)));
    m_when->setCurrentIndex(qMax(chosen, 0));
    m_helpTitle->setText(tr("Nothing appears on the desktop?"));
    m_system->setAccessibleName(tr("Operating system"));
    showHelp();
    showChoices();
}

void NotificationsPanel::showHelp()
{
    m_help->setText(tr(kSystems[m_system->currentIndex()].text));
}

void NotificationsPanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotificationsPanel::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            const auto choices = NotificationService(services.context()).choices();
            const auto sends = choices ? OutboxService(services.context()).canSend() : fail(choices.error());
            if (!sends)
                return fail(sends.error());
            return Loaded{*choices, services.account() && !services.account()->email.isEmpty(), *sends};
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return tellError(loaded.error());
            take(*loaded);
        });
}

void NotificationsPanel::take(const Loaded &loaded)
{
    m_choices = loaded.choices;
    m_hasAddress = loaded.hasAddress;
    m_canSend = loaded.canSend;
    showChoices();
}

void NotificationsPanel::showChoices()
{
    m_matrix->setChoices(m_choices);
    m_when->setCurrentIndex(m_choices.digestHour ? *m_choices.digestHour + 1 : 0);
    m_mailHint->setText(!m_hasAddress ? tr("Without accounts Effectif knows no e-mail address of yours: choices of e-mail count as soon as you have an account.")
                        : !m_canSend  ? tr("No computer of this office sends messages yet: letters come as soon as an administrator has set one up.")
                                      : tr("Letters wait for the morning in the quiet hours of the office."));
}

void NotificationsPanel::set(const QList<const NotificationType *> &types, const QList<NotifyChannel> &channels, bool on)
{
    for (const NotificationType *type : types) {
        for (const NotifyChannel channel : channels)
            m_choices.set(*type, channel, on);
    }
    showChoices();
    store();
}

void NotificationsPanel::setDigest()
{
    const int index = m_when->currentIndex();
    m_choices.digestHour = index > 0 ? std::optional(index - 1) : std::nullopt;
    store();
}

void NotificationsPanel::store()
{
    m_kept->setText(tr("Saving …"));
    m_context.office.run(
        this, [choices = m_choices](Services &services) { return NotificationService(services.context()).storeChoices(choices); },
        [this, ticket = m_stores.next()](const Result<void> &done) {
            if (ticket.isSuperseded()) // a later choice is on its way
                return;
            m_kept->setText(done ? tr("Saved at %1").arg(localeOf(m_context.language).toString(QTime::currentTime(), QLocale::ShortFormat)) : QString());
            if (done)
                return;
            tellError(done.error());
            load(); // what counts is what is stored
        });
}

void NotificationsPanel::tryChannel(NotifyChannel channel)
{
    m_banner->dismiss();
    if (channel == NotifyChannel::Desktop) // whether or not the window is in front: it is asked for
        return m_desktop->show(tr("Effectif"), sayNotification(notificationTypeOf(notificationtype::kTest)->sentence), {});
    m_context.office.run(
        this, [channel](Services &services) { return NotificationService(services.context()).test(channel); },
        [this, channel](const Result<void> &done) {
            if (!done)
                return m_banner->announce(Tone::Warning, done.error().message);
            m_banner->announce(Tone::Success, channel == NotifyChannel::Mail ? tr("The test message is in the outbox. It reaches you within a few minutes.")
                                                                             : tr("The test is there: press the bell at the lower left."));
        });
}

} // namespace effectif
