// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include "ui/fields/fieldeditor.h"
#include "ui/pages/filtereditor.h"
#include "ui/pages/filtertext.h"
#include "ui/theme/icon.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDeepest = 4; ///< groups in groups: deeper ones nobody reads
constexpr int kChipLetters = 60;

FieldFilter onlyIncomplete()
{
    return {kIncompleteKey, FilterOp::Is, true};
}

QString nameOf(const char *what, const QList<int> &path, int index = -1)
{
    QString name = QLatin1String(what);
    for (const int step : path)
        name += u'_' + QString::number(step);
    return index < 0 ? name : name + u'_' + QString::number(index);
}
} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_editor(new FilterEditor)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_editor);
    m_editor->hide();
    connect(m_editor, &FilterEditor::accepted, this, &FilterBar::take);
    connect(m_editor, &FilterEditor::cancelled, this, &FilterBar::cancel);
    connect(m_editor, &FilterEditor::editorMade, this, &FilterBar::editorMade);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            static_cast<QWidget *>(watched)->parentWidget()->findChild<QToolButton *>()->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::setCatalogue(CataloguePtr catalogue, Language language)
{
    m_catalogue = std::move(catalogue);
    m_language = language;
    m_editor->setCatalogue(m_catalogue, language);
    rebuild();
}

void FilterBar::setFilter(const FilterGroup &filter)
{
    m_filter = filter;
    m_path.clear();
    m_editor->hide();
    changed();
}

FilterGroup &FilterBar::groupAt(const Path &path)
{
    FilterGroup *group = &m_filter;
    for (const int step : path)
        group = &group->groups[step];
    return *group;
}

void FilterBar::startAdding(const QString &field)
{
    m_path.clear();
    m_index = -1;
    m_editor->show();
    m_editor->start(field);
}

void FilterBar::showOnlyIncomplete(bool on)
{
    FilterGroup wanted = m_filter;
    wanted.conditions.removeAll(onlyIncomplete());
    if (on && wanted.join != FilterGroup::Join::All)
        wanted = FilterGroup(FilterGroup::Join::All, {}, {wanted});
    if (on)
        wanted.conditions.append(onlyIncomplete());
    setFilter(wanted);
}

bool FilterBar::showsOnlyIncomplete() const
{
    return m_filter.join == FilterGroup::Join::All && m_filter.conditions.contains(onlyIncomplete());
}

bool FilterBar::isAdding() const
{
    return m_editor->isVisible();
}

void FilterBar::open(const Path &path, int index)
{
    m_path = path;
    m_index = index;
    m_editor->show();
    if (index < 0)
        m_editor->start({});
    else
        m_editor->edit(groupAt(path).conditions.at(index));
}

void FilterBar::take(const FieldFilter &filter)
{
    FilterGroup &group = groupAt(m_path);
    if (m_index >= 0 && m_index < group.conditions.size())
        group.conditions[m_index] = filter;
    else
        group.conditions.append(filter);
    m_editor->hide();
    changed();
}

void FilterBar::cancel()
{
    m_editor->hide();
    if (!m_path.isEmpty() && groupAt(m_path).conditions.isEmpty() && groupAt(m_path).groups.isEmpty())
        removeGroup(m_path); // it was made for the condition that is not wanted
}

void FilterBar::removeCondition(const Path &path, int index)
{
    groupAt(path).conditions.removeAt(index);
    m_editor->hide(); // it may have been the one in it
    changed();
}

void FilterBar::removeGroup(const Path &path)
{
    groupAt(path.mid(0, path.size() - 1)).groups.removeAt(path.last());
    m_path.clear();
    m_editor->hide();
    changed();
}

void FilterBar::changed()
{
    rebuild();
    Q_EMIT filtersChanged();
}

void FilterBar::rebuild()
{
    const bool hadFocus = m_chips && m_chips->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    if (m_chips) {
        m_layout->removeWidget(m_chips);
        discard(m_chips); // it may be one of its buttons that is being pressed
        m_chips = nullptr;
    }
    if (!m_catalogue || (m_filter.conditions.isEmpty() && m_filter.groups.isEmpty()))
        return;
    m_chips = makeGroup(m_filter, {});
    m_layout->insertWidget(0, m_chips);
    m_chips->show();
    if (hadFocus)
        m_chips->findChild<QToolButton *>(u"filterMore"_s)->setFocus();
}

