// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publicationcomposer.h"

#include "models/domain/quiethours.h"
#include "models/domain/webaddress.h"
#include "models/services/outboxservice.h"
#include "ui/pages/audiencefield.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/enclosurefield.h"
#include "ui/pages/illustrationfield.h"
#include "ui/pages/momentfield.h"
#include "ui/pages/publicationpart.h"
#include "ui/pages/publicationview.h"
#include "ui/pages/titleline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/richtextedit.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kUsualDays = 7; ///< that an announcement is shown, unless somebody says otherwise
} // namespace

Publication PublicationComposer::emptyOne(PublicationType type) const
{
    Publication one;
    one.type = type;
    if (type != PublicationType::Document) {
        const QTimeZone zone = m_starts->zone();
        one.ends = QDateTime(QDateTime::currentDateTimeUtc().toTimeZone(zone).date().addDays(kUsualDays), QTime(18, 0), zone).toUTC();
    }
    return one;
}

void PublicationComposer::begin(PublicationType type)
{
    compose(emptyOne(type));
}

void PublicationComposer::compose(const Publication &publication, PublicationId copyOf)
{
    m_stored = publication;
    m_copyOf = copyOf;
    m_isCopy = copyOf != 0;
    m_keeper->begin();
    fill();
    m_scroll->verticalScrollBar()->setValue(0);
    (m_stored.id == 0 || m_stored.title.fr.isEmpty() ? m_fr->line() : static_cast<QWidget *>(m_description))->setFocus();
    if (m_isCopy)
        m_fr->line()->selectAll();
    askCalm();
    Q_EMIT titleChanged();
}

void PublicationComposer::fill()
{
    m_isFilling = true;
    m_operation = QUuid::createUuid();
    clearMessages();
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(m_stored.type)));
    m_audience->setList(m_stored.list);
    m_fr->setText(m_stored.title.fr);
    m_en->setText(m_stored.title.en);
    m_starts->setMoment(m_stored.starts);
    m_ends->setMoment(m_stored.ends);
    m_picture->setStored(m_stored.picture);
    m_description->setHtml(m_stored.description);
    m_web->setText(m_stored.webAddress);
    m_file->setStored(m_stored.file);
    if (m_part)
        m_part->load(m_stored, m_copyOf);
    m_isFilling = false;
    showState();
    showPreview();
}

Publication PublicationComposer::typed() const
{
    // what is shown to the minute is not changed by being shown
    const auto moment = [](const MomentField *field, const QDateTime &stored) {
        const QDateTime now = field->moment();
        return now.isValid() && stored.isValid() && now.secsTo(stored) >= 0 && now.secsTo(stored) < 60 ? stored : now;
    };
    Publication one = m_stored;
    one.type = static_cast<PublicationType>(m_type->currentData().toInt());
    one.list = m_audience->list();
    one.title = {m_fr->text().simplified(), m_en->text().simplified()};
    one.starts = moment(m_starts, m_stored.starts);
    one.ends = moment(m_ends, m_stored.ends);
    one.description = m_description->html();
    one.webAddress = m_web->text().trimmed();
    return one;
}

bool PublicationComposer::isDirty() const
{
    return m_isCopy || m_picture->given() || m_file->given() || (m_part && m_part->isDirty()) || typed() != m_stored;
}

/// For what is being stored, or read.
bool PublicationComposer::isWaiting() const
{
    return m_isBusy || (m_part && m_part->isBusy());
}

QString PublicationComposer::heading() const
{
    const QString title = m_stored.title.in(m_context.language);
    if (m_stored.id != 0)
        return title.isEmpty() ? tr("Without a title") : title;
    return m_polls ? tr("New poll: %1").arg(m_type->currentText()) : tr("New announcement: %1").arg(m_type->currentText());
}

void PublicationComposer::changed()
{
    if (m_isFilling)
        return;
    m_operation = QUuid::createUuid();
    clearMessages();
    m_still.start();
    showState();
    if (isDirty())
        m_keeper->changed(true);
}

