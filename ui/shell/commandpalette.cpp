// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "models/base/textfold.h"
#include "models/settings/settings.h"
#include "ui/pages/page.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSet>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDelayMs = 60;
constexpr int kPeople = 8;
constexpr int kLookedAt = 100; ///< of those who were found, to find who is called so
constexpr int kRecent = 20;
constexpr int kWidth = 620;

/// "Save &as …" -> "Save as"
QString plainText(QString text)
{
    text.remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1).trimmed() : text; // whichever blank stands before it
}

/// Every word typed begins a word of the text.
bool holds(const QString &folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return folded.startsWith(word) || folded.contains(u' ' + word) || folded.contains(u'\'' + word);
    });
}
} // namespace

CommandPalette::CommandPalette(const Context &context, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_context(context)
    , m_recent(context.settings.value(setting::kPaletteRecent))
    , m_search(new SearchField)
    , m_stack(new QStackedWidget)
    , m_list(new QTreeWidget)
    , m_nothing(new EmptyState)
    , m_hint(new PlainLabel)
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Go to"));
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setPlaceholderText(tr("A person, a page, an action …"));
    m_search->setAccessibleName(tr("Go to a person, a page or an action"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_hint->setTone(Tone::Muted);
    m_hint->setText(tr("↑ ↓ choose   ·   Return opens   ·   Esc closes"));
    auto *frame = new QFrame; // the window system draws none
    frame->setFrameShape(QFrame::StyledPanel);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->addWidget(m_search);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_hint);
    const int width = std::min(kWidth, parent->width() - 40);
    resize(width, std::min(460, parent->height() - 80));
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 60)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_answered = !m_context.office;
        fill(m_people); // what is known at once; people when they have been found
        m_delay.start();
    });
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::choose);
    collect();
    fill({});
    search();
}

void CommandPalette::collect()
{
    QSet<QString> byAction; // pages that have one, which leads to the open tab too
    for (const QAction *action : std::as_const(m_context.actions)) {
        if (action->isEnabled() && pages::find(action->objectName()))
            byAction.insert(action->objectName());
    }
    for (Page *page : std::as_const(m_context.pages)) {
        if (byAction.contains(page->pageId()))
            continue;
        Entry entry;
        entry.text = page->title();
        entry.detail = tr("open page");
        entry.icon = effectif::icon(page->iconName());
        entry.page = page;
        if (!entry.text.isEmpty())
            m_entries.append(entry);
    }
    for (QAction *action : std::as_const(m_context.actions)) {
        if (!action->isEnabled() || action->objectName() == "palette"_L1)
            continue;
        Entry entry;
        entry.text = plainText(action->text());
        entry.detail = action->shortcut().toString(QKeySequence::NativeText);
        entry.icon = action->icon();
        entry.key = u"action|"_s + action->objectName();
        entry.action = action;
        if (const pages::Entry *page = pages::find(action->objectName()); page && page->words)
            entry.words = QCoreApplication::translate("effectif::pages", page->words);
        m_entries.append(entry);
    }
    for (Entry &entry : m_entries)
        entry.folded = foldText(entry.text + u' ' + entry.words);
}

QString CommandPalette::remembered(const QString &key) const
{
    // people are of one database, actions of all
    return key.startsWith("person|"_L1) && m_context.office ? key + u'|' + m_context.office->url().toString() : key;
}

void CommandPalette::search()
{
    const QString typed = m_search->text();
    if (!m_context.office)
        return;
    QList<RecordId> recent;
    const QString kind = pages::firstKind();
    if (typed.trimmed().isEmpty()) {
        for (const QString &key : std::as_const(m_recent)) {
            const QString one = key.section(u'|', 0, 2);
            if (one.startsWith(u"person|%1|"_s.arg(kind)) && remembered(one) == key)
                recent.append(one.section(u'|', 2).toInt());
        }
    }
    m_context.office->run(
        this,
        [kind, typed, recent](Services &services) { return findPeople(services, kind, typed, recent); },
        [this](const Result<QList<Entry>> &people) {
            if (people)
                takePeople(*people);
        },
        m_requests.next());
}

Result<QList<CommandPalette::Entry>> CommandPalette::findPeople(Services &services, const QString &kind,
                                                                 const QString &typed, const QList<RecordId> &ids)
{
    QList<RecordId> found = ids;
    if (!typed.trimmed().isEmpty()) {
        RecordQuery query;
        query.kind = kind;
        query.search = typed;
        auto all = services.records().ids(query);
        if (!all)
            return fail(all.error());
        found = all->mid(0, kLookedAt);
    }
    const auto rows = services.records().rows(kind, found, {u"last_name"_s, u"first_name"_s, u"matricule"_s});
    if (!rows)
        return fail(rows.error());
    QList<Entry> people;
    for (const RecordRow &row : *rows) {
        Entry entry;
        entry.text = u"%1 %2"_s.arg(row.values.value(0).toString(), row.values.value(1).toString()).trimmed();
        entry.detail = row.values.value(2).toString();
        entry.iconName = u"user"_s;
        entry.key = u"person|%1|%2"_s.arg(kind).arg(row.id);
        entry.kind = kind;
        entry.record = row.id;
        people.append(entry);
    }
    // who is called so comes before who only has it in an address
    const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
    std::stable_partition(people.begin(), people.end(),
                          [&](const Entry &entry) { return holds(foldText(entry.text + u' ' + entry.detail), words); });
    return people.mid(0, kPeople);
}

