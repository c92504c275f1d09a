// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicaterulespanel.h"

#include "models/domain/duplicates/traits.h"
#include "models/services/duplicaterules.h"
#include "models/services/duplicatescanservice.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using duplicates::Rules;
using duplicates::Trait;

namespace {
const auto kKind = u"staff"_s;
constexpr int kLeast = 20; ///< scores between which the slider moves: below, everybody is everybody's double
constexpr int kMost = 95;
constexpr int kProbable = 65;
constexpr int kVeryProbable = 85;

int nearestStep(double strength)
{
    const auto nearest = std::ranges::min_element(duplicates::kStrengthSteps, {}, [strength](double step) { return qAbs(step - strength); });
    return static_cast<int>(nearest - std::begin(duplicates::kStrengthSteps));
}
} // namespace

DuplicateRulesPanel::DuplicateRulesPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_form(new FormGrid)
    , m_addedTitle(new SectionHeader)
    , m_thresholdTitle(new SectionHeader)
    , m_threshold(new QSlider(Qt::Horizontal))
    , m_sentence(new PlainLabel)
    , m_count(new QPushButton)
    , m_usual(new QPushButton)
    , m_counted(new PlainLabel)
    , m_job(new JobBar)
{
    setObjectName(u"duplicateRulesPanel"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    for (PlainLabel *label : {m_note, m_sentence, m_counted})
        label->setWordWrap(true);
    m_note->setTone(Tone::Muted);
    m_sentence->setObjectName(u"rules_sentence"_s);
    m_counted->setObjectName(u"rules_counted"_s);
    makeTraits();
    makeAdded();
    makeThreshold();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_count->setObjectName(u"rules_count"_s);
    m_usual->setObjectName(u"rules_usual"_s);
    buttons->addWidget(m_count);
    buttons->addWidget(m_usual);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_note, m_form})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(m_job);
    layout->addWidget(m_counted);
    layout->addStretch(1);
    connect(m_count, &QPushButton::clicked, this, &DuplicateRulesPanel::count);
    connect(m_usual, &QPushButton::clicked, this, [this] { show({}); });
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_counting)
            m_counting->cancel();
    });
    setEnabled(false);
    retranslate();
    show(m_shown);
    load();
}

DuplicateRulesPanel::~DuplicateRulesPanel()
{
    if (m_counting)
        m_counting->cancel();
}

void DuplicateRulesPanel::makeTraits()
{
    const CataloguePtr catalogue = m_context.office.catalogue(kKind);
    for (int trait = 0; trait < static_cast<int>(duplicates::kTraits); ++trait) {
        if (!duplicates::fieldOf(Trait(trait), *catalogue) && Trait(trait) != Trait::Identifier)
            continue;
        auto *steps = new QComboBox(m_form);
        steps->setObjectName(u"rules_"_s + QLatin1StringView(duplicates::traitId(Trait(trait))));
        ignoreWheelWithoutFocus(steps);
        for (const double step : duplicates::kStrengthSteps)
            steps->addItem(QString(), step);
        m_form->add({}, steps);
        m_steps.insert(trait, steps);
        connect(steps, &QComboBox::currentIndexChanged, this, &DuplicateRulesPanel::edited);
    }
}

/// Own fields whose configuration does not say already that they are compared.
void DuplicateRulesPanel::makeAdded()
{
    m_form->addWide(m_addedTitle);
    const CataloguePtr catalogue = m_context.office.catalogue(kKind);
    for (const FieldDefinition &field : catalogue->fields()) {
        if (!field.own || field.sensitive || field.retired || field.unique || field.inDuplicateCheck || !duplicates::canBeKey(field.type))
            continue;
        auto *box = new QCheckBox(field.label.in(m_context.language), m_form);
        box->setObjectName(u"rules_field_"_s + field.key);
        m_form->addWide(box);
        m_added.insert(field.key, box);
        connect(box, &QCheckBox::toggled, this, &DuplicateRulesPanel::edited);
    }
    m_form->setShown(m_addedTitle, !m_added.isEmpty());
}

void DuplicateRulesPanel::makeThreshold()
{
    m_form->addWide(m_thresholdTitle);
    m_threshold->setObjectName(u"rules_threshold"_s);
    m_threshold->setRange(kLeast, kMost);
    m_threshold->setPageStep(5);
    ignoreWheelWithoutFocus(m_threshold);
    m_form->add({}, m_threshold, 2);
    m_form->addWide(m_sentence);
    connect(m_threshold, &QSlider::valueChanged, this, &DuplicateRulesPanel::edited);
}

/// All fields that say it: several may be the same trait.
QString DuplicateRulesPanel::labelOf(Trait trait) const
{
    const CataloguePtr catalogue = m_context.office.catalogue(kKind);
    QStringList labels;
    for (const duplicates::ComparedField &compared : duplicates::comparedFields(*catalogue)) {
        if (compared.trait == trait)
            labels << compared.field.label.in(m_context.language);
    }
    return labels.isEmpty() ? tr("Codes and account numbers") : labels.join(u", "_s);
}