void PublicationComposer::clearMessages()
{
    for (const QWidget *field : {static_cast<const QWidget *>(m_audience), static_cast<const QWidget *>(m_fr), static_cast<const QWidget *>(m_en->parentWidget()),
                                 static_cast<const QWidget *>(m_starts), static_cast<const QWidget *>(m_ends), static_cast<const QWidget *>(m_description),
                                 static_cast<const QWidget *>(m_web)})
        m_form->setMessage(field, Tone::Danger, {});
}

void PublicationComposer::showState()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const PublicationPhase phase = m_stored.phase(now);
    const bool draft = phase == PublicationPhase::Draft;
    m_type->setEnabled(draft);
    m_audience->setEnabled(draft);
    m_starts->setEnabled(draft || phase == PublicationPhase::Scheduled);
    m_form->setEnabled(phase != PublicationPhase::Withdrawn && !m_isBusy);
    m_copy->setEnabled(!m_fr->text().trimmed().isEmpty() && m_en->text() != m_fr->text());
    const bool dirty = isDirty();
    if (!dirty && !isWaiting())
        m_keeper->changed(false);
    m_save->setText(draft ? tr("Save the draft") : tr("Save changes"));
    m_save->setEnabled(dirty && !m_isBusy);
    m_revert->setEnabled(dirty && !m_isBusy);
    showButtons();
    if (std::exchange(m_wasDirty, dirty) != dirty)
        Q_EMIT dirtyChanged();
}

/// D9: when nobody is to be disturbed, what waits is the default; what does not is there, and is recorded.
void PublicationComposer::showButtons()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool draft = m_stored.state == Publication::State::Draft;
    const bool later = m_starts->moment().isValid() && m_starts->moment() > now;
    m_publish->setVisible(draft);
    m_publish->setDefault(draft);
    m_publish->setEnabled(!isWaiting());
    m_now->setVisible(draft && m_calm);
    m_now->setEnabled(!isWaiting());
    m_now->setText(later ? tr("Begin at that time all the same") : tr("Publish now"));
    m_publish->setText(m_calm ? scheduleText(*m_calm) : later ? scheduleText(m_starts->moment()) : tr("Publish"));
    QString notice;
    if (draft && m_calm)
        notice = later ? tr("At that time nobody is to be disturbed: it is evening, night, a weekend or a holiday. Whoever lets it begin all the same is recorded.")
                       : tr("Nobody is to be disturbed now: it is evening, night, a weekend or a holiday. Whoever publishes all the same is recorded.");
    else if (m_stored.phase(now) == PublicationPhase::Withdrawn)
        notice = tr("This was withdrawn: nobody sees it any more. Duplicate it to publish it again.");
    else if (m_stored.phase(now) == PublicationPhase::Running)
        notice = tr("Its recipients see what you save here. Whoever opened it is not told again.");
    m_notice->setText(notice);
    m_notice->setTone(draft && m_calm ? Tone::Warning : Tone::Muted);
    m_notice->setVisible(!notice.isEmpty());
}

/// "Schedule for Monday at 9:00", in the office's time.
QString PublicationComposer::scheduleText(const QDateTime &at) const
{
    const QDateTime then = at.toTimeZone(m_starts->zone());
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_starts->zone()).date();
    const QString time = tr("%1:%2", "hour and minute of a day").arg(then.time().hour()).arg(then.time().minute(), 2, 10, QLatin1Char('0'));
    const QLocale locale = localeOf(m_context.language);
    const qint64 days = today.daysTo(then.date());
    if (days == 0)
        return tr("Schedule for today at %1").arg(time);
    if (days == 1)
        return tr("Schedule for tomorrow at %1").arg(time);
    if (days < 7)
        return tr("Schedule for %1 at %2").arg(locale.dayName(then.date().dayOfWeek()), time);
    return tr("Schedule for the %1 at %2").arg(locale.toString(then.date(), QLocale::ShortFormat), time);
}

