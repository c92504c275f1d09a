// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notecard.h"

#include "models/domain/mentions.h"
#include "models/domain/textlinks.h"
#include "models/items/awayroster.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/mentionediting.h"
#include "ui/widgets/personlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kClock = 12;

/// The yellow clock as a part of rich text.
QString clockImage()
{
    QByteArray png;
    QBuffer buffer(&png);
    icon(u"clock"_s, Tone::Warning).pixmap(kClock * 2).save(&buffer, "PNG");
    return u"<img src=\"data:image/png;base64,%1\" width=\"%2\" height=\"%2\">&nbsp;"_s.arg(QLatin1StringView(png.toBase64())).arg(kClock);
}

QToolButton *tool(const char *name, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}
} // namespace

NoteCard::NoteCard(const Note &note, Language language, QWidget *parent)
    : QWidget(parent)
    , m_note(note)
    , m_language(language)
    , m_avatar(new Avatar(30))
    , m_author(new PersonLabel)
    , m_time(new PlainLabel)
    , m_text(new QLabel)
    , m_edit(tool("note_edit", u"pencil"_s, this))
    , m_remove(tool("note_remove", u"trash-2"_s, this))
    , m_editRow(new QWidget)
    , m_save(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"note_%1"_s.arg(note.id));
    m_author->setObjectName(u"note_author"_s);
    m_author->setLetters(1, QFont::DemiBold);
    m_author->setMarked(personMarkup(note.written.userName, note.written.user));
    m_time->setTone(Tone::Muted);
    // escaped but for the links of htmlWithLinks(): nothing typed is ever read as HTML
    m_text->setTextFormat(Qt::RichText);
    m_text->setObjectName(u"note_text"_s);
    m_text->setWordWrap(true);
    m_text->setOpenExternalLinks(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_save->setObjectName(u"note_save"_s);
    for (QPushButton *button : {m_save, m_cancel})
        button->setAutoDefault(false);
    m_edit->setVisible(note.mine);
    m_remove->setVisible(note.mine);

    m_avatar->setName(note.written.userName);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_author);
    head->addWidget(m_time, 1);
    head->addWidget(m_edit);
    head->addWidget(m_remove);
    auto *row = new QHBoxLayout(m_editRow);
    row->setContentsMargins(0, 4, 0, 0);
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    m_editRow->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addLayout(head);
    texts->addWidget(m_text);
    texts->addWidget(m_editRow);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(12);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const QUrl url(link); isSafeLink(url))
            Q_EMIT linkActivated(url);
    });
    connect(m_edit, &QToolButton::clicked, this, &NoteCard::startEditing);
    connect(m_remove, &QToolButton::clicked, this, &NoteCard::removeWanted);
    connect(m_cancel, &QPushButton::clicked, this, &NoteCard::stopEditing);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(typed()); });
    showText();
    retranslate();
}

void NoteCard::showText()
{
    QString html;
    QStringList away;
    for (const MentionPart &part : mentionParts(m_note.text)) {
        if (part.user == 0) {
            html += htmlWithLinks(part.text);
            continue;
        }
        const QString words = m_roster ? m_roster->words(part.user) : QString();
        const Tone tone = words.isEmpty() ? Tone::Accent : Tone::Warning;
        html += u"<span style=\"color:%1;background-color:%2\">&nbsp;%3@%4&nbsp;</span>"_s.arg(
            toneInk(palette(), tone).name(), toneSoft(palette(), tone).name(), words.isEmpty() ? QString() : clockImage(), part.text.toHtmlEscaped());
        if (!words.isEmpty() && !away.contains(words))
            away.append(words);
    }
    m_text->setText(html);
    m_text->setToolTip(away.join(u' ').toHtmlEscaped());
}

void NoteCard::setAuthorPhoto(const QPixmap &photo)
{
    m_avatar->setPhoto(photo);
}

void NoteCard::setRoster(AwayRoster *roster)
{
    m_roster = roster;
    m_author->follow(roster);
    if (m_editor)
        m_mentions->setRoster(roster);
    if (roster)
        connect(roster, &AwayRoster::changed, this, &NoteCard::showText);
    showText();
}

void NoteCard::follow(const Note &note)
{
    if (note.version == m_note.version)
        return;
    m_note = note;
    showText();
    retranslate();
    m_text->show();
    Q_EMIT dirtyChanged();
}

bool NoteCard::isEditing() const
{
    return m_editor != nullptr;
}

bool NoteCard::isDirty() const
{
    return m_editor && m_mentions->text().trimmed() != m_note.text;
}

QString NoteCard::typed() const
{
    return m_editor ? m_mentions->text() : m_note.text;
}

void NoteCard::propose(const QString &letters, const QList<MentionPart> &people)
{
    if (m_editor)
        m_mentions->propose(letters, people);
}

void NoteCard::startEditing()
{
    if (m_editor)
        return m_editor->setFocus();
    m_editor = new GrowingTextEdit(this);
    m_editor->setObjectName(u"note_editor"_s);
    m_editor->setLineBounds(2, 12);
    m_editor->setAccessibleName(tr("Text of the note"));
    m_editor->installEventFilter(this);
    m_mentions = new MentionEditing(m_editor); // after the own filter: its keys come first
    m_mentions->setRoster(m_roster);
    m_mentions->setText(m_note.text);
    connect(m_mentions, &MentionEditing::namesWanted, this, &NoteCard::namesWanted);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &NoteCard::dirtyChanged);
    connect(m_editor, &GrowingTextEdit::pasteRefused, this, &NoteCard::pasteRefused);
    auto *texts = static_cast<QVBoxLayout *>(layout()->itemAt(1)->layout());
    texts->insertWidget(2, m_editor);
    m_text->hide();
    m_editRow->show();
    m_edit->setEnabled(false);
    m_editor->setFocus();
    m_editor->moveCursor(QTextCursor::End);
}

void NoteCard::stopEditing()
{
    if (!m_editor)
        return;
    m_editor->deleteLater();
    m_editor = nullptr;
    m_text->show();
    m_editRow->hide();
    m_edit->setEnabled(true);
    m_edit->setFocus();
    Q_EMIT dirtyChanged();
}

bool NoteCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier) {
            Q_EMIT editWanted(typed());
            return true;
        }
        if (key->key() == Qt::Key_Escape && !isDirty()) { // with something typed, only the button throws it away
            stopEditing();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteCard::retranslate()
{
    const QLocale locale = localeOf(m_language);
    QString time = locale.toString(m_note.written.at.toLocalTime(), QLocale::ShortFormat);
    if (m_note.edited.isValid())
        time += u"  ·  "_s + tr("changed on %1").arg(locale.toString(m_note.edited.toLocalTime(), QLocale::ShortFormat));
    m_time->setText(time);
    m_edit->setToolTip(tr("Change this note"));
    m_edit->setAccessibleName(m_edit->toolTip());
    m_remove->setToolTip(tr("Remove this note"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(tr("Note of %1, %2").arg(m_note.written.userName, time));
    m_text->setAccessibleName(withoutMarkup(m_note.text));
}

void NoteCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) // links take their colour when the text is laid out
        showText();
}

void NoteCard::paintEvent(QPaintEvent *)
{
    stylepaint::card(this);
}

} // namespace effectif
