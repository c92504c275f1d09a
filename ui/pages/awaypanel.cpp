// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/awaypanel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"
#include "models/services/awayservice.h"
#include "models/services/profileservice.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kUserRole = Qt::UserRole;
constexpr int kTeamRole = Qt::UserRole + 1;

/// Minutes are what is said; seconds are not.
QDateTime toMinute(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.isValid() ? QDateTime(local.date(), QTime(local.time().hour(), local.time().minute())) : QDateTime();
}
} // namespace

AwayPanel::AwayPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_help(new PlainLabel)
    , m_on(new QCheckBox)
    , m_form(new FormGrid)
    , m_delegate(new QComboBox)
    , m_ends(new QCheckBox)
    , m_until(new QWidget)
    , m_day(new QDateEdit)
    , m_time(new QTimeEdit)
    , m_silent(new QCheckBox)
{
    setObjectName(u"awayPanel"_s);
    build();
    connect(m_on, &QCheckBox::toggled, this, &AwayPanel::changed);
    connect(m_delegate, &QComboBox::currentIndexChanged, this, &AwayPanel::changed);
    connect(m_ends, &QCheckBox::toggled, this, &AwayPanel::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &AwayPanel::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &AwayPanel::changed);
    connect(m_silent, &QCheckBox::toggled, this, &AwayPanel::changed);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == ProfileService::kKind || kind == AwayService::kTeams)
            load();
    });
    retranslate();
    setEnabled(false);
    load();
}

void AwayPanel::build()
{
    m_title->setLetters(1.5, QFont::DemiBold);
    m_help->setWordWrap(true);
    m_help->setTone(Tone::Muted);
    m_on->setObjectName(u"away_on"_s);
    m_delegate->setObjectName(u"away_delegate"_s);
    auto *colleagues = new PersonDelegate(m_delegate->view());
    colleagues->follow(m_context.away);
    m_delegate->setItemDelegate(colleagues);
    m_ends->setObjectName(u"away_ends"_s);
    m_day->setObjectName(u"away_day"_s);
    m_day->setCalendarPopup(true);
    m_time->setObjectName(u"away_time"_s);
    m_silent->setObjectName(u"away_silent"_s);
    for (QWidget *field : std::initializer_list<QWidget *>{m_delegate, m_day, m_time})
        ignoreWheelWithoutFocus(field);
    auto *row = new QHBoxLayout(m_until);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_ends);
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    m_until->setFocusProxy(m_ends);
    m_form->add({}, m_delegate, 2);
    m_form->add({}, m_until, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(14);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_help, m_on, m_form, m_silent})
        layout->addWidget(widget);
    layout->addStretch(1);
}

void AwayPanel::retranslate()
{
    m_title->setText(tr("Away Status"));
    m_help->setText(tr("For holidays, or whenever you cannot be reached: colleagues see for how long, and who takes over. Your name is yellow for them meanwhile."));
    m_on->setText(tr("Activate the away mode"));
    m_form->setLabel(m_delegate, tr("Assign to"));
    m_form->setLabel(m_until, tr("Away until"));
    m_ends->setText(tr("Return on"));
    m_day->setAccessibleName(tr("Day of the return"));
    m_time->setAccessibleName(tr("Time of the day"));
    const QLocale locale = localeOf(m_context.language);
    m_day->setLocale(locale);
    m_day->setDisplayFormat(locale.dateFormat(QLocale::ShortFormat));
    m_time->setDisplayFormat(locale.timeFormat(QLocale::ShortFormat));
    m_form->setMessage(m_until, Tone::Muted, tr("The away mode switches itself off at that minute, even with every program closed. Without a date it lasts until you switch it off."));
    m_silent->setText(tr("Send me no e-mails and show nothing on the desktop meanwhile"));
    if (m_loaded)
        fillDelegates();
    showWarning();
}

void AwayPanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AwayPanel::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            AwayService aways(services.context());
            const auto mine = ProfileService(services.context()).mine();
            const auto colleagues = mine ? aways.colleagues() : fail(mine.error());
            const auto teams = colleagues ? aways.teams() : fail(colleagues.error());
            const auto absent = teams ? aways.absent() : fail(teams.error());
            if (!absent)
                return fail(absent.error());
            return Loaded{mine->away, *colleagues, *teams, *absent};
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return tellError(loaded.error());
            const bool keeps = isDirty();
            const Away entered = keeps ? typed() : Away();
            if (m_loaded && m_loaded->away.on != loaded->away.on && isVisible())
                m_banner->dismiss(); // switched elsewhere: what it tells is over
            m_loaded = *loaded;
            setEnabled(true);
            fillDelegates();
            if (keeps)
                chooseDelegate(entered);
            else
                revert();
            changed();
        },
        m_loads.next());
}