void PublicationComposer::showPreview()
{
    Publication shown = typed();
    shown.file.name = m_file->name();
    if (const auto web = readWebAddress(shown.webAddress))
        shown.webAddress = *web;
    if (shown.owner.name.isEmpty())
        shown.owner.name = m_context.office.userName();
    const auto language = static_cast<Language>(m_previewLanguage->currentData().toInt());
    m_view->preview(shown, m_picture->image(), language);
    if (m_part)
        m_part->showPreview(language);
}

void PublicationComposer::setZone(const QTimeZone &zone)
{
    for (MomentField *field : {m_starts, m_ends})
        field->setZone(zone); // the same moment: nothing is typed
    m_view->setZone(m_starts->zone());
}

void PublicationComposer::askCalm()
{
    using Answer = std::pair<std::optional<QDateTime>, QTimeZone>;
    m_context.office.run(
        this,
        [draft = typed()](Services &services) -> Result<Answer> {
            const auto rules = OutboxService(services.context()).rules();
            if (rules && draft.state != Publication::State::Draft) // it went out already
                return Answer({}, rules->quiet.timeZone());
            const auto calm = rules ? PublicationService(services).calmStart(draft) : fail(rules.error());
            return calm ? Result<Answer>(Answer(*calm, rules->quiet.timeZone())) : fail(calm.error());
        },
        [this](const Result<Answer> &answer) {
            if (!answer)
                return; // publishing tells
            m_calm = answer->first;
            const bool untouched = m_stored.id == 0 && !isDirty();
            setZone(answer->second);
            if (untouched) { // its end was said in the computer's time, as the office's was not known
                m_isFilling = true;
                m_stored.ends = emptyOne(m_stored.type).ends;
                m_ends->setMoment(m_stored.ends);
                m_isFilling = false;
                showPreview();
            }
            showState();
        },
        m_asks.next());
}

QWidget *PublicationComposer::lacking(const Publication &publication) const
{
    for (TitleLine *line : {m_fr, m_en}) {
        if (line->text().trimmed().isEmpty() || line->isTooLong())
            return line == m_en ? m_en->parentWidget() : line;
    }
    return publication.list.id == 0 ? static_cast<QWidget *>(m_audience) : m_ends;
}

QWidget *PublicationComposer::fieldOf(const QString &name) const
{
    if (name == "title"_L1)
        return m_en->isTooLong() && !m_fr->isTooLong() ? m_en->parentWidget() : m_fr;
    const QHash<QString, QWidget *> fields{{u"web_address"_s, m_web}, {u"description"_s, m_description}, {u"ends"_s, m_ends},
                                           {u"starts"_s, m_starts},   {u"picture"_s, m_picture},         {u"file"_s, m_file},
                                           {u"list"_s, m_audience}};
    return fields.value(name);
}

void PublicationComposer::mark(QWidget *field, const QString &sentence)
{
    m_form->setMessage(field, Tone::Danger, sentence);
    field->setFocus();
    bringInSight(field);
}

/// Once a sentence or a new row has its room.
void PublicationComposer::bringInSight(QWidget *what)
{
    QTimer::singleShot(0, what, [this, what] { m_scroll->ensureWidgetVisible(what, 0, 60); });
}

/// Whether it can be published as it is typed; else it is said where.
bool PublicationComposer::isReady()
{
    const Publication now = typed();
    if (const QString problem = publicationProblem(now, QDateTime::currentDateTimeUtc()); !problem.isEmpty()) {
        mark(lacking(now), problem);
        return false;
    }
    if (const QString problem = m_part ? m_part->problem() : QString(); !problem.isEmpty()) {
        m_banner->announce(Tone::Danger, problem);
        m_part->setFocus();
        return false;
    }
    return true;
}

} // namespace effectif
