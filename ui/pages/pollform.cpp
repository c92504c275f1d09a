// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollform.h"

#include "ui/widgets/choicebutton.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Applies to either kind of button.
template <typename Act> void eachButton(const QList<std::pair<int, QAbstractButton *>> &choices, Act act)
{
    for (const auto &[number, button] : choices) {
        if (auto *radio = dynamic_cast<ChoiceButton<QRadioButton> *>(button))
            act(*radio, number);
        else if (auto *box = dynamic_cast<ChoiceButton<QCheckBox> *>(button))
            act(*box, number);
    }
}
} // namespace

PollForm::PollForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_hint(new PlainLabel)
    , m_count(new PlainLabel)
{
    setObjectName(u"pollForm"_s);
    m_hint->setObjectName(u"pollForm_hint"_s);
    m_hint->setTone(Tone::Muted);
    m_hint->setWordWrap(true);
    m_count->setObjectName(u"pollForm_count"_s);
    m_count->setAlignment(Qt::AlignRight);
    m_count->setWordWrap(true);
    m_rows->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_hint);
    layout->addLayout(m_rows);
    layout->addWidget(m_count);
}

void PollForm::setPoll(const Poll &poll, PublicationType type, Language language, const QHash<int, QImage> &pictures)
{
    const bool same = m_isBuilt && type == m_type && poll.several == m_poll.several && poll.other == m_poll.other && poll.choices == m_poll.choices;
    m_poll = poll;
    m_type = type;
    m_language = language;
    m_pictures = pictures;
    if (!same) {
        clear();
        if (type == PublicationType::Text)
            addText();
        else if (type == PublicationType::Choice && poll.several)
            addChoices<QCheckBox>(poll.choices);
        else
            addChoices<QRadioButton>(poll.answers(type));
        m_isBuilt = true;
        showReadOnly();
    }
    showTexts();
}

void PollForm::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_choices.clear();
    delete std::exchange(m_group, nullptr);
    m_other = nullptr;
    m_text = nullptr;
}

template <typename Button> void PollForm::addChoices(const QList<PollChoice> &choices)
{
    if constexpr (std::is_same_v<Button, QRadioButton>)
        m_group = new QButtonGroup(this);
    const auto add = [this](int number) {
        auto *button = new ChoiceButton<Button>;
        button->setObjectName(u"pollForm_choice%1"_s.arg(number));
        m_choices.append({number, button});
        if (m_group)
            m_group->addButton(button);
        m_rows->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this] {
            showCount();
            Q_EMIT changed();
        });
        return button;
    };
    for (const PollChoice &one : choices)
        add(one.id);
    if (m_type == PublicationType::Choice && m_poll.other) {
        add(Poll::kOther)->installEventFilter(this);
        m_other = new LineEdit;
        m_other->setObjectName(u"pollForm_other"_s);
        m_rows->addWidget(m_other);
        connect(m_other, &QLineEdit::textEdited, this, [this](const QString &text) {
            if (!text.trimmed().isEmpty())
                choice(Poll::kOther)->setChecked(true); // whoever types there means it
            showCount();
            Q_EMIT changed();
        });
    }
}

void PollForm::addText()
{
    m_text = new GrowingTextEdit;
    m_text->setObjectName(u"pollForm_text"_s);
    m_text->setLineBounds(4, 16);
    m_rows->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        showCount();
        Q_EMIT changed();
    });
    connect(m_text, &GrowingTextEdit::pasteRefused, this, [this] {
        m_count->setTone(Tone::Danger);
        m_count->setText(tr("What you wanted to paste is too long: an answer has at most %L1 characters.").arg(Poll::kTextCharacters));
    });
}

void PollForm::setAnswer(const PollAnswer &answer)
{
    if (m_text) {
        if (m_text->toPlainText() != answer.text) { // the cursor stays where it is
            const QSignalBlocker blocker(m_text);
            m_text->setPlainText(answer.text);
        }
    }
    if (m_group)
        m_group->setExclusive(false); // none may be chosen at all
    for (const auto &[number, button] : std::as_const(m_choices))
        button->setChecked(number == Poll::kOther ? !answer.text.isEmpty() : answer.choices.contains(number));
    if (m_group)
        m_group->setExclusive(true);
    if (m_other)
        m_other->setText(answer.text);
    showCount();
}

