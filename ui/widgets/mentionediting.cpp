// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionediting.h"

#include "models/items/awayroster.h"
#include "models/items/peoplerole.h"
#include "ui/theme/icon.h"
#include "ui/widgets/persondelegate.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kUser = QTextFormat::UserProperty + 1;
constexpr int kName = QTextFormat::UserProperty + 2;
constexpr int kRows = 8;

QTextCharFormat formatOf(const MentionPart &person, const QPalette &palette)
{
    QTextCharFormat format;
    format.setProperty(kUser, person.user);
    format.setProperty(kName, person.text);
    format.setForeground(toneInk(palette, Tone::Accent));
    format.setBackground(toneSoft(palette, Tone::Accent));
    return format;
}

template <typename Visit> void eachFragment(const QTextDocument *document, const Visit &visit)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            visit(it.fragment());
    }
}

/// The person that a stretch of text names; of no id: none, or no more.
MentionPart personOf(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    const MentionPart person{format.stringProperty(kName), format.intProperty(kUser)};
    return person.user != 0 && fragment.text().startsWith(u'@' + person.text) ? person : MentionPart{};
}
} // namespace

MentionEditing::MentionEditing(QPlainTextEdit *field) : QObject(field), m_field(field)
{
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, [this] {
        tidy();
        follow();
    });
    connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isProposing() && lettersBeforeCursor().isNull())
            close();
    });
}

void MentionEditing::setText(const QString &text)
{
    const QScopedValueRollback busy(m_asking, true);
    m_field->clear();
    QTextCursor cursor(m_field->document());
    for (const MentionPart &part : mentionParts(text)) {
        if (part.user != 0)
            cursor.insertText(u'@' + part.text, formatOf(part, m_field->palette()));
        else
            cursor.insertText(part.text, QTextCharFormat());
    }
    m_field->document()->clearUndoRedoStacks();
}

QString MentionEditing::text() const
{
    QString text;
    for (QTextBlock block = m_field->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            text += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const MentionPart person = personOf(it.fragment());
            QString words = it.fragment().text();
            if (person.user != 0) {
                text += mentionMarkup(person);
                words.remove(0, person.text.size() + 1); // typed right behind it
            }
            text += words.replace(QChar::Nbsp, u' ').replace(QChar::LineSeparator, u'\n');
        }
    }
    return text;
}

/// What was changed inside is no mention any more, and does not look like one.
void MentionEditing::tidy()
{
    QList<std::pair<int, int>> broken;
    eachFragment(m_field->document(), [&](const QTextFragment &fragment) {
        if (fragment.charFormat().intProperty(kUser) == 0)
            return;
        const MentionPart person = personOf(fragment);
        const int whole = person.user != 0 ? int(person.text.size()) + 1 : 0;
        if (fragment.length() > whole)
            broken.append({fragment.position() + whole, fragment.position() + fragment.length()});
    });
    if (broken.isEmpty())
        return;
    const QSignalBlocker quiet(m_field);
    for (const auto &[from, to] : std::as_const(broken)) {
        QTextCursor cursor(m_field->document());
        cursor.joinPreviousEditBlock();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(QTextCharFormat());
        cursor.endEditBlock();
    }
    m_field->setCurrentCharFormat(QTextCharFormat());
}

/// Null: there is no "@" there, or it belongs to an address.
QString MentionEditing::lettersBeforeCursor() const
{
    const QTextCursor cursor = m_field->textCursor();
    if (cursor.hasSelection())
        return {};
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && !before.at(at - 1).isSpace() && !u"([«\"'’"_s.contains(before.at(at - 1))))
        return {};
    const QString letters = before.mid(at + 1);
    QTextCursor sign(m_field->document());
    sign.setPosition(cursor.block().position() + int(at) + 1);
    if (letters.size() > 40 || letters.count(u' ') > 2 || letters.startsWith(u' ') || sign.charFormat().intProperty(kUser) != 0)
        return {};
    return letters.isNull() ? u""_s : letters;
}

