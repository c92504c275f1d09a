// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homepeople.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/personrow.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

HomePeople::HomePeople(const QString &name, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_title(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(name);
    m_title->setLetters(1.1, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_note->setObjectName(name + u"_note"_s);
    m_note->setContentsMargins(8, 4, 8, 8);
    m_rows->setSpacing(2);
    auto *emblem = new IconLabel(18, this);
    emblem->setIcon(iconName);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 4);
    head->setSpacing(8);
    head->addWidget(emblem);
    head->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(m_rows);
    layout->addWidget(m_note);
    layout->addStretch(1);
}

void HomePeople::setTexts(const QString &title, const QString &whenEmpty)
{
    m_heading = title;
    m_whenEmpty = whenEmpty;
    rebuild();
}

void HomePeople::setPeople(const QList<PersonCard> &people, int count)
{
    if (people == m_people && count == m_count)
        return;
    m_people = people;
    m_count = count;
    rebuild();
}

void HomePeople::rebuild()
{
    bool hadFocus = false;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        hadFocus = hadFocus || item->widget()->hasFocus();
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the one that was pressed
        delete item;
    }
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const PersonCard &person = m_people.at(i);
        auto *row = new PersonRow(person.title.isEmpty() ? tr("Without a name") : person.title, person.detail, this);
        if (person.namesPeople)
            row->setPeople(person.detail, m_roster);
        row->setObjectName(u"%1_%2"_s.arg(m_name).arg(i));
        if (!person.thumbnail.isEmpty())
            row->setPhoto(QPixmap::fromImage(QImage::fromData(person.thumbnail, "JPEG")));
        if (person.former)
            row->setMark(tr("Former"), Tone::Muted);
        else if (person.incomplete)
            row->setMark(tr("Incomplete"), Tone::Warning);
        connect(row, &QAbstractButton::clicked, this, [this, id = person.id] { Q_EMIT chosen(id); });
        m_rows->addWidget(row);
        if (hadFocus && i == 0)
            row->setFocus(Qt::OtherFocusReason);
    }
    const int more = m_count - static_cast<int>(m_people.size());
    m_title->setText(m_count > 0 ? u"%1  ·  %2"_s.arg(m_heading, locale().toString(m_count)) : m_heading);
    m_note->setText(m_people.isEmpty() ? m_whenEmpty : more > 0 ? tr("and %n more", nullptr, more) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void HomePeople::paintEvent(QPaintEvent *)
{
    stylepaint::card(this, 10);
}

} // namespace effectif
