// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sendingrulesdialog.h"

#include "models/domain/mailaddress.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QTimeEdit>
#include <QTimeZone>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Where French offices are; others are added by being in use.
const QByteArrayList kZones{"Europe/Paris",      "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon",
                            "Indian/Reunion",    "Indian/Mayotte",     "Pacific/Tahiti",     "Pacific/Noumea",  "Pacific/Wallis"};
} // namespace

SendingRulesDialog::SendingRulesDialog(const SendingRules &rules, Language language, QWidget *parent)
    : TaskDialog(u"rules"_s, tr("In whose name and when the office writes"),
                 tr("This holds for every message of the office, whichever computer sends it."), tr("Save"), parent)
    , m_language(language)
{
    addSender(rules);
    addQuietHours(rules.quiet);
    setMinimumWidth(640);
    m_name->setFocus();
}

LineEdit *SendingRulesDialog::addLine(const QString &name, const QString &label, const QString &text)
{
    auto *line = new LineEdit(form());
    line->setObjectName(name);
    line->setText(text);
    form()->add(label, line);
    connect(line, &QLineEdit::textEdited, this, [this, line] { form()->setMessage(line, Tone::Danger, {}); });
    return line;
}

void SendingRulesDialog::addSender(const SendingRules &rules)
{
    m_name = addLine(u"rules_from_name"_s, tr("Name of the office"), rules.from.name);
    m_name->setMaxLength(200);
    m_from = addLine(u"rules_from"_s, tr("Messages come from this address"), rules.from.address);
    form()->setMandatory(m_from, true);
    m_replyTo = addLine(u"rules_reply_to"_s, tr("Answers go to"), rules.replyTo.address);
    m_replyTo->setPlaceholderText(tr("The same address"));
    for (LineEdit *line : {m_from, m_replyTo})
        line->setMaxLength(254);
}

QTimeEdit *SendingRulesDialog::makeTime(const QString &name, const QString &accessibleName, const QTime &time, QWidget *parent)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setDisplayFormat(localeOf(m_language).timeFormat(QLocale::ShortFormat));
    edit->setFocusPolicy(Qt::StrongFocus);
    edit->setWrapping(true); // a night goes over midnight, and so do its arrows
    ignoreWheelWithoutFocus(edit);
    return edit;
}

void SendingRulesDialog::addQuietHours(const QuietHours &quiet)
{
    form()->addWide(new SectionHeader(tr("Quiet hours of reminders and notifications")));
    auto *hours = new QWidget(form());
    auto *row = new QHBoxLayout(hours);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_quietFrom = makeTime(u"rules_quiet_from"_s, tr("Quiet from"), quiet.from, hours);
    m_quietTo = makeTime(u"rules_quiet_to"_s, tr("Quiet until"), quiet.to, hours);
    row->addWidget(m_quietFrom, 1);
    row->addWidget(new PlainLabel(tr("to"), hours));
    row->addWidget(m_quietTo, 1);
    hours->setFocusProxy(m_quietFrom);
    form()->add(tr("Nothing goes out by itself from"), hours);
    m_zone = new QComboBox(form());
    m_zone->setObjectName(u"rules_zone"_s);
    ignoreWheelWithoutFocus(m_zone);
    QByteArrayList zones = kZones;
    if (!zones.contains(quiet.zone))
        zones << quiet.zone;
    for (const QByteArray &zone : std::as_const(zones))
        m_zone->addItem(QString::fromLatin1(zone).section(u'/', -1), zone);
    m_zone->setCurrentIndex(m_zone->findData(quiet.zone));
    form()->add(tr("In the time of"), m_zone);
    m_weekends = new QCheckBox(tr("Nor at weekends"), form());
    m_weekends->setObjectName(u"rules_weekends"_s);
    m_weekends->setChecked(quiet.weekends);
    m_holidays = new QCheckBox(tr("Nor on public holidays"), form());
    m_holidays->setObjectName(u"rules_holidays"_s);
    m_holidays->setChecked(quiet.publicHolidays);
    for (QCheckBox *box : {m_weekends, m_holidays})
        form()->addWide(box);
    QStringList days;
    for (const QDate &day : quiet.closed)
        days << localeOf(m_language).toString(day, QLocale::ShortFormat);
    m_closed = addLine(u"rules_closed"_s, tr("Nor on these days"), days.join(u", "_s));
    showExample();
    connect(m_closed, &QLineEdit::textEdited, this, &SendingRulesDialog::showExample); // a text in the field would be hidden by what is typed
}

QString SendingRulesDialog::exampleOfDays() const
{
    const QLocale locale = localeOf(m_language);
    return locale.toString(QDate(2026, 12, 24), QLocale::ShortFormat) + u", "_s + locale.toString(QDate(2026, 12, 31), QLocale::ShortFormat);
}

void SendingRulesDialog::showExample()
{
    form()->setMessage(m_closed, Tone::Muted, tr("For example: %1").arg(exampleOfDays()));
}

std::optional<QList<QDate>> SendingRulesDialog::closedDays() const
{
    static const QRegularExpression kBetween(u"[,;\\s]+"_s);
    QList<QDate> days;
    for (const QString &typed : m_closed->text().split(kBetween, Qt::SkipEmptyParts)) {
        const QDate day = localeOf(m_language).toDate(typed, QLocale::ShortFormat);
        if (!day.isValid())
            return std::nullopt;
        days << day;
    }
    std::ranges::sort(days);
    return days;
}

bool SendingRulesDialog::isComplete()
{
    LineEdit *wrong = nullptr;
    const auto blame = [&](LineEdit *line, const QString &why) {
        form()->setMessage(line, Tone::Danger, why);
        wrong = wrong ? wrong : line;
    };
    if (const auto from = checkMailAddress(m_from->text()); !from)
        blame(m_from, from.error().message);
    if (const auto replyTo = checkMailAddress(m_replyTo->text()); !replyTo && !m_replyTo->text().trimmed().isEmpty())
        blame(m_replyTo, replyTo.error().message);
    if (!closedDays())
        blame(m_closed, tr("These are not all days. Type them like %1, with commas between them.").arg(exampleOfDays()));
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

SendingRules SendingRulesDialog::rules() const
{
    SendingRules rules;
    rules.from = {m_name->text().simplified(), m_from->text().trimmed()};
    rules.replyTo = {{}, m_replyTo->text().trimmed()};
    rules.quiet = {m_quietFrom->time(),     m_quietTo->time(),          m_weekends->isChecked(),
                   m_holidays->isChecked(), closedDays().value_or(QList<QDate>()), m_zone->currentData().toByteArray()};
    return rules;
}

} // namespace effectif