void MentionEditing::follow()
{
    if (m_asking || !m_field->hasFocus())
        return;
    const QString letters = lettersBeforeCursor();
    if (letters.isNull())
        return close();
    m_letters = letters;
    Q_EMIT namesWanted(letters);
}

void MentionEditing::setRoster(AwayRoster *roster)
{
    m_roster = roster;
}

void MentionEditing::propose(const QString &letters, const QList<MentionPart> &people)
{
    if (letters != m_letters || lettersBeforeCursor() != letters)
        return;
    if (people.isEmpty())
        return close();
    m_people = people;
    if (!m_list) {
        m_list = new QListWidget(m_field->window());
        m_list->setObjectName(u"mention_list"_s);
        m_list->setAccessibleName(tr("People to mention"));
        m_list->setFocusPolicy(Qt::NoFocus); // the letters go on being typed
        m_list->setFrameShape(QFrame::Box);
        auto *names = new PersonDelegate(m_list);
        names->follow(m_roster);
        m_list->setItemDelegate(names);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QListWidget::itemPressed, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    }
    m_list->clear();
    for (const MentionPart &person : people) {
        auto *item = new QListWidgetItem(person.text, m_list);
        item->setData(kPeopleRole, mentionMarkup(person));
        if (const QString words = m_roster ? m_roster->words(person.user) : QString(); !words.isEmpty())
            item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(person.text, words));
    }
    m_list->setCurrentRow(0);
    const int rows = qMin(kRows, int(people.size()));
    m_list->resize(qMin(300, m_field->width()), rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
    const QRect cursor = m_field->cursorRect();
    QPoint place = m_field->viewport()->mapTo(m_field->window(), cursor.bottomLeft() + QPoint(0, 4));
    if (place.y() + m_list->height() > m_field->window()->height())
        place.setY(m_field->viewport()->mapTo(m_field->window(), cursor.topLeft()).y() - m_list->height() - 4);
    place.setX(qMin(place.x(), m_field->window()->width() - m_list->width() - 8));
    m_list->move(place);
    m_list->show();
    m_list->raise();
}

void MentionEditing::propose(const QString &letters, const QList<MentionPart> &people, const AwayWords &away)
{
    propose(letters, people);
    if (!isProposing() || !away)
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString words = away(m_people.value(row).user);
        if (words.isEmpty())
            continue;
        QListWidgetItem *item = m_list->item(row);
        item->setIcon(icon(u"clock"_s, Tone::Warning));
        item->setForeground(toneInk(m_field->palette(), Tone::Warning));
        item->setToolTip(words.toHtmlEscaped());
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(item->text(), words));
    }
}

bool MentionEditing::isProposing() const
{
    return m_list && m_list->isVisible();
}

void MentionEditing::close()
{
    if (m_list)
        m_list->deleteLater();
    m_list = nullptr;
    m_letters = QString();
}

void MentionEditing::step(int by)
{
    const int rows = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
}

void MentionEditing::choose(int row)
{
    const MentionPart person = m_people.value(row);
    const auto letters = int(m_letters.size());
    close();
    if (person.user == 0)
        return;
    const QScopedValueRollback busy(m_asking, true);
    QTextCursor cursor = m_field->textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, letters + 1);
    cursor.beginEditBlock();
    cursor.insertText(u'@' + person.text, formatOf(person, m_field->palette()));
    cursor.insertText(u" "_s, QTextCharFormat());
    cursor.endEditBlock();
    m_field->setTextCursor(cursor);
    m_field->setCurrentCharFormat(QTextCharFormat());
}

bool MentionEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || !isProposing())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        close();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (plain ? key->key() : 0) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) { // Esc means the list, and not the sheet
        event->accept();
        return true;
    }
    if (key->key() == Qt::Key_Escape)
        close();
    else if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)
        step(key->key() == Qt::Key_Up ? -1 : 1);
    else
        choose(m_list->currentRow());
    return true;
}

} // namespace effectif