void CommandPalette::takePeople(const QList<Entry> &people)
{
    m_people = people;
    m_answered = true;
    for (Entry &entry : m_people)
        entry.folded = foldText(entry.text + u' ' + entry.detail);
    fill(m_people);
}

QList<CommandPalette::Entry> CommandPalette::matching(const QString &typed) const
{
    const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
    QList<Entry> found;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(found),
                 [&](const Entry &entry) { return holds(entry.folded, words); });
    const QString first = words.value(0);
    std::stable_sort(found.begin(), found.end(), [&](const Entry &a, const Entry &b) {
        const int left = recentRank(a);
        const int right = recentRank(b);
        return left != right ? left < right : a.folded.startsWith(first) && !b.folded.startsWith(first);
    });
    return found;
}

int CommandPalette::recentRank(const Entry &entry) const
{
    const auto rank = entry.key.isEmpty() ? -1 : m_recent.indexOf(remembered(entry.key));
    return rank < 0 ? kRecent : static_cast<int>(rank);
}

void CommandPalette::fill(const QList<Entry> &people)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const QString before = current && current != m_list->topLevelItem(0) ? current->data(0, Qt::UserRole + 1).toString() : QString();
    m_list->clear();
    m_shown.clear();
    const QString typed = m_search->text();
    QList<Entry> all = matching(typed);
    if (typed.trimmed().isEmpty()) { // recent people and actions among each other, newest first
        all = people + all;
        std::stable_sort(all.begin(), all.end(),
                         [this](const Entry &a, const Entry &b) { return recentRank(a) < recentRank(b); });
    } else {
        // a page or an action that is named just so precedes; else people are what is looked for
        const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
        QList<Entry> those;
        for (const Entry &person : people) {
            if (holds(person.folded, words) || !m_delay.isActive())
                those.append(person);
        }
        all = those + all;
        std::stable_partition(all.begin(), all.end(), [name = words.join(u' ')](const Entry &entry) { return foldText(entry.text) == name; });
    }
    for (const Entry &entry : std::as_const(all))
        add(entry);
    QTreeWidgetItem *chosen = m_list->topLevelItem(0);
    for (int i = 0; i < m_list->topLevelItemCount() && !before.isEmpty(); ++i) {
        if (m_list->topLevelItem(i)->data(0, Qt::UserRole + 1).toString() == before)
            chosen = m_list->topLevelItem(i);
    }
    if (chosen)
        m_list->setCurrentItem(chosen);
    const bool nothing = m_shown.isEmpty() && m_answered;
    if (nothing)
        m_nothing->setContent(u"search-x"_s, tr("Nothing is called “%1”.").arg(typed.simplified()),
                              tr("Words are found by how they begin. Whoever left, or is in the bin, stands in the lists of those."));
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_nothing) : m_list);
    m_hint->setVisible(!nothing);
}

void CommandPalette::add(const Entry &entry)
{
    auto *item = new QTreeWidgetItem(m_list, {entry.text, entry.detail});
    item->setIcon(0, entry.iconName.isEmpty() ? entry.icon : effectif::icon(entry.iconName));
    item->setData(0, Qt::UserRole, static_cast<int>(m_shown.size()));
    item->setData(0, Qt::UserRole + 1, entry.key);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, toneInk(palette(), Tone::Muted));
    m_shown.append(entry);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int count = m_list->topLevelItemCount();
    const int now = m_list->indexOfTopLevelItem(m_list->currentItem());
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentItem(m_list->topLevelItem(std::min(now + 1, count - 1)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentItem(m_list->topLevelItem(std::max(now - 1, 0)));
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentItem(m_list->topLevelItem(std::min(now + kPeople, count - 1)));
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentItem(m_list->topLevelItem(std::max(now - kPeople, 0)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentItem());
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::choose(QTreeWidgetItem *item)
{
    if (!item)
        return;
    const Entry entry = m_shown.at(item->data(0, Qt::UserRole).toInt());
    if (!entry.key.isEmpty())
        remember(entry.key);
    accept();
    if (entry.record != 0)
        Q_EMIT recordWanted(entry.kind, entry.record);
    else if (entry.page)
        Q_EMIT pageChosen(entry.page);
    else if (entry.action) // once this window is gone: the action may open one of its own
        QMetaObject::invokeMethod(entry.action.data(), &QAction::trigger, Qt::QueuedConnection);
}

void CommandPalette::remember(const QString &key)
{
    m_recent.removeAll(remembered(key));
    m_recent.prepend(remembered(key));
    m_recent.resize(std::min<qsizetype>(m_recent.size(), kRecent));
    m_context.settings.store(setting::kPaletteRecent, m_recent);
}

} // namespace effectif
