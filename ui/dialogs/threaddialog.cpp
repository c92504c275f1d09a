// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/threaddialog.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString headingOf(ThreadDialog::Purpose purpose)
{
    switch (purpose) {
    case ThreadDialog::Purpose::Begin:
        return ThreadDialog::tr("New message");
    case ThreadDialog::Purpose::Add:
        return ThreadDialog::tr("Add colleagues");
    case ThreadDialog::Purpose::Rename:
        break;
    }
    return ThreadDialog::tr("Title of the conversation");
}

QString reasonOf(ThreadDialog::Purpose purpose, const Thread &thread)
{
    switch (purpose) {
    case ThreadDialog::Purpose::Begin:
        return ThreadDialog::tr("Those whom you choose read what is written there, and nobody else does, administrators neither.");
    case ThreadDialog::Purpose::Add:
        return thread.isPair ? ThreadDialog::tr("What the two of you wrote so far stays between you: a new conversation begins with those whom you add.")
                             : ThreadDialog::tr("Those whom you add also read everything that was written in this conversation before.");
    case ThreadDialog::Purpose::Rename:
        break;
    }
    return ThreadDialog::tr("Everybody in the conversation sees it. Without a title it is called by its people.");
}

QString okOf(ThreadDialog::Purpose purpose)
{
    switch (purpose) {
    case ThreadDialog::Purpose::Begin:
        return ThreadDialog::tr("Write");
    case ThreadDialog::Purpose::Add:
        return ThreadDialog::tr("Add");
    case ThreadDialog::Purpose::Rename:
        break;
    }
    return ThreadDialog::tr("Save");
}
} // namespace

ThreadDialog::ThreadDialog(Purpose purpose, const Thread &thread, QWidget *parent)
    : TaskDialog(u"thread"_s, headingOf(purpose), reasonOf(purpose, thread), okOf(purpose), parent)
    , m_purpose(purpose)
    , m_thread(thread)
{
    if (purpose != Purpose::Rename)
        makePicker();
    if (purpose == Purpose::Add)
        return;
    m_title = new LineEdit(form());
    m_title->setObjectName(u"thread_title"_s);
    m_title->setMaxLength(100);
    m_title->setText(thread.title);
    form()->add(tr("Title (may be empty)"), m_title, 2);
    if (purpose == Purpose::Begin)
        form()->setHelp(m_title, tr("For a conversation on one subject. With one colleague and without a title you go on in the conversation that you two have."));
    else
        m_title->setFocus();
}

void ThreadDialog::makePicker()
{
    m_search = new LineEdit(form());
    m_search->setObjectName(u"thread_search"_s);
    m_search->setPlaceholderText(tr("Type a name"));
    m_search->installEventFilter(this);
    form()->add(m_purpose == Purpose::Begin ? tr("To") : tr("Whom"), m_search, 2);
    m_found = new QListWidget(form());
    m_found->setObjectName(u"thread_people"_s);
    m_found->setAccessibleName(tr("Colleagues; the space bar chooses"));
    m_found->setMinimumHeight(170);
    m_found->installEventFilter(this);
    form()->addWide(m_found);
    m_chosenText = new PlainLabel(form());
    m_chosenText->setObjectName(u"thread_chosen"_s);
    m_chosenText->setWordWrap(true);
    form()->addWide(m_chosenText);
    connect(m_search, &QLineEdit::textChanged, this, &ThreadDialog::namesWanted);
    connect(m_found, &QListWidget::itemClicked, this, &ThreadDialog::toggle);
    showChosen();
    m_search->setFocus();
    QMetaObject::invokeMethod(this, [this] { Q_EMIT namesWanted(m_search->text()); }, Qt::QueuedConnection);
}

QList<UserId> ThreadDialog::people() const
{
    QList<UserId> people;
    for (const Reference &one : m_chosen)
        people.append(one.id);
    return people;
}

QString ThreadDialog::title() const
{
    return m_title ? m_title->text().simplified() : QString();
}

void ThreadDialog::propose(const QString &letters, const QList<Reference> &people)
{
    if (!m_search || letters != m_search->text())
        return;
    m_found->clear();
    for (const Reference &one : people) {
        if (m_purpose == Purpose::Add && std::ranges::find(m_thread.others, one.id, &Reference::id) != m_thread.others.end())
            continue;
        auto *item = new QListWidgetItem(one.name, m_found);
        item->setData(Qt::UserRole, one.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(m_chosen.contains(one) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_found->count() == 0) {
        auto *nobody = new QListWidgetItem(letters.isEmpty() ? tr("There is nobody else.") : tr("Nobody of that name can be written to."), m_found);
        nobody->setFlags(Qt::NoItemFlags);
        return;
    }
    m_found->setCurrentRow(0);
}

void ThreadDialog::toggle(QListWidgetItem *item)
{
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const Reference one{item->data(Qt::UserRole).toInt(), item->text()};
    const bool chosen = m_chosen.contains(one);
    if (chosen)
        m_chosen.removeAll(one);
    else
        m_chosen.append(one);
    item->setCheckState(chosen ? Qt::Unchecked : Qt::Checked);
    showChosen();
}

void ThreadDialog::showChosen()
{
    QStringList names;
    for (const Reference &one : std::as_const(m_chosen))
        names << one.name;
    m_chosenText->setText(names.isEmpty() ? tr("Nobody is chosen yet. Enter chooses the name at the top.") : tr("Chosen: %1").arg(names.join(u", "_s)));
    m_chosenText->setTone(names.isEmpty() ? std::optional(Tone::Muted) : std::nullopt);
}

bool ThreadDialog::isComplete()
{
    if (m_purpose == Purpose::Rename || !m_chosen.isEmpty())
        return true;
    form()->setMessage(m_search, Tone::Danger, tr("Choose whom you want to write to."));
    m_search->setFocus();
    return false;
}

bool ThreadDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_search && watched != m_found))
        return TaskDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_search && key == Qt::Key_Down) {
        m_found->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_search && isEnter && (!m_search->text().trimmed().isEmpty() || m_chosen.isEmpty())) {
        form()->setMessage(m_search, Tone::Danger, {});
        toggle(m_found->currentItem());
        m_search->clear();
        return true;
    }
    if (watched == m_found && (key == Qt::Key_Space || isEnter)) {
        form()->setMessage(m_search, Tone::Danger, {});
        toggle(m_found->currentItem());
        return true;
    }
    return TaskDialog::eventFilter(watched, event);
}

} // namespace effectif
