// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/historycard.h"

#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/personname.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongest = 300; ///< of a value; the rest is in the tool tip

PlainLabel *valueLabel(const QString &text, const QString &none)
{
    auto *label = new PlainLabel(text.isEmpty() ? none : text.left(kLongest) + (text.size() > kLongest ? u"…"_s : QString()));
    if (text.isEmpty())
        label->setTone(Tone::Muted);
    label->setToolTip(text.size() > kLongest ? text.toHtmlEscaped() : QString());
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

HistoryCard::HistoryCard(const HistoryEntry &entry, bool mayChange, Language language, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_person(new PersonName(entry.done.userName))
    , m_buttons(new QWidget)
{
    setObjectName(u"history_%1"_s.arg(entry.seq));
    m_person->label()->setLetters(1, QFont::DemiBold);
    auto *avatar = new Avatar(30);
    avatar->setName(entry.done.userName);
    auto *time = new PlainLabel(localeOf(language).toString(entry.done.at.toLocalTime().time(), QLocale::ShortFormat));
    time->setTone(Tone::Muted);
    QString what = operationSentence(entry.what);
    if (!entry.undoesWhat.isEmpty())
        what += tr(" (%1)").arg(entry.undoesWhat);
    auto *sentence = new PlainLabel(what);
    sentence->setObjectName(u"history_what"_s);
    sentence->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_person);
    head->addWidget(time);
    head->addWidget(sentence, 1);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 2, 0, 0);
    addButton(u"history_view"_s, tr("Show the sheet as it was then"), u"eye"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnMinimumWidth(0, 150);
    for (const HistoryChange &change : entry.changes)
        addChange(grid, change, mayChange);
    texts->addLayout(grid);
    if (entry.undone.at.isValid()) {
        auto *undone = new PlainLabel(tr("Taken back by %1 on %2").arg(entry.undone.userName, localeOf(language).toString(entry.undone.at.toLocalTime(), QLocale::ShortFormat)));
        undone->setTone(Tone::Muted);
        texts->addWidget(undone);
    } else if (entry.undoable && mayChange) {
        addButton(u"history_undo"_s, tr("Take this operation back …"), u"undo-2"_s);
    }
    row->addStretch(1);
    texts->addWidget(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(avatar, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("%1: %2").arg(entry.done.userName, what));
}

QPushButton *HistoryCard::addButton(const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setFlat(true);
    m_buttons->layout()->addWidget(button);
    if (name == "history_undo"_L1)
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT undoWanted(m_entry.uuid); });
    else
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT viewWanted(m_entry.seq); });
    return button;
}

void HistoryCard::addChange(QGridLayout *grid, const HistoryChange &change, bool mayChange)
{
    const int row = grid->rowCount();
    auto *label = new PlainLabel(change.label);
    label->setTone(Tone::Muted);
    auto *arrow = new PlainLabel(u"→"_s);
    arrow->setTone(Tone::Muted);
    const QString none = tr("empty");
    grid->addWidget(label, row, 0, Qt::AlignVCenter);
    grid->addWidget(valueLabel(change.before, none), row, 1, Qt::AlignVCenter);
    grid->addWidget(arrow, row, 2, Qt::AlignVCenter);
    grid->addWidget(valueLabel(change.after, none), row, 3, Qt::AlignVCenter);
    if (!change.restorable || !mayChange)
        return;
    auto *restore = new QToolButton;
    restore->setObjectName(u"history_restore_"_s + change.key);
    restore->setIcon(icon(u"rotate-ccw"_s));
    restore->setAutoRaise(true);
    restore->setFocusPolicy(Qt::StrongFocus);
    restore->setToolTip(change.before.isEmpty() ? tr("Empty this field again") : tr("Restore “%1”").arg(change.before.left(60)));
    restore->setAccessibleName(tr("%1: restore the former value").arg(change.label));
    grid->addWidget(restore, row, 4, Qt::AlignVCenter);
    connect(restore, &QToolButton::clicked, this, [this, key = change.key] { Q_EMIT restoreWanted(key, m_entry.seq); });
}

void HistoryCard::setAway(const QString &words)
{
    m_person->setAway(words);
}

void HistoryCard::paintEvent(QPaintEvent *)
{
    stylepaint::card(this);
}

} // namespace effectif
