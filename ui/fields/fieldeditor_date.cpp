// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_date.h"

#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/lineedit.h"

#include <QAction>

namespace effectif {

namespace {
const QTime kStartOfWork(9, 0); ///< a day chosen for a moment that had no time yet
} // namespace

DateFieldEditor::DateFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                 QWidget *parent)
    : LineFieldEditor(field, std::move(catalogue), language, parent),
      m_calendar(line()->addIconAction(icon(QStringLiteral("calendar"), Tone::Muted), QKeySequence(Qt::Key_F4)))
{
    connect(m_calendar, &QAction::triggered, this, &DateFieldEditor::openCalendar);
    DateFieldEditor::retranslate();
}

void DateFieldEditor::openCalendar()
{
    const QDate shown = hasTime() ? value().toDateTime().toLocalTime().date() : value().toDate();
    auto *popup = new CalendarPopup(shown, localeOf(language()), line());
    connect(popup, &CalendarPopup::picked, this, &DateFieldEditor::take);
    popup->open();
}

void DateFieldEditor::take(const QDate &day)
{
    if (hasTime()) {
        const QDateTime before = value().toDateTime().toLocalTime();
        enter(QDateTime(day, before.isValid() ? before.time() : kStartOfWork).toUTC());
    } else {
        enter(day);
    }
    line()->setFocus(Qt::PopupFocusReason);
}

void DateFieldEditor::showReadOnly(bool readOnly)
{
    LineFieldEditor::showReadOnly(readOnly);
    m_calendar->setVisible(!readOnly);
}

void DateFieldEditor::retranslate()
{
    LineFieldEditor::retranslate();
    line()->setPlaceholderText(hasTime() ? tr("dd/mm/yyyy hh:mm") : tr("dd/mm/yyyy"));
    line()->nameAction(m_calendar, tr("Choose from a calendar"));
}

} // namespace effectif
