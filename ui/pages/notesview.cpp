// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notesview.h"

#include "models/services/profileservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/mentionediting.h"
#include "ui/widgets/notecard.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNotesAtOnce = 50;
constexpr int kReadableWidth = 900;
} // namespace

NotesView::NotesView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_limit(kNotesAtOnce)
    , m_banner(new Banner)
    , m_text(new GrowingTextEdit)
    , m_hint(new PlainLabel)
    , m_add(new QPushButton(icon(u"message-square"_s), QString()))
    , m_writing(new QWidget)
    , m_empty(new EmptyState)
    , m_older(new QPushButton)
{
    m_text->setObjectName(u"notes_text"_s);
    m_text->setLineBounds(2, 8);
    m_text->installEventFilter(this);
    m_mentions = new MentionEditing(m_text);
    m_mentions->setRoster(context.away);
    connect(m_mentions, &MentionEditing::namesWanted, this, [this](const QString &letters) {
        findColleagues(letters, [this, letters](const QList<MentionPart> &people) { m_mentions->propose(letters, people); });
    });
    m_hint->setTone(Tone::Muted);
    m_add->setObjectName(u"notes_add"_s);
    m_older->setObjectName(u"notes_older"_s);
    for (QPushButton *button : {m_add, m_older})
        button->setAutoDefault(false);
    auto *writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hint, 1);
    row->addWidget(m_add);
    writing->addWidget(m_text);
    writing->addLayout(row);
    auto *cards = new QWidget;
    m_list = new QVBoxLayout(cards);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(10);
    m_list->addWidget(m_empty, 1);
    m_list->addWidget(m_older, 0, Qt::AlignHCenter);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QWidget;
    column->setMaximumWidth(kReadableWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_banner);
    layout->addWidget(m_writing);
    layout->addWidget(scroll, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(24, 14, 24, 14);
    whole->addWidget(column, 1);
    whole->addStretch(0);
    m_older->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { add(); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
        Q_EMIT dirtyChanged();
    });
    connect(m_text, &GrowingTextEdit::pasteRefused, this, [this](const QString &sentence) { m_banner->announce(Tone::Warning, sentence); });
    connect(m_empty, &EmptyState::activated, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_limit += kNotesAtOnce;
        reload();
    });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &what, const QList<RecordId> &ids) {
        if (what != m_subject.kind + u"/note"_s || !(ids.contains(m_subject.id) || ids.contains(0)))
            return;
        m_stale = true;
        if (isVisible())
            reload();
    });
    m_add->setEnabled(false);
    retranslate();
}

void NotesView::retranslate()
{
    m_text->setPlaceholderText(tr("Write a note …"));
    m_text->setAccessibleName(tr("New note"));
    m_hint->setText(tr("%1 adds the note.").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_add->setText(tr("Add note"));
    m_older->setText(tr("Show older notes"));
    m_empty->setContent(u"message-square"_s, tr("No notes yet."), tr("What colleagues should know: calls, agreements, reminders."));
}

void NotesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_stale = true;
    if (isVisible())
        reload();
}

void NotesView::setSubject(const NoteSubject &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_limit = kNotesAtOnce;
    m_stale = true;
    m_banner->hide();
    m_text->clear();
    m_loads.cancel();
    showPage({});
    if (isVisible())
        reload();
}

void NotesView::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    m_writing->setVisible(!readOnly);
    m_stale = true;
    if (isVisible())
        reload();
}

void NotesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void NotesView::reload()
{
    if (m_subject.id == 0)
        return;
    m_context.office.run(
        this, [subject = m_subject, limit = m_limit](Services &services) { return NoteService(services).list(subject, limit); },
        [this](const Result<NotePage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_stale = false;
            showPage(*page);
            askForFaces();
        },
        m_loads.next());
}

/// M03: whoever wrote something is recognised.
void NotesView::askForFaces()
{
    m_context.office.run(
        this, [](Services &services) { return ProfileService(services.context()).thumbnails(); },
        [this](const Result<QHash<UserId, QByteArray>> &faces) {
            if (!faces || *faces == m_faces) // without them initials stand there
                return;
            m_faces = *faces;
            for (NoteCard *card : std::as_const(m_cards))
                showFace(card);
        });
}

void NotesView::showFace(NoteCard *card) const
{
    QPixmap face;
    if (const QByteArray bytes = m_faces.value(card->note().written.user); !bytes.isEmpty())
        face.loadFromData(bytes, "JPEG");
    card->setAuthorPhoto(face);
}

void NotesView::showPage(const NotePage &page)
{
    QList<NoteCard *> kept;
    for (NoteCard *card : std::as_const(m_cards)) {
        // what someone is typing stays, whatever happened to the note; saving it will tell
        if (card->isDirty() && card->note().subject == m_subject && !m_readOnly)
            kept.append(card);
        else
            card->deleteLater();
    }
    m_cards.clear();
    int place = 0;
    for (const Note &note : page.notes) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](NoteCard *card) { return card->note().id == note.id; });
        NoteCard *card = same == kept.end() ? makeCard(note) : *same;
        card->follow(note);
        m_list->insertWidget(place++, card);
        m_cards.append(card);
    }
    for (NoteCard *card : std::as_const(kept)) {
        if (!m_cards.contains(card))
            m_cards.append(card);
    }
    m_empty->setVisible(m_cards.isEmpty() && m_subject.id != 0 && !m_stale);
    m_older->setVisible(page.total > page.notes.size());
    Q_EMIT dirtyChanged();
}

