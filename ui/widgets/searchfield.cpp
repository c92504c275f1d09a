// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace effectif {

SearchField::SearchField(QWidget *parent) : LineEdit(parent)
{
    m_find = addAction(icon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    connect(m_find, &QAction::triggered, this, [this] { setFocus(Qt::OtherFocusReason); selectAll(); });
    m_clear = addIconAction(icon(QStringLiteral("x"), Tone::Muted));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] { clear(); setFocus(Qt::OtherFocusReason); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    retranslate();
}

void SearchField::retranslate()
{
    m_find->setText(tr("Search")); // the magnifier is a button to screen readers
    nameAction(m_clear, tr("Clear the search"));
    // A name or placeholder given by the owner stays the owner's.
    const QString previous = std::exchange(m_ownName, tr("Search"));
    if (accessibleName() == previous)
        setAccessibleName(m_ownName);
    if (placeholderText() == previous)
        setPlaceholderText(m_ownName);
}

void SearchField::changeEvent(QEvent *event)
{
    LineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        event->accept();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT resultsWanted();
        event->accept();
        return;
    default: break;
    }
    LineEdit::keyPressEvent(event);
}

} // namespace effectif