void AwayPanel::fillDelegates()
{
    const Away entered = typed();
    m_filling = true;
    m_delegate->clear();
    m_delegate->addItem(tr("Nobody: new work waits for me"));
    for (const Team &team : std::as_const(m_loaded->teams)) {
        m_delegate->addItem(icon(u"users"_s), tr("Team %1").arg(team.name));
        m_delegate->setItemData(m_delegate->count() - 1, team.id, kTeamRole);
    }
    for (const Reference &colleague : std::as_const(m_loaded->colleagues)) {
        m_delegate->addItem(icon(u"user"_s), colleague.name);
        m_delegate->setItemData(m_delegate->count() - 1, colleague.id, kUserRole);
        m_delegate->setItemData(m_delegate->count() - 1, personMarkup(colleague.name, colleague.id), kPeopleRole);
    }
    chooseDelegate(entered);
    m_filling = false;
}

void AwayPanel::chooseDelegate(const Away &away)
{
    int row = 0;
    for (int i = 1; i < m_delegate->count(); ++i) {
        const bool meant = away.team != 0 ? m_delegate->itemData(i, kTeamRole).toInt() == away.team
                                          : away.delegate != 0 && m_delegate->itemData(i, kUserRole).toInt() == away.delegate;
        if (meant)
            row = i;
    }
    m_delegate->setCurrentIndex(row);
}

void AwayPanel::revert()
{
    if (!m_loaded)
        return;
    m_filling = true;
    const Away &away = m_loaded->away;
    m_on->setChecked(away.on);
    chooseDelegate(away);
    m_ends->setChecked(away.on && away.until.isValid());
    const QDateTime until = m_ends->isChecked() ? away.until.toLocalTime() : QDateTime(QDate::currentDate().addDays(7), QTime(9, 0));
    m_day->setDate(until.date());
    m_time->setTime(until.time());
    m_silent->setChecked(away.silent);
    m_filling = false;
    m_form->setMessage(m_until, Tone::Danger, {});
    retranslate();
    changed();
}

Away AwayPanel::typed() const
{
    Away away;
    away.on = m_on->isChecked();
    if (m_ends->isChecked() && away.on)
        away.until = QDateTime(m_day->date(), QTime(m_time->time().hour(), m_time->time().minute())).toUTC();
    away.delegate = m_delegate->currentData(kUserRole).toInt();
    away.team = m_delegate->currentData(kTeamRole).toInt();
    away.silent = m_silent->isChecked();
    return away;
}

bool AwayPanel::isDirty() const
{
    if (!m_loaded)
        return false;
    const Away now = typed();
    const Away &was = m_loaded->away;
    return now.on != was.on || (now.on && toMinute(now.until) != toMinute(was.until)) || now.delegate != was.delegate || now.team != was.team
        || now.silent != was.silent;
}

void AwayPanel::changed()
{
    if (m_filling)
        return;
    m_ends->setEnabled(m_on->isChecked());
    m_day->setEnabled(m_on->isChecked() && m_ends->isChecked());
    m_time->setEnabled(m_day->isEnabled());
    showWarning();
    Q_EMIT dirtyChanged();
}

/// D6: one step. Whoever chooses is told before, not after.
void AwayPanel::showWarning()
{
    if (!m_loaded)
        return;
    const Away now = typed();
    const auto found = std::ranges::find_if(m_loaded->absent, [&](const AbsentColleague &one) { return now.delegate != 0 && one.id == now.delegate; });
    if (found == m_loaded->absent.end())
        return m_form->setMessage(m_delegate, Tone::Warning, {});
    const QString until = found->away.until.isValid()
        ? localeOf(m_context.language).toString(found->away.until.toLocalTime(), QLocale::ShortFormat)
        : QString();
    m_form->setMessage(m_delegate, Tone::Warning,
                       until.isEmpty() ? tr("%1 is away too, without a date of return. New work goes there all the same, and waits.").arg(found->name)
                                       : tr("%1 is away too, until %2. New work goes there all the same, and waits.").arg(found->name, until));
}

void AwayPanel::save(std::function<void(bool)> done)
{
    if (!m_loaded)
        return done(true);
    store(typed(), true, std::move(done));
}

void AwayPanel::store(const Away &away, bool undoable, std::function<void(bool)> done)
{
    m_context.office.run(
        this, [away](Services &services) { return AwayService(services.context()).store(away); },
        [this, away, undoable, done = std::move(done)](const Result<void> &stored) {
            if (!stored) {
                if (stored.error().field == "until"_L1)
                    m_form->setMessage(m_until, Tone::Danger, stored.error().message);
                else if (stored.error().field == "delegate"_L1)
                    m_form->setMessage(m_delegate, Tone::Danger, stored.error().message);
                else
                    tellError(stored.error());
                return done(false);
            }
            const Away before = std::exchange(m_loaded->away, away);
            revert();
            const bool stillMeant = !before.on || !before.until.isValid() || before.until > QDateTime::currentDateTimeUtc();
            tellDone(away.on ? tr("You are away for your colleagues from now on.") : tr("You are there for your colleagues."),
                     undoable && stillMeant ? std::function<void()>([this, before] { store(before, false, [](bool) { }); }) : std::function<void()>());
            m_context.office.poll();
            done(true);
        });
}

} // namespace effectif
