// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetlife.h"

#include "models/domain/mentions.h"
#include "models/services/mergeservice.h"
#include "ui/pages/cardacts.h"
#include "ui/pages/lifecycleactions.h"
#include "ui/pages/printpreview.h"
#include "ui/pages/recentsheets.h"
#include "ui/pages/sheetheader.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLookedMs = 2500;

QToolButton *makeTool(const QString &name, SheetHeader *header)
{
    auto *tool = new QToolButton;
    tool->setObjectName(name);
    tool->setAutoRaise(true);
    tool->hide();
    header->addTool(tool);
    return tool;
}
} // namespace

SheetLife::SheetLife(const PageContext &context, SheetHeader *header, Banner *banner, Page *page)
    : QObject(page)
    , m_context(context)
    , m_banner(banner)
    , m_page(page)
    , m_actions(nullptr)
    , m_star(makeTool(u"favouriteTool"_s, header))
    , m_delete(makeTool(u"deleteTool"_s, header))
    , m_print(makeTool(u"printTool"_s, header))
    , m_card(makeTool(u"cardTool"_s, header))
{
    m_star->setCheckable(true);
    m_delete->setIcon(icon(u"trash-2"_s));
    m_print->setIcon(icon(u"printer"_s));
    m_card->setIcon(icon(u"id-card"_s));
    m_looked.setSingleShot(true);
    m_looked.setInterval(kLookedMs);
    connect(m_star, &QToolButton::clicked, this, [this] { perform(Command::Favourite); });
    connect(m_delete, &QToolButton::clicked, this, [this] { perform(Command::Delete); });
    connect(m_print, &QToolButton::clicked, this, [this] { perform(Command::Print); });
    connect(m_card, &QToolButton::clicked, this, [this] { perform(Command::BusinessCard); });
    connect(page, &Page::dirtyChanged, this, &SheetLife::showCardTool);
    connect(&m_looked, &QTimer::timeout, this, &SheetLife::remember);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind, const QList<RecordId> &ids) {
        if (kind == m_record.kind && (ids.contains(m_record.id) || ids.contains(0)))
            askStar();
    });
    retranslate();
}

void SheetLife::retranslate()
{
    m_delete->setAccessibleName(tr("Delete this sheet"));
    m_delete->setToolTip(tr("Delete this sheet …"));
    m_print->setAccessibleName(tr("Print this sheet"));
    m_print->setToolTip(tr("Print this sheet … (Ctrl+P)"));
    m_card->setAccessibleName(tr("Business card and mail signature"));
    m_card->setToolTip(u"%1 (%2)"_s.arg(tr("Business card and mail signature …"), QKeySequence(u"Ctrl+Shift+B"_s).toString(QKeySequence::NativeText)));
    showStar(m_starred);
}

void SheetLife::showRecord(const Record &record)
{
    const bool another = record.id != m_record.id || record.kind != m_record.kind;
    const bool first = m_record.id == 0;
    m_record = record;
    const bool hasLife = record.id != 0;
    m_star->setVisible(hasLife && !record.isInBin());
    m_delete->setVisible(hasLife && !record.isInBin());
    m_print->setVisible(hasLife);
    showCardTool();
    if (!hasLife)
        return;
    if (!m_actions) {
        m_actions = new LifecycleActions(m_context, record.kind, m_banner, m_page);
        m_cards = new CardActs(m_context, record.kind, m_page);
        connect(m_actions, &LifecycleActions::finished, this, &SheetLife::askStar);
        connect(m_actions, &LifecycleActions::erased, m_page, &Page::closeWanted);
    }
    if (another) {
        showStar(false);
        askStar();
        if (first)
            remember();
        else
            m_looked.start();
    }
    tellBin();
}

/// Beside the buttons of a changed sheet there is no room for it when letters are large, and its card would be the old one.
void SheetLife::showCardTool()
{
    m_card->setVisible(m_record.id != 0 && !m_record.isInBin() && !m_page->isDirty());
}

void SheetLife::tellBin()
{
    if (!m_record.isInBin()) {
        m_bins.cancel();
        if (m_toldBin)
            m_banner->dismiss();
        m_toldBin = false;
        return;
    }
    m_context.office.run(
        this, [kind = m_record.kind, id = m_record.id](Services &services) { return MergeService(services).leadsTo(kind, id); },
        [this, asked = m_record.id](const Result<std::optional<Reference>> &leadsTo) {
            if (asked == m_record.id && m_record.isInBin())
                tellInBin(leadsTo.value_or(std::nullopt));
        },
        m_bins.next());
}

