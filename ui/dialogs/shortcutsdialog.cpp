// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "models/base/textfold.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchedRole = Qt::UserRole;

/// "&Save as…" -> "Save as": without the mnemonic, whose second ampersand is a real one, and without dots.
QString plain(QString text)
{
    text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString menuOf(const QAction &action)
{
    const QList<QObject *> holders = action.associatedObjects();
    for (const QObject *holder : holders) {
        if (const auto *menu = qobject_cast<const QMenu *>(holder); menu && !menu->title().isEmpty())
            return plain(menu->title());
    }
    return {};
}

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s);
}
} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent),
      m_title(new PlainLabel(this)),
      m_search(new SearchField(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTreeWidget(m_stack)),
      m_nothing(new EmptyState(m_stack)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    for (QAction *action : actions)
        m_actions.append(action);
    setObjectName(u"shortcutsDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_search->setObjectName(u"shortcuts_search"_s);
    m_table->setObjectName(u"shortcuts_table"_s);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setColumnCount(3);
    m_table->header()->setSectionsMovable(false);
    m_table->header()->setStretchLastSection(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_buttons);
    resize(640, 560);
    setMinimumSize(460, 360);

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_search, &SearchField::resultsWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_nothing, &EmptyState::activated, m_search, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_search->setFocus();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_title->setText(windowTitle());
    m_search->setPlaceholderText(tr("Search a command or its keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
    m_table->setAccessibleName(windowTitle());
    m_nothing->setContent(u"search-x"_s, tr("No shortcut matches this search."), {}, tr("Clear the search"));
    fill();
}

void ShortcutsDialog::fill()
{
    m_table->clear();
    for (const QPointer<QAction> &action : std::as_const(m_actions)) {
        if (!action || action->shortcuts().isEmpty() || action->text().isEmpty())
            continue;
        const QStringList row{plain(action->text()), menuOf(*action), keysOf(*action)};
        auto *item = new QTreeWidgetItem(m_table, row);
        item->setData(0, kSearchedRole, foldText(row.join(u' ')));
    }
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 3; ++column) {
        m_table->header()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, qMax(130, m_table->columnWidth(column) + 16));
    }
    filter();
}

void ShortcutsDialog::filter()
{
    const QStringList words = foldText(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_table->topLevelItem(i);
        const QString searched = item->data(0, kSearchedRole).toString();
        const bool found = std::all_of(words.begin(), words.end(),
                                       [&searched](const QString &word) { return searched.contains(word); });
        item->setHidden(!found);
        if (found && !first)
            first = item;
    }
    m_table->setCurrentItem(first);
    m_stack->setCurrentWidget(first ? static_cast<QWidget *>(m_table) : m_nothing);
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // The window gives its actions their new texts in answer to the same event, perhaps after this.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ShortcutsDialog::retranslate, Qt::QueuedConnection);
}

} // namespace effectif