void DuplicateRulesPanel::retranslate()
{
    m_title->setText(tr("Duplicates"));
    m_note->setText(tr("What makes two sheets one person’s. It counts for the search through all sheets, for the check of one sheet, for imports and on the command line."));
    const QStringList words{tr("Does not count"), tr("Counts little"), tr("Counts as usual"), tr("Counts much")};
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it) {
        for (int i = 0; i < words.size(); ++i)
            it.value()->setItemText(i, words.at(i));
        m_form->setLabel(it.value(), labelOf(Trait(it.key())));
    }
    m_addedTitle->setText(tr("Own fields that are compared too"));
    m_thresholdTitle->setText(tr("Which pairs are shown"));
    m_form->setLabel(m_threshold, tr("From this score on"));
    m_count->setText(tr("&Count the pairs with these settings"));
    m_usual->setText(tr("&Restore the usual settings"));
    tellThreshold();
}

void DuplicateRulesPanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DuplicateRulesPanel::activated()
{
    if (!isDirty())
        load();
}

void DuplicateRulesPanel::load()
{
    m_context.office.run(
        this, [](Services &services) { return DuplicateRules(services.context()).rules(); },
        [this](const Result<Rules> &rules) {
            if (!rules)
                return tellError(rules.error());
            const bool wasDirty = m_loaded && isDirty();
            m_shown = *rules;
            m_loaded = true;
            setEnabled(true);
            if (!wasDirty)
                revert();
        });
}

void DuplicateRulesPanel::show(const Rules &rules)
{
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it)
        it.value()->setCurrentIndex(nearestStep(rules.strengths[static_cast<size_t>(it.key())]));
    for (auto it = m_added.cbegin(); it != m_added.cend(); ++it)
        it.value()->setChecked(rules.added.contains(it.key()));
    m_threshold->setValue(qRound(rules.threshold));
    edited();
}

Rules DuplicateRulesPanel::typed() const
{
    Rules rules = m_shown; // of what is not here, as a field that is hidden now, what is stored stays
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it) {
        double &strength = rules.strengths[static_cast<size_t>(it.key())];
        if (it.value()->currentIndex() != nearestStep(strength)) // what lies between two steps stays until it is changed
            strength = it.value()->currentData().toDouble();
    }
    for (auto it = m_added.cbegin(); it != m_added.cend(); ++it) {
        if (!it.value()->isChecked())
            rules.added.removeAll(it.key());
        else if (!rules.added.contains(it.key()))
            rules.added << it.key();
    }
    if (m_threshold->value() != qRound(m_shown.threshold))
        rules.threshold = m_threshold->value();
    return rules;
}

bool DuplicateRulesPanel::isDirty() const
{
    return m_loaded && typed() != m_shown;
}

void DuplicateRulesPanel::edited()
{
    tellThreshold();
    m_counted->clear(); // it was counted with others
    Q_EMIT dirtyChanged();
}

void DuplicateRulesPanel::tellThreshold()
{
    const int score = m_threshold->value();
    m_sentence->setText(score < DuplicateScanService::kUsualThreshold
                            ? tr("%1 of 100: doubtful pairs are shown too; many of them are two people.").arg(score)
                            : score < kProbable     ? tr("%1 of 100: what is as likely as not is shown, and everything above.").arg(score)
                            : score < kVeryProbable ? tr("%1 of 100: only probable pairs are shown; some duplicates stay unseen.").arg(score)
                                                    : tr("%1 of 100: only very probable pairs are shown; more duplicates stay unseen.").arg(score));
}

void DuplicateRulesPanel::revert()
{
    show(m_shown);
}

void DuplicateRulesPanel::save(std::function<void(bool saved)> done)
{
    store(typed(), true, std::move(done));
}

void DuplicateRulesPanel::store(const Rules &rules, bool undoable, std::function<void(bool saved)> done)
{
    m_context.office.run(
        this,
        [rules, operation = QUuid::createUuid()](Services &services) { return DuplicateRules(services.context()).store(rules, operation); },
        [this, rules, undoable, done = std::move(done), before = m_shown](const Result<void> &stored) {
            if (!stored) {
                tellError(stored.error());
                return done(false);
            }
            m_shown = rules;
            if (!undoable)
                revert();
            const auto back = [this, before] { store(before, false, [](bool) {}); };
            tellDone(undoable ? tr("The settings for duplicates are stored.") : tr("The settings for duplicates are what they were."),
                     undoable ? std::function<void()>(back) : std::function<void()>());
            Q_EMIT dirtyChanged();
            done(true);
        });
}

void DuplicateRulesPanel::count()
{
    if (m_job->isRunning())
        return;
    m_counted->clear();
    m_job->begin(tr("All sheets are compared …"));
    m_count->setEnabled(false);
    m_counting = m_context.office.runLong(
        this,
        [rules = typed()](Services &services, Progress &progress) -> Result<int> {
            const auto findings = DuplicateScanService(services.context(), services.catalogues()).scan(kKind, rules, progress);
            return findings ? Result<int>(static_cast<int>(findings->pairs.size())) : fail(findings.error());
        },
        [this](const Result<int> &pairs) {
            m_job->end();
            m_counting.reset();
            m_count->setEnabled(true);
            m_counted->setText(pairs ? tr("%n pair(s) with these settings.", nullptr, *pairs) : pairs.error().message);
        },
        [this](qint64 done, qint64 total) { m_job->setShare(done, total); });
}

} // namespace effectif