QWidget *FilterBar::makeGroup(const FilterGroup &group, const Path &path)
{
    auto *box = new QFrame;
    box->setObjectName(nameOf("filterGroup", path));
    auto *flow = new FlowLayout(box);
    flow->setContentsMargins(0, 0, 0, 0);
    if (!path.isEmpty()) {
        box->setFrameShape(QFrame::StyledPanel);
        flow->setContentsMargins(6, 4, 6, 4);
    }
    if (!path.isEmpty() || group.conditions.size() + group.groups.size() > 1 || group.join != FilterGroup::Join::All)
        flow->addWidget(makeJoinButton(group, path));
    for (int i = 0; i < group.conditions.size(); ++i)
        flow->addWidget(makeChip(group.conditions.at(i), path, i));
    for (int i = 0; i < group.groups.size(); ++i)
        flow->addWidget(makeGroup(group.groups.at(i), path + Path{i}));
    flow->addWidget(makeAddButton(path));
    if (!path.isEmpty()) {
        auto *remove = new QToolButton;
        remove->setObjectName(nameOf("filterRemoveGroup", path));
        remove->setIcon(icon(u"x"_s));
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setAccessibleName(tr("Remove this group"));
        remove->setToolTip(remove->accessibleName());
        connect(remove, &QToolButton::clicked, this, [this, path] { removeGroup(path); });
        flow->addWidget(remove);
    }
    return box;
}

QWidget *FilterBar::makeJoinButton(const FilterGroup &group, const Path &path)
{
    auto *button = new QToolButton;
    button->setObjectName(nameOf("filterJoin", path));
    button->setText(FilterText::joinText(group.join));
    button->setIcon(icon(u"chevron-down"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(tr("How the conditions are joined: %1").arg(button->text()));
    button->setToolTip(tr("Whether all, at least one, or none of these conditions must hold"));
    auto *menu = new QMenu(button);
    menu->setLayoutDirection(layoutDirection());
    for (const auto join : {FilterGroup::Join::All, FilterGroup::Join::Any, FilterGroup::Join::None}) {
        QAction *action = menu->addAction(FilterText::joinText(join), this, [this, path, join] {
            groupAt(path).join = join;
            changed();
        });
        action->setCheckable(true);
        action->setChecked(join == group.join);
    }
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
    return button;
}

QWidget *FilterBar::makeChip(const FieldFilter &filter, const Path &path, int index)
{
    auto *chip = new QWidget;
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QString words = FilterText::describe(filter, *m_catalogue, m_language);
    QString shown = words;
    if (shown.size() > kChipLetters)
        shown = shown.left(kChipLetters - 1) + u'…';
    auto *body = new QPushButton(shown.replace(u'&', u"&&"_s));
    body->setObjectName(nameOf("filterChip", path, index));
    body->setAutoDefault(false);
    body->setAccessibleName(words);
    body->setToolTip(tr("%1. Press to change it, Delete to remove it.").arg(words).toHtmlEscaped());
    auto *cross = new QToolButton;
    cross->setObjectName(nameOf("filterRemove", path, index));
    cross->setIcon(icon(u"x"_s));
    cross->setAutoRaise(true);
    cross->setAccessibleName(tr("Remove: %1").arg(words));
    cross->setToolTip(tr("Remove this filter"));
    row->addWidget(body);
    row->addWidget(cross);
    connect(body, &QPushButton::clicked, this, [this, path, index] { open(path, index); });
    connect(cross, &QToolButton::clicked, this, [this, path, index] { removeCondition(path, index); });
    // the Delete key on the chip is its cross
    body->installEventFilter(this);
    return chip;
}

QWidget *FilterBar::makeAddButton(const Path &path)
{
    auto *button = new QToolButton;
    button->setObjectName(nameOf("filterMore", path));
    button->setIcon(icon(u"plus"_s));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(tr("Add a condition or a group"));
    button->setToolTip(button->accessibleName());
    auto *menu = new QMenu(button);
    menu->addAction(tr("Add a condition …"), this, [this, path] { open(path, -1); })
        ->setObjectName(nameOf("filterAddCondition", path));
    QAction *group = menu->addAction(tr("Add a group …"), this, [this, path] {
        // all of what stands there, and one of what comes: the usual wish
        const auto other = groupAt(path).join == FilterGroup::Join::Any ? FilterGroup::Join::All : FilterGroup::Join::Any;
        const Path inner = path + Path{static_cast<int>(groupAt(path).groups.size())};
        groupAt(path).groups.append(FilterGroup(other, {}));
        rebuild();
        open(inner, -1);
    });
    group->setObjectName(nameOf("filterAddGroup", path));
    group->setEnabled(path.size() < kDeepest);
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
    return button;
}

} // namespace effectif
