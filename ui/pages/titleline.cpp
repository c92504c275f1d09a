// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/titleline.h"

#include "models/domain/publication.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace effectif {

using namespace Qt::StringLiterals;

TitleLine::TitleLine(const QString &name, int most, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
    , m_line(new LineEdit)
    , m_count(new PlainLabel)
{
    m_line->setObjectName(name);
    m_count->setObjectName(name + u"_count"_s);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"000/000"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showCount();
        Q_EMIT changed();
    });
    showCount();
}

QString TitleLine::text() const
{
    return m_line->text();
}

void TitleLine::setText(const QString &text)
{
    if (m_line->text() == text)
        return; // the cursor stays where it is
    const QSignalBlocker blocker(m_line);
    m_line->setText(text);
    showCount();
}

void TitleLine::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_line->setProperty("readOnlyField", readOnly);
    m_line->update();
    m_count->setHidden(readOnly);
}

int TitleLine::count() const
{
    return characterCount(m_line->text().simplified());
}

void TitleLine::showCount()
{
    m_count->setText(u"%1/%2"_s.arg(count()).arg(m_most));
    m_count->setTone(isTooLong() ? Tone::Danger : Tone::Muted);
    const QString said = isTooLong() ? tr("%n character(s) too many", nullptr, count() - m_most) : tr("%1 of %2 characters").arg(count()).arg(m_most);
    m_line->setAccessibleDescription(said);
    m_count->setToolTip(said);
    if (m_line->property("invalid").toBool() != isTooLong()) {
        m_line->setProperty("invalid", isTooLong());
        m_line->update();
    }
}

void TitleLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showCount();
}

} // namespace effectif
