// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cardscreen.h"

#include "models/documents/cardslide.h"
#include "models/services/companydesk.h"
#include "models/settings/settings.h"
#include "ui/theme/icon.h"
#include "ui/widgets/cardview.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFewestSeconds = 2;
constexpr int kMostSeconds = 120;

SlideInks inksOf(const QPalette &palette)
{
    return {palette.color(QPalette::Window), toneSoft(palette, Tone::Accent), palette.color(QPalette::WindowText), toneInk(palette, Tone::Muted),
            toneInk(palette, Tone::Accent)};
}
} // namespace

CardScreen::CardScreen(const PageContext &context, const QString &kind, const QList<RecordId> &people, RecordId first, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_kind(kind)
    , m_people(people)
    , m_view(new CardView(CardView::Ground::None))
    , m_message(new PlainLabel)
    , m_position(new PlainLabel)
    , m_seconds(new QSpinBox)
{
    setObjectName(u"cardScreen"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Business cards"));
    setAutoFillBackground(true);
    m_view->setObjectName(u"cardScreen_view"_s);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAccessibleName(tr("The business card"));
    m_message->setObjectName(u"cardScreen_message"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeBar());
    addKeys({Qt::Key_Escape}, [this] { close(); });
    addKeys({Qt::Key_Left, Qt::Key_PageUp, Qt::ALT | Qt::Key_Up}, [this] { step(-1); });
    addKeys({Qt::Key_Right, Qt::Key_PageDown, Qt::ALT | Qt::Key_Down}, [this] { step(1); });
    addKeys({Qt::Key_Home}, [this] { goTo(0); });
    addKeys({Qt::Key_End}, [this] { goTo(m_people.size() - 1); });
    addKeys({Qt::Key_F5, Qt::Key_Space}, [this] { togglePlaying(); });
    connect(&m_slides, &QTimer::timeout, this, [this] { step(1); });
    connect(context.company, &CompanyDesk::changed, this, [this] {
        m_read.clear();
        goTo(m_place);
    });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &changed, const QList<RecordId> &ids) {
        const bool ours = ids.contains(0) || std::ranges::any_of(ids, [this](RecordId id) { return m_read.contains(id); });
        if (ours && (changed == m_kind || changed == m_kind + "/photo"_L1)) {
            m_read.clear();
            read();
        }
    });
    goTo(std::max<qsizetype>(0, m_people.indexOf(first)));
    m_view->setFocus();
}

QToolButton *CardScreen::addTool(const char *name, const QString &text, std::function<void()> act)
{
    auto *tool = new QToolButton;
    tool->setObjectName(QLatin1StringView(name));
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setToolTip(text);
    tool->setAccessibleName(text);
    connect(tool, &QToolButton::clicked, this, std::move(act));
    return tool;
}

void CardScreen::addKeys(const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *shortcut = new QShortcut(this);
    shortcut->setKeys(keys);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

QWidget *CardScreen::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 8, 24, 12);
    row->setSpacing(6);
    QToolButton *previous = addTool("cardScreen_previous", tr("Previous card (Left)"), [this] { step(-1); });
    QToolButton *next = addTool("cardScreen_next", tr("Next card (Right)"), [this] { step(1); });
    m_play = addTool("cardScreen_play", QString(), [this] { togglePlaying(); });
    QToolButton *leave = addTool("cardScreen_close", tr("Leave the full screen (Esc)"), [this] { close(); });
    previous->setIcon(icon(u"chevron-left"_s));
    next->setIcon(icon(u"chevron-right"_s));
    leave->setIcon(icon(u"x"_s));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_position->setObjectName(u"cardScreen_position"_s);
    m_seconds->setObjectName(u"cardScreen_seconds"_s);
    m_seconds->setRange(kFewestSeconds, kMostSeconds);
    m_seconds->setValue(m_context.settings.value(setting::kCardSeconds));
    m_seconds->setSuffix(tr(" s", "seconds"));
    auto *each = new PlainLabel(tr("Each card"));
    each->setBuddy(m_seconds);
    m_seconds->setAccessibleName(tr("Seconds for each card"));
    connect(m_seconds, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_context.settings.store(setting::kCardSeconds, seconds);
        if (m_slides.isActive())
            m_slides.start(seconds * 1000);
    });
    const bool several = m_people.size() > 1;
    for (QWidget *widget : std::initializer_list<QWidget *>{previous, m_position, next, m_play, each, m_seconds}) {
        row->addWidget(widget);
        widget->setVisible(several);
    }
    row->addStretch(1);
    row->addWidget(leave);
    return bar;
}

void CardScreen::step(int by)
{
    if (m_people.size() > 1)
        goTo((m_place + by + m_people.size()) % m_people.size());
}

void CardScreen::goTo(qsizetype place)
{
    if (place < 0 || place >= m_people.size())
        return;
    m_place = place;
    retell();
    if (m_slides.isActive())
        m_slides.start(); // whoever steps by hand sees this one as long as any
    if (m_read.contains(m_people.at(place)))
        showCard();
    read();
}

void CardScreen::read()
{
    if (m_people.isEmpty())
        return;
    const qsizetype count = m_people.size();
    QList<RecordId> near;
    for (const qsizetype place : {m_place, (m_place + 1) % count, (m_place + count - 1) % count}) {
        if (!near.contains(m_people.at(place)))
            near << m_people.at(place);
    }
    m_read.removeIf([&](const auto &entry) { return !near.contains(entry.key()); });
    QList<RecordId> wanted = near;
    wanted.removeIf([this](RecordId id) { return m_read.contains(id); });
    if (wanted.isEmpty())
        return;
    m_context.office.run(
        this,
        [kind = m_kind, wanted, office = m_context.company->profile(), language = m_context.language](Services &services) {
            return CardService(services).cards(kind, wanted, office, language, true);
        },
        [this, wanted](const Result<QList<SheetCard>> &cards) {
            if (!cards) {
                m_message->setText(cards.error().message);
                return m_message->show();
            }
            for (qsizetype i = 0; i < wanted.size(); ++i)
                m_read.insert(wanted.at(i), cards->at(i));
            if (wanted.contains(m_people.at(m_place)))
                showCard();
        },
        m_requests.next());
}

void CardScreen::showCard()
{
    const SheetCard card = m_read.value(m_people.at(m_place));
    m_view->setPage(composeSlide(card, inksOf(palette())));
    m_message->setText(card.id == 0 ? tr("This sheet is no longer there.")
                                    : tr("There is nothing to show: none of the public fields of this sheet has a value."));
    m_message->setVisible(card.card.isEmpty());
    m_shown = m_people.at(m_place);
}

void CardScreen::togglePlaying()
{
    if (m_slides.isActive())
        m_slides.stop();
    else if (m_people.size() > 1)
        m_slides.start(m_seconds->value() * 1000);
    retell();
}

void CardScreen::retell()
{
    const QLocale locale = localeOf(m_context.language);
    m_position->setText(tr("%1 of %2").arg(locale.toString(m_place + 1), locale.toString(m_people.size())));
    const bool playing = m_slides.isActive();
    m_play->setText(playing ? tr("Stop the slide show") : tr("Slide show"));
    m_play->setIcon(icon(playing ? u"minus"_s : u"play"_s));
    m_play->setToolTip(tr("F5 or Space"));
    m_play->setAccessibleName(m_play->text());
}

void CardScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown != 0)
        showCard();
}

} // namespace effectif
