// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/companypanel.h"

#include "models/services/companydesk.h"
#include "models/services/companyservice.h"
#include "ui/pages/logofield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

struct CompanyPanel::Line
{
    const char *name; ///< of the field in errors, and behind "company_" of the widget
    QString CompanyProfile::*text;
    const char *label;
    int columns;
    bool help; ///< stands below "Help"
};

const std::array<CompanyPanel::Line, 6> CompanyPanel::kLines{{
    {"name", &CompanyProfile::name, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Name of the organisation"), 2, false},
    {"phone", &CompanyProfile::phone, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Telephone"), 2, false},
    {"contact", &CompanyProfile::contact, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Whom to ask for help"), 2, true},
    {"help_phone", &CompanyProfile::helpPhone, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Their telephone"), 1, true},
    {"help_email", &CompanyProfile::helpEmail, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Their e-mail address"), 1, true},
    {"booking", &CompanyProfile::booking, QT_TRANSLATE_NOOP("effectif::CompanyPanel", "Web address for booking an appointment"), 2, true},
}};

CompanyPanel::CompanyPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_form(new FormGrid)
    , m_help(new SectionHeader(QString()))
    , m_hours(new GrowingTextEdit(m_form))
    , m_colleagues(new SectionHeader(QString()))
    , m_language(new QComboBox(m_form))
{
    setObjectName(u"companyPanel"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    auto *logo = new LogoField(context, banner, m_form);
    m_logo = logo;
    m_hours->setObjectName(u"company_hours"_s);
    m_hours->setLineBounds(2, 8);
    for (size_t i = 0; i < kLines.size(); ++i) {
        const Line &line = kLines[i];
        if (line.help && !kLines[i - 1].help) {
            m_form->add({}, m_hours, 2);
            m_form->addWide(m_help);
        }
        m_lines[i] = new LineEdit(m_form);
        m_lines[i]->setObjectName(u"company_"_s + QLatin1StringView(line.name));
        m_form->add({}, m_lines[i], line.columns);
        connect(m_lines[i], &QLineEdit::textChanged, this, [this, field = m_lines[i]] {
            m_form->setMessage(field, Tone::Danger, {});
            Q_EMIT dirtyChanged();
        });
        if (i == 0)
            m_form->add({}, m_logo, 2);
    }
    addLanguage();
    connect(m_hours, &QPlainTextEdit::textChanged, this, &SettingsPanel::dirtyChanged);
    connect(logo, &LogoField::given, this, [this](const QByteArray &png) {
        storeLogo(png, png.isEmpty() ? tr("The logo is removed.") : tr("The logo is stored."), true);
    });
    connect(context.company, &CompanyDesk::changed, this, &CompanyPanel::follow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addStretch(1);
    retranslate();
    follow();
}

void CompanyPanel::addLanguage()
{
    m_language->setObjectName(u"company_language"_s);
    ignoreWheelWithoutFocus(m_language);
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French)); // each in its own words
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
    m_form->addWide(m_colleagues);
    m_form->add({}, m_language, 2);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPanel::dirtyChanged);
}

void CompanyPanel::retranslate()
{
    m_title->setText(tr("Contact details"));
    for (size_t i = 0; i < kLines.size(); ++i)
        m_form->setLabel(m_lines[i], tr(kLines[i].label));
    m_form->setLabel(m_logo, tr("Logo"));
    m_form->setLabel(m_hours, tr("Opening hours and other useful words"));
    m_hours->setPlaceholderText(tr("Do not hesitate to call us, from 9:00 to 12:00"));
    m_lines.back()->setPlaceholderText(u"www.exemple.fr/rdv"_s);
    m_form->setMessage(m_lines.back(), Tone::Muted,
                       tr("The home page leads there. Without it, it shows telephone and e-mail address instead."));
    m_help->setText(tr("Help"));
    m_colleagues->setText(tr("Colleagues"));
    m_form->setLabel(m_language, tr("Language of new accounts"));
    m_form->setMessage(m_language, Tone::Muted, tr("Invitations and messages are written in it, unless the invitation says otherwise. Everybody may change it for themselves."));
}

void CompanyPanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// What is typed stays, whatever somebody else stores meanwhile.
void CompanyPanel::follow()
{
    if (isDirty())
        return;
    m_shown = m_context.company->profile();
    revert();
}

void CompanyPanel::revert()
{
    for (size_t i = 0; i < kLines.size(); ++i) {
        m_lines[i]->setText(m_shown.*kLines[i].text);
        m_lines[i]->setCursorPosition(0);
    }
    m_hours->setPlainText(m_shown.hours);
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_shown.newAccounts)));
    retranslate();
    Q_EMIT dirtyChanged();
}

CompanyProfile CompanyPanel::typed() const
{
    CompanyProfile profile = m_context.company->profile(); // what other panels store stays
    for (size_t i = 0; i < kLines.size(); ++i)
        profile.*kLines[i].text = m_lines[i]->text();
    profile.hours = m_hours->toPlainText();
    profile.newAccounts = static_cast<Language>(m_language->currentData().toInt());
    return profile;
}

bool CompanyPanel::isDirty() const
{
    CompanyProfile profile = typed();
    profile.without = m_shown.without;
    return profile != m_shown;
}

void CompanyPanel::save(std::function<void(bool)> done)
{
    store(typed(), std::move(done));
}

void CompanyPanel::store(const CompanyProfile &profile, std::function<void(bool)> done)
{
    m_context.office.run(
        this, [profile](Services &services) { return CompanyService(services.context()).store(profile); },
        [this, done = std::move(done)](const Result<CompanyProfile> &stored) {
            if (!stored) {
                refuse(stored.error());
                return done(false);
            }
            const CompanyProfile before = std::exchange(m_shown, *stored);
            revert();
            m_context.office.poll();
            tellDone(tr("Saved. Everybody sees it on the home page."), [this, before] { store(before, [](bool) { }); });
            done(true);
        });
}

void CompanyPanel::storeLogo(const QByteArray &png, const QString &sentence, bool undoable)
{
    m_context.office.run(
        this, [png](Services &services) { return CompanyService(services.context()).storeLogo(png); },
        [this, sentence, undoable, former = m_context.company->logo()](const Result<void> &stored) {
            if (!stored)
                return tellError(stored.error());
            m_context.office.poll();
            tellDone(sentence, undoable ? std::function<void()>([this, former] { storeLogo(former, tr("The former logo is back."), false); })
                                        : std::function<void()>());
        });
}

void CompanyPanel::refuse(const Error &error)
{
    QWidget *field = error.field == "hours"_L1 ? static_cast<QWidget *>(m_hours) : nullptr;
    for (size_t i = 0; i < kLines.size(); ++i)
        field = error.field == QLatin1StringView(kLines[i].name) ? m_lines[i] : field;
    if (!field)
        return tellError(error);
    m_form->setMessage(field, Tone::Danger, error.message);
    field->setFocus();
}

} // namespace effectif
