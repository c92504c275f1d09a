// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulespanel.h"

#include "models/services/companydesk.h"
#include "models/services/companyservice.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBoxWidth = 26; ///< of a check box: what explains it begins where its words do
}

struct ModulesPanel::Module
{
    QString id; ///< domain/companyprofile
    const char *name;
    const char *sentence;
};

const ModulesPanel::Module ModulesPanel::kModules[] = {
    {officemodule::kLicences, QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Licences"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Who holds a licence of the telephone application, and how many are left.")},
    {officemodule::kTransfers, QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Transfer requests"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Departments ask each other for sheets, and answer.")},
    {officemodule::kLists, QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Distribution lists"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Groups of people who get messages, announcements and polls.")},
    {officemodule::kAnnouncements, QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Announcements"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Messages, advantages, good deals and documents that managers publish, and the page on which they are read.")},
    {officemodule::kPolls, QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Polls"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Questions to the people of a list, and what they answer.")},
};

/// To the pages that hold what else is the office's own.
struct ModulesPanel::Way
{
    const char *page; ///< in the table of pages
    const char *iconName;
    const char *headline;
    const char *sentence;
    const char *button;
};

const ModulesPanel::Way ModulesPanel::kWays[] = {
    {"sending", "mail", QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Mail and quiet hours"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "In whose name messages go out, when none does, and which computer sends them."),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Sending messages")},
    {"due", "clock", QT_TRANSLATE_NOOP("effectif::ModulesPanel", "How long sheets are kept"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "The rules of retention, and whose sheets are older."),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "To be purged")},
    {"fields", "settings", QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Fields and sheets of professionals"),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "What a sheet asks for; the ⋮ menu there switches the sheets of professionals on."),
     QT_TRANSLATE_NOOP("effectif::ModulesPanel", "Field settings")},
};

ModulesPanel::ModulesPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_more(new PlainLabel)
{
    setObjectName(u"modulesPanel"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_more->setLetters(1.2, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    for (const Module &module : kModules) {
        auto *box = new QCheckBox;
        box->setObjectName(u"module_"_s + module.id);
        auto *sentence = new PlainLabel;
        sentence->setTone(Tone::Muted);
        sentence->setWordWrap(true);
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        pair->addWidget(box);
        auto *below = new QHBoxLayout;
        below->setContentsMargins(kBoxWidth, 0, 0, 0);
        below->addWidget(sentence);
        pair->addLayout(below);
        layout->addLayout(pair);
        m_switches.insert(module.id, box);
        m_sentences.insert(module.id, sentence);
        connect(box, &QCheckBox::clicked, this, [this, id = module.id](bool used) { set(id, used, true); });
    }
    layout->addSpacing(10);
    layout->addWidget(m_more);
    for (const Way &way : kWays) {
        auto *card = new InfoCard(u"way_"_s + QLatin1StringView(way.page));
        QPushButton *button = card->addButton(u"way_open_"_s + QLatin1StringView(way.page));
        connect(button, &QPushButton::clicked, this, [this, &way] { Q_EMIT pageWanted(QLatin1StringView(way.page)); });
        layout->addWidget(card);
        m_cards << card;
    }
    layout->addStretch(1);
    connect(context.company, &CompanyDesk::changed, this, &ModulesPanel::follow);
    retranslate();
    follow();
}

void ModulesPanel::retranslate()
{
    m_title->setText(tr("Modules"));
    m_note->setText(tr("What is switched off disappears from menus and home page; nothing that was typed is lost."));
    m_more->setText(tr("Elsewhere"));
    for (const Module &module : kModules) {
        m_switches.value(module.id)->setText(tr(module.name));
        m_switches.value(module.id)->setAccessibleDescription(tr(module.sentence));
        m_sentences.value(module.id)->setText(tr(module.sentence));
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const Way &way = kWays[i];
        m_cards.at(i)->setContent(QLatin1StringView(way.iconName), Tone::Muted, tr(way.headline), {{tr(way.sentence), std::nullopt}});
        m_cards.at(i)->findChild<QPushButton *>()->setText(tr(way.button));
    }
}

void ModulesPanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ModulesPanel::follow()
{
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it)
        it.value()->setChecked(m_context.company->profile().has(it.key()));
}

void ModulesPanel::set(const QString &module, bool used, bool undoable)
{
    const auto name = tr(std::ranges::find(kModules, module, &Module::id)->name);
    m_context.office.run(
        this,
        [module, used](Services &services) -> Result<CompanyProfile> {
            CompanyService company(services.context());
            auto profile = company.profile(); // as it is now: somebody else may have stored the rest
            if (!profile)
                return profile;
            profile->without.removeAll(module);
            if (!used)
                profile->without.append(module);
            return company.store(*profile);
        },
        [this, module, used, undoable, name](const Result<CompanyProfile> &stored) {
            if (!stored) {
                follow();
                return tellError(stored.error());
            }
            m_context.office.poll();
            tellDone(used ? tr("“%1” is switched on.").arg(name) : tr("“%1” is switched off.").arg(name),
                     undoable ? std::function<void()>([this, module, used] { set(module, !used, false); }) : std::function<void()>());
        });
}

} // namespace effectif
