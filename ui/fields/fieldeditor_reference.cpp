// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_reference.h"

#include "models/base/textfold.h"
#include "models/items/awayroster.h"
#include "models/items/peoplerole.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/persontext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <utility>

namespace effectif {

namespace {
constexpr int kReferenceRole = Qt::UserRole + 1;
} // namespace

ReferenceFieldEditor::ReferenceFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                           QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_line(new LineEdit(this)),
      m_all(m_line->addIconAction(icon(QStringLiteral("chevron-down"), Tone::Muted), QKeySequence(Qt::Key_F4))),
      m_suggestions(new QStandardItemModel(this)), m_completer(new QCompleter(m_suggestions, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(m_line); // not QLineEdit::setCompleter: that one would show old answers at once
    m_line->installEventFilter(this);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            chosen(QVariant());
        else if (text == value().value<Reference>().name)
            chosen(value());
        else
            typedInvalid(text, tr("Choose a name from the list."));
        ask(text);
    });
    connect(m_line, &QLineEdit::editingFinished, this, &ReferenceFieldEditor::done);
    connect(m_all, &QAction::triggered, this, [this] {
        m_line->setFocus();
        ask(QString());
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ReferenceFieldEditor::take);
    retranslate();
}

void ReferenceFieldEditor::ask(const QString &text)
{
    m_asked = true;
    Q_EMIT suggestionsWanted(text.trimmed());
}

void ReferenceFieldEditor::setSuggestions(const QList<Reference> &suggestions)
{
    m_suggestions->clear();
    for (const Reference &reference : suggestions) {
        auto *row = new QStandardItem(reference.name);
        row->setData(QVariant::fromValue(reference), kReferenceRole);
        row->setData(peopleIn(field(), QVariant::fromValue(reference)), kPeopleRole);
        m_suggestions->appendRow(row);
    }
    if (!m_line->hasFocus() && !m_completer->popup()->isVisible())
        takeTheOneNamed(); // the person has gone on; the answer comes only now
    else if (suggestions.isEmpty())
        m_completer->popup()->hide();
    else if (m_asked && !isReadOnly())
        m_completer->complete();
}

void ReferenceFieldEditor::take(const QModelIndex &index)
{
    const QVariant reference = index.data(kReferenceRole);
    if (!reference.isValid())
        return;
    m_asked = false;
    enter(reference);
}

/// Who types a name out has chosen it, if only one is called so.
void ReferenceFieldEditor::takeTheOneNamed()
{
    if (pendingText().isEmpty())
        return;
    const QString wanted = foldText(pendingText());
    QVariant match;
    int matches = 0;
    for (int i = 0; i < m_suggestions->rowCount(); ++i) {
        const QVariant reference = m_suggestions->item(i)->data(kReferenceRole);
        if (foldText(reference.value<Reference>().name) != wanted)
            continue;
        match = reference;
        ++matches;
    }
    if (matches == 1)
        enter(match);
}

void ReferenceFieldEditor::done()
{
    takeTheOneNamed();
    m_asked = false;
    finish();
}

void ReferenceFieldEditor::follow(AwayRoster *roster)
{
    if (roster == m_away)
        return;
    m_away = roster;
    auto *proposed = new PersonDelegate(m_completer->popup());
    proposed->follow(roster);
    m_completer->popup()->setItemDelegate(proposed);
    if (roster)
        connect(roster, &AwayRoster::changed, this, [this] { showAway(value()); });
    showAway(value());
}

void ReferenceFieldEditor::showAway(const QVariant &value)
{
    const QString words = PersonText(peopleIn(field(), value), m_away).words();
    if (words.isEmpty()) {
        delete std::exchange(m_clock, nullptr);
        m_line->setPalette({});
        m_line->setToolTip({});
        return;
    }
    if (!m_clock)
        m_clock = m_line->addAction(icon(QStringLiteral("clock"), Tone::Warning), QLineEdit::LeadingPosition);
    m_clock->setToolTip(words.toHtmlEscaped());
    m_line->setToolTip(words.toHtmlEscaped());
    QPalette yellow;
    yellow.setColor(QPalette::Text, toneInk(palette(), Tone::Warning));
    m_line->setPalette(yellow);
}

void ReferenceFieldEditor::showValue(const QVariant &value, const QString &text)
{
    showAway(value);
    if (m_line->text() == text)
        return;
    const QSignalBlocker blocker(m_line);
    m_line->setText(text);
}

void ReferenceFieldEditor::showReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_all->setVisible(!readOnly);
}

void ReferenceFieldEditor::retranslate()
{
    FieldEditor::retranslate();
    m_line->nameAction(m_all, tr("Show the list"));
    m_line->setPlaceholderText(tr("Type a part of the name"));
}

bool ReferenceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && !isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier && !m_completer->popup()->isVisible()) {
            ask(m_line->text());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace effectif