PollAnswer PollForm::answer() const
{
    PollAnswer given;
    if (m_text)
        given.text = m_text->toPlainText();
    for (const auto &[number, button] : m_choices) {
        if (button->isChecked() && number != Poll::kOther)
            given.choices << number;
    }
    if (isOtherChosen())
        given.text = m_other->text();
    return soundAnswer(m_poll, m_type, given);
}

bool PollForm::isOtherChosen() const
{
    return m_other && choice(Poll::kOther)->isChecked();
}

QAbstractButton *PollForm::choice(int number) const
{
    const auto found = std::ranges::find(m_choices, number, &std::pair<int, QAbstractButton *>::first);
    return found == m_choices.end() ? nullptr : found->second;
}

QString PollForm::problem() const
{
    const PollAnswer given = answer();
    if (isOtherChosen() && given.text.isEmpty())
        return tr("Type what you mean by “%1”, or choose something else.").arg(otherChoiceName());
    return answerProblem(m_poll, m_type, given);
}

void PollForm::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showReadOnly();
    showCount();
}

void PollForm::focusAnswer()
{
    QWidget *first = m_text;
    for (const auto &[number, button] : std::as_const(m_choices)) {
        if (!first || button->isChecked())
            first = button;
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

void PollForm::showReadOnly()
{
    eachButton(m_choices, [this](auto &button, int) { button.setReadOnly(m_isReadOnly); });
    if (m_other)
        m_other->setReadOnly(m_isReadOnly);
    if (m_text)
        m_text->setReadOnly(m_isReadOnly);
    for (QWidget *line : {static_cast<QWidget *>(m_other), static_cast<QWidget *>(m_text)}) {
        if (line)
            line->setProperty("readOnlyField", m_isReadOnly);
    }
    m_hint->setHidden(m_isReadOnly);
}

void PollForm::showTexts()
{
    const bool several = m_type == PublicationType::Choice && m_poll.several;
    m_hint->setText(m_type == PublicationType::Text ? tr("Answer in your own words.")
                    : several                       ? tr("You can choose several answers.")
                                                    : tr("Choose one answer."));
    m_hint->setHidden(m_isReadOnly);
    setAccessibleName(tr("Your answer"));
    if (m_text)
        m_text->setAccessibleName(tr("Your answer"));
    if (m_other) {
        m_other->setAccessibleName(tr("Your answer, if it is none of these"));
        m_other->setPlaceholderText(tr("Your answer, if it is none of these"));
    }
    QHash<int, QString> texts{{Poll::kOther, otherChoiceName()}};
    for (const PollChoice &one : m_poll.answers(m_type))
        texts.insert(one.id, one.text.in(m_language));
    eachButton(m_choices, [&](auto &button, int number) { button.setFace(texts.value(number), m_pictures.value(number)); });
    showCount();
}

void PollForm::showCount()
{
    const bool counted = m_text || isOtherChosen();
    const QString text = m_text ? m_text->toPlainText() : m_other ? m_other->text() : QString();
    const int count = counted ? characterCount(text.trimmed()) : 0;
    const bool tooLong = count > Poll::kTextCharacters;
    const QLocale locale = localeOf(m_language);
    const QString said = tooLong ? tr("%n character(s) too many", nullptr, count - Poll::kTextCharacters)
                                 : tr("%1 of %2 characters").arg(locale.toString(count), locale.toString(Poll::kTextCharacters));
    m_count->setText(said);
    m_count->setTone(tooLong ? Tone::Danger : Tone::Muted);
    m_count->setHidden(m_isReadOnly || !(m_text || tooLong)); // of a short line nobody asks
    if (QWidget *field = m_text ? static_cast<QWidget *>(m_text) : m_other) {
        field->setAccessibleDescription(said);
        field->setProperty("invalid", tooLong);
        field->update();
    }
}

/// Who takes "Other" with the mouse goes on to type; with the arrows one only passes by.
bool PollForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && m_other)
        QMetaObject::invokeMethod(this, [this] {
            if (isOtherChosen())
                m_other->setFocus(Qt::MouseFocusReason);
        }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PollForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_isBuilt)
        showTexts();
}

} // namespace effectif
