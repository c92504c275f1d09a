// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollchoices.h"

#include "models/base/textfold.h"
#include "ui/pages/pollchoicerow.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFirstRows = 2; ///< fewer are no choice
} // namespace

PollChoices::PollChoices(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton)
    , m_copy(new QPushButton)
    , m_hint(new PlainLabel)
{
    setObjectName(u"pollChoices"_s);
    m_add->setObjectName(u"choices_add"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_copy->setObjectName(u"choices_copy"_s);
    m_hint->setObjectName(u"choices_hint"_s);
    m_hint->setTone(Tone::Muted);
    m_hint->setWordWrap(true);
    m_list->setSpacing(10);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(m_list);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    connect(m_add, &QPushButton::clicked, this, &PollChoices::append);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        for (PollChoiceRow *row : std::as_const(m_rows))
            row->copyFrench();
    });
    retranslate();
    setChoices({});
}

void PollChoices::setChoices(const QList<PollChoice> &choices)
{
    forget();
    const auto sameText = [](const PollChoice &a, const PollChoice &b) { return a.id == b.id && a.text == b.text; };
    const bool asTyped = !m_rows.isEmpty() && std::ranges::equal(this->choices(), choices, sameText);
    if (asTyped) {
        int at = 0;
        for (PollChoiceRow *row : std::as_const(m_rows)) {
            if (!row->isBlank())
                row->setChoice(choices.at(at++));
        }
        return;
    }
    while (m_rows.size() > qMax<qsizetype>(choices.size(), 1)) // one stays: it has its place for Tab in the form around it
        dropRow(m_rows.last());
    if (choices.isEmpty() && !m_rows.isEmpty())
        m_rows.first()->setChoice({1, {}, {}});
    for (int i = 0; i < choices.size(); ++i) {
        if (i < m_rows.size())
            m_rows.at(i)->setChoice(choices.at(i));
        else
            addRow(i, choices.at(i));
    }
    while (!m_readOnly && m_rows.size() < kFirstRows)
        addRow(static_cast<int>(m_rows.size()), {freeNumber(), {}, {}});
    place();
}

QList<PollChoice> PollChoices::choices() const
{
    QList<PollChoice> choices;
    for (const PollChoiceRow *row : m_rows) {
        if (!row->isBlank())
            choices.append(row->choice());
    }
    return choices;
}

QHash<int, QByteArray> PollChoices::pictures() const
{
    QHash<int, QByteArray> given;
    for (const PollChoiceRow *row : m_rows) {
        if (row->picture().given() && !row->isBlank())
            given.insert(row->choice().id, *row->picture().given());
    }
    return given;
}

void PollChoices::setPictures(const QHash<int, QByteArray> &pictures)
{
    for (PollChoiceRow *row : std::as_const(m_rows)) {
        if (const auto given = pictures.find(row->choice().id); given != pictures.end())
            row->picture().setGiven(*given);
    }
}

QHash<int, QImage> PollChoices::images() const
{
    QHash<int, QImage> images;
    for (const PollChoiceRow *row : m_rows) {
        if (!row->picture().image().isNull())
            images.insert(row->choice().id, row->picture().image());
    }
    return images;
}

bool PollChoices::isReading() const
{
    return std::ranges::any_of(m_rows, [](const PollChoiceRow *row) { return row->picture().isReading(); });
}

void PollChoices::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (PollChoiceRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
    place();
}

void PollChoices::focusFault()
{
    QStringList french, english;
    for (const PollChoiceRow *row : std::as_const(m_rows)) {
        const LocalizedText text = row->choice().text;
        const QString fr = foldText(text.fr);
        const QString en = foldText(text.en);
        const bool frenchFault = fr.isEmpty() || french.contains(fr);
        const bool isSpare = row->isBlank() && french.size() >= kFirstRows;
        if (!isSpare && (frenchFault || en.isEmpty() || english.contains(en) || row->isTooLong()))
            return focus(row, !frenchFault && !row->isTooLong());
        french << fr;
        english << en;
    }
    m_add->setFocus();
}

PollChoiceRow *PollChoices::addRow(int place, const PollChoice &choice)
{
    auto *row = new PollChoiceRow(m_context, m_banner);
    row->setChoice(choice);
    row->setReadOnly(m_readOnly);
    m_rows.insert(place, row);
    m_list->insertWidget(place, row);
    connect(row, &PollChoiceRow::changed, this, &PollChoices::changed);
    connect(row, &PollChoiceRow::nextWanted, this, [this, row](bool english) { next(row, english); });
    connect(row, &PollChoiceRow::moveWanted, this, [this, row](int by) { move(row, by); });
    connect(row, &PollChoiceRow::removeWanted, this, [this, row] { remove(row); });
    return row;
}

void PollChoices::dropRow(PollChoiceRow *row)
{
    m_rows.removeOne(row);
    m_list->removeWidget(row);
    row->hide();
    row->setObjectName({});
    row->deleteLater();
}

