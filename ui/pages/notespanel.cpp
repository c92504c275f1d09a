// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notespanel.h"

#include "ui/pages/notesview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

NotesPanel::NotesPanel(const PageContext &context, QWidget *parent) : SheetPanel(parent), m_view(new NotesView(context))
{
    setObjectName(u"notesPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &NotesView::dirtyChanged, this, &SheetPanel::dirtyChanged);
}

QString NotesPanel::title() const
{
    return tr("Notes");
}

QString NotesPanel::iconName() const
{
    return u"message-square"_s;
}

void NotesPanel::showRecord(const Record &record)
{
    m_view->setReadOnly(record.isInBin());
    m_view->setSubject({record.kind, record.id});
}

bool NotesPanel::isDirty() const
{
    return m_view->isDirty();
}

void NotesPanel::askToLeave(std::function<void(bool)> answer)
{
    m_view->askToLeave(std::move(answer));
}

void NotesPanel::changeEvent(QEvent *event)
{
    SheetPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        Q_EMIT titleChanged();
}

} // namespace effectif