void SheetLife::tellInBin(const std::optional<Reference> &leadsTo)
{
    if (m_banner->isVisibleTo(m_page)) // the act that brought it there offers its undo
        return;
    m_toldBin = true;
    const QString who = personMarkup(m_record.binned.userName, m_record.binned.user);
    const QString when = localeOf(m_context.language).toString(m_record.binned.at.toLocalTime().date(), QLocale::ShortFormat);
    if (leadsTo) {
        m_banner->announcePeople(Tone::Warning,
                                 leadsTo->name.isEmpty()
                                     ? tr("%1 merged this sheet into another one on %2, which you do not see.").arg(who, when)
                                     : tr("%1 merged this sheet into that of %3 on %2. It can only be read here.").arg(who, when, leadsTo->name),
                                 m_context.away);
        if (leadsTo->name.isEmpty())
            return;
        QPushButton *open = m_banner->addButton(tr("Open the sheet of %1").arg(QString(leadsTo->name).replace(u'&', u"&&"_s)));
        open->setObjectName(u"openSurvivor"_s);
        connect(open, &QPushButton::clicked, this, [this, id = leadsTo->id] { Q_EMIT m_page->recordWanted(m_record.kind, id); });
        return;
    }
    m_banner->announcePeople(Tone::Warning, tr("%1 put this sheet into the bin on %2. It can only be read there.").arg(who, when), m_context.away);
    QPushButton *restore = m_banner->addButton(tr("Restore"));
    restore->setObjectName(u"restoreSheet"_s);
    connect(restore, &QPushButton::clicked, this, [this] { perform(Command::RestoreFromBin); });
    QPushButton *erase = m_banner->addButton(tr("Erase for good …"));
    erase->setObjectName(u"eraseSheet"_s);
    connect(erase, &QPushButton::clicked, this, [this] { perform(Command::EraseForGood); });
}

void SheetLife::remember()
{
    if (m_record.id != 0 && !m_record.isInBin())
        RecentSheets(m_context.settings, m_context.office.url()).remember(m_record.kind, m_record.id);
}

void SheetLife::askStar()
{
    if (m_record.id == 0)
        return;
    m_context.office.run(
        this,
        [kind = m_record.kind, id = m_record.id](Services &services) { return services.lifecycle().favouritesAmong(kind, {id}); },
        [this](const Result<QList<RecordId>> &starred) {
            if (starred)
                showStar(starred->contains(m_record.id));
        },
        m_stars.next());
}

void SheetLife::showStar(bool starred)
{
    m_starred = starred;
    m_star->setChecked(starred);
    m_star->setIcon(starred ? icon(u"star-filled"_s, Tone::Warning) : icon(u"star"_s));
    const QString text = starred ? tr("Take out of the favourites") : tr("Add to the favourites");
    m_star->setAccessibleName(text);
    m_star->setToolTip(u"%1 (%2)"_s.arg(text, QKeySequence(u"Ctrl+B"_s).toString(QKeySequence::NativeText)));
}

bool SheetLife::can(Command command) const
{
    if (m_record.id == 0 || !m_actions)
        return false;
    const bool inactive = m_record.value(u"situation"_s).toString() == situationCode(Situation::Inactive);
    switch (command) {
    case Command::Print:
        return true;
    case Command::Favourite:
    case Command::Delete:
    case Command::BusinessCard:
    case Command::MailSignature:
    case Command::CardsOnScreen:
        return !m_record.isInBin();
    case Command::MakeInactive:
        return !m_record.isInBin() && !inactive;
    case Command::MakeActive:
        return !m_record.isInBin() && inactive;
    case Command::RestoreFromBin:
    case Command::EraseForGood:
        return m_record.isInBin();
    default:
        return false;
    }
}

void SheetLife::print()
{
    PrintSubject subject;
    subject.query.kind = m_record.kind;
    subject.chosen = {m_record.id};
    subject.title = recordTitle(m_record);
    subject.unsaved = m_page->isDirty();
    (new PrintPreview(m_context, subject, m_page))->open();
}

void SheetLife::perform(Command command)
{
    if (!can(command))
        return;
    if (command == Command::Favourite) { // no change of the sheet: what is being typed stays as it is
        m_star->setChecked(m_starred);   // until the database says so
        return act(command);
    }
    if (command == Command::Print)
        return print();
    if (CardActs::isAct(command)) {
        const QList<RecordId> others = m_neighbours ? m_neighbours() : QList<RecordId>();
        return m_cards->perform(command, {m_record.id, others.contains(m_record.id) ? others : QList<RecordId>{m_record.id}});
    }
    m_page->askToLeave([this, command](bool mayLeave) {
        if (mayLeave)
            act(command);
    });
}

void SheetLife::act(Command command)
{
    const LifecycleActions::Sheets self{{m_record.id}, {{m_record.id, m_record.version}}, recordTitle(m_record)};
    switch (command) {
    case Command::Favourite:
        return m_actions->setFavourite({self.ids, {}, self.title}, !m_starred);
    case Command::Delete:
        return m_actions->remove(self, can(Command::MakeInactive));
    case Command::MakeInactive:
        return m_actions->setSituation(self, Situation::Inactive);
    case Command::MakeActive:
        return m_actions->setSituation(self, Situation::Active);
    case Command::RestoreFromBin:
        return m_actions->restore(self);
    case Command::EraseForGood:
        return m_actions->erase(self);
    default:
        break;
    }
}

} // namespace effectif