/// What was removed stays removed.
void PollChoices::forget()
{
    if (m_removed)
        m_removed->deleteLater();
    m_removed = nullptr;
}

/// Of a row that was removed the number stays its own: it may come back.
int PollChoices::freeNumber() const
{
    int number = 1;
    const auto isTaken = [this](int one) {
        return (m_removed && m_removed->choice().id == one) || std::ranges::any_of(m_rows, [one](const PollChoiceRow *row) { return row->choice().id == one; });
    };
    while (isTaken(number))
        ++number;
    return number;
}

void PollChoices::append()
{
    if (m_readOnly || m_rows.size() >= Poll::kMostChoices)
        return;
    if (m_rows.size() + 1 >= Poll::kMostChoices)
        forget();
    const PollChoiceRow *row = addRow(static_cast<int>(m_rows.size()), {freeNumber(), {}, {}});
    place();
    focus(row);
}

/// Enter: the line below; behind the last one a new choice, unless this one is empty still.
void PollChoices::next(const PollChoiceRow *row, bool english)
{
    const qsizetype at = m_rows.indexOf(row);
    if (at + 1 < m_rows.size())
        focus(m_rows.at(at + 1), english);
    else if (!row->isBlank())
        append();
}

void PollChoices::move(PollChoiceRow *row, int by)
{
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = from + by;
    if (m_readOnly || to < 0 || to >= m_rows.size())
        return;
    QWidget *keyboard = row->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    m_rows.move(from, to);
    m_list->removeWidget(row);
    m_list->insertWidget(static_cast<int>(to), row);
    place();
    if (keyboard)
        keyboard->setFocus();
    Q_EMIT sightWanted(row);
    Q_EMIT changed();
}

void PollChoices::remove(PollChoiceRow *row)
{
    if (m_readOnly)
        return;
    const int from = static_cast<int>(m_rows.indexOf(row));
    const bool keyboard = row->isAncestorOf(QApplication::focusWidget());
    const QString text = row->choice().text.in(m_context.language);
    forget();
    const bool wasBlank = row->isBlank();
    if (wasBlank) {
        dropRow(row);
    } else {
        m_rows.removeOne(row);
        m_list->removeWidget(row);
        row->hide();
        row->setObjectName({}); // its place is another's
        m_removed = row;
        m_removedFrom = from;
        m_banner->announce(Tone::Accent, text.isEmpty() ? tr("The choice was removed.") : tr("The choice “%1” was removed.").arg(text));
        QPushButton *undo = m_banner->addButton(tr("Undo"));
        undo->setObjectName(u"choices_undo"_s);
        connect(undo, &QPushButton::clicked, this, &PollChoices::takeBack);
    }
    while (m_rows.size() < kFirstRows)
        addRow(static_cast<int>(m_rows.size()), {freeNumber(), {}, {}});
    place();
    if (keyboard)
        focus(m_rows.at(std::min<qsizetype>(from, m_rows.size() - 1)));
    Q_EMIT changed();
}

void PollChoices::takeBack()
{
    m_banner->dismiss();
    if (!m_removed)
        return;
    PollChoiceRow *row = std::exchange(m_removed, nullptr);
    const qsizetype at = std::min<qsizetype>(m_removedFrom, m_rows.size());
    m_rows.insert(at, row);
    m_list->insertWidget(static_cast<int>(at), row);
    row->show();
    if (m_rows.size() > kFirstRows && m_rows.last()->isBlank()) // it stood in for this one
        dropRow(m_rows.last());
    place();
    focus(row);
    Q_EMIT changed();
}

void PollChoices::focus(const PollChoiceRow *row, bool english)
{
    row->line(english)->setFocus();
    Q_EMIT sightWanted(const_cast<PollChoiceRow *>(row));
}

/// What follows from how many there are, and in which order: for the eye and for Tab.
void PollChoices::place()
{
    const int count = static_cast<int>(m_rows.size());
    QWidget *before = nullptr;
    for (int i = 0; i < count; ++i) {
        PollChoiceRow *row = m_rows.at(i);
        row->setPlace(i, count);
        if (before)
            row->comeBehind(before);
        before = row->lastField();
    }
    m_add->setVisible(!m_readOnly);
    m_copy->setVisible(!m_readOnly);
    m_add->setEnabled(count < Poll::kMostChoices);
    m_hint->setText(count < Poll::kMostChoices ? tr("Enter adds the next choice. Alt+Up and Alt+Down move one.") : tr("A poll has at most 50 choices."));
    m_hint->setVisible(!m_readOnly);
    if (before) {
        setTabOrder(before, m_add);
        setTabOrder(m_add, m_copy);
    }
}

void PollChoices::retranslate()
{
    m_add->setText(tr("Add a choice"));
    m_copy->setText(tr("Copy French to empty English lines"));
    m_copy->setToolTip(tr("Where nothing is typed in English yet"));
    place();
}

void PollChoices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