NoteCard *NotesView::makeCard(const Note &note)
{
    Note shown = note;
    shown.mine = note.mine && !m_readOnly;
    auto *card = new NoteCard(shown, m_context.language);
    card->setRoster(m_context.away);
    showFace(card);
    connect(card, &NoteCard::dirtyChanged, this, &NotesView::dirtyChanged);
    connect(card, &NoteCard::linkActivated, this, [this](const QUrl &url) { m_context.prompter.openOutside(this, url); });
    connect(card, &NoteCard::removeWanted, this, [this, card] { remove(card->note()); });
    connect(card, &NoteCard::editWanted, this, [this, card] { edit(card); });
    connect(card, &NoteCard::namesWanted, this, [this, card = QPointer(card)](const QString &letters) {
        findColleagues(letters, [this, card, letters](const QList<MentionPart> &people) {
            if (card)
                card->propose(letters, people);
        });
    });
    connect(card, &NoteCard::pasteRefused, this, [this](const QString &sentence) { m_banner->announce(Tone::Warning, sentence); });
    return card;
}

NoteCard *NotesView::dirtyCard() const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [](const NoteCard *card) { return card->isDirty(); });
    return found == m_cards.end() ? nullptr : *found;
}

bool NotesView::isDirty() const
{
    return !m_text->toPlainText().trimmed().isEmpty() || dirtyCard();
}

void NotesView::perform(Job job, std::function<void(const Result<Note> &)> then)
{
    if (m_saving)
        return;
    m_saving = true;
    m_context.office.run(
        this,
        [job = std::move(job)](Services &services) {
            NoteService notes(services);
            return job(notes);
        },
        [this, then = std::move(then)](const Result<Note> &note) {
            m_saving = false;
            if (note)
                m_banner->hide();
            else
                m_banner->announce(Tone::Danger, note.error().message);
            m_context.office.poll();
            reload();
            const QPointer self(this);
            then(note);
            if (self)
                m_leavers.tell(note.has_value());
        });
}

void NotesView::add(std::function<void(bool)> then)
{
    const QString text = m_mentions->text();
    if (text.trimmed().isEmpty())
        return;
    perform([subject = m_subject, text, operation = QUuid::createUuid()](NoteService &notes) { return notes.add(subject, text, operation); },
            [this, text, then = std::move(then)](const Result<Note> &note) {
                if (note && m_mentions->text() == text) // else more was typed meanwhile
                    m_text->clear();
                if (then)
                    then(note.has_value());
            });
}

void NotesView::edit(NoteCard *card, std::function<void(bool)> then)
{
    if (!card->isDirty()) {
        card->stopEditing();
        return;
    }
    const QPointer<NoteCard> guard(card);
    perform([known = card->note(), text = card->typed()](NoteService &notes) { return notes.edit(known, text); },
            [guard, then = std::move(then)](const Result<Note> &note) {
                if (note && guard)
                    guard->stopEditing();
                if (then)
                    then(note.has_value());
            });
}

void NotesView::remove(const Note &note)
{
    perform([note](NoteService &notes) { return notes.remove(note); },
            [this](const Result<Note> &removed) {
                if (!removed)
                    return;
                m_banner->announce(Tone::Accent, tr("The note was removed."));
                QPushButton *undo = m_banner->addButton(tr("Undo"));
                undo->setObjectName(u"notes_undo"_s);
                connect(undo, &QPushButton::clicked, this, [this, note = *removed] {
                    perform([note](NoteService &notes) { return notes.restore(note); }, [](const Result<Note> &) {});
                });
            });
}

/// Whoever can be mentioned: everybody whose name is known here, but the person who writes.
void NotesView::findColleagues(const QString &letters, std::function<void(const QList<MentionPart> &)> then)
{
    m_context.office.run(
        this,
        [letters](Services &services) { return NoteService(services).colleagues(letters); },
        [then = std::move(then)](const Result<QList<MentionPart>> &people) {
            if (people)
                then(*people);
        },
        m_names.next());
}

void NotesView::askToLeave(std::function<void(bool)> answer)
{
    if (m_saving)
        return m_leavers.add(this, [this](const Leavers::Answer &then) { askToLeave(then); }, std::move(answer));
    if (!isDirty())
        return answer(true);
    m_context.prompter.ask(
        this, tr("Save the note?"), tr("What you wrote in the notes is not saved."),
        {{tr("Save"), false, false}, {tr("Discard"), false, true}, {tr("Stay"), true, false}},
        [this, answer = std::move(answer)](int button) {
            if (button == 2)
                return answer(false);
            if (button == 1) {
                m_text->clear();
                for (NoteCard *card : std::as_const(m_cards))
                    card->stopEditing();
                return answer(true);
            }
            const auto saved = [this, answer](bool done) {
                // the next one that was changed, if any: leaving saves all of them
                if (!done || !isDirty())
                    return answer(done);
                QMetaObject::invokeMethod(this, [this, answer] { askToLeave(answer); }, Qt::QueuedConnection);
            };
            if (!m_text->toPlainText().trimmed().isEmpty())
                add(saved);
            else if (NoteCard *card = dirtyCard())
                edit(card, saved);
            else
                answer(true);
        });
}

bool NotesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace effectif
