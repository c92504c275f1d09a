// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fieldtree.h"

#include "models/domain/fieldrules.h"
#include "ui/theme/icon.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLevelRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kLabelCharacters = 22;
constexpr int kIndentation = 14;
const auto kRetired = u"(retired)"_s;

/// Marks stand at the end of the label, so that labels with and without one begin in one line.
class LabelDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationPosition = QStyleOptionViewItem::Right;
    }
};
} // namespace

FieldTree::FieldTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"fieldTree"_s);
    setColumnCount(ColumnCount);
    setItemDelegateForColumn(Label, new LabelDelegate(this));
    setIndentation(kIndentation);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
    setSelectionMode(SingleSelection);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Label, QHeaderView::Interactive);
    header()->setMinimumSectionSize(60);
    header()->resizeSection(Label, fontMetrics().averageCharWidth() * kLabelCharacters);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_showing)
            Q_EMIT chosen(placeOf(item));
    });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (!m_showing && placeOf(item).level == FieldPlace::Level::Field)
            Q_EMIT ticked(placeOf(item).id, column, item->checkState(column) == Qt::Checked);
    });
}

FieldPlace FieldTree::placeOf(const QTreeWidgetItem *item)
{
    if (!item)
        return {};
    return {static_cast<FieldPlace::Level>(item->data(0, kLevelRole).toInt()), item->data(0, kIdRole).toString()};
}

QTreeWidgetItem *FieldTree::itemOf(const FieldPlace &place) const
{
    for (QTreeWidgetItemIterator it(const_cast<FieldTree *>(this)); *it; ++it) {
        if (placeOf(*it) == place)
            return *it;
    }
    return nullptr;
}

void FieldTree::retitle()
{
    setHeaderLabels({tr("Field"), tr("Individual sheet"), tr("Professional sheet"), tr("Mandatory"), tr("Show"),
                     tr("Type"), tr("In English")});
    setAccessibleName(tr("The fields in their tabs and sections"));
    headerItem()->setToolTip(Individual, tr("Whether the field is on the sheets of individuals."));
    headerItem()->setToolTip(Professional, m_professionals
                                 ? tr("Whether the field is on the sheets of professionals.")
                                 : tr("Empty until sheets of professionals are switched on."));
    headerItem()->setToolTip(Mandatory, tr("A new sheet is not saved before the field is filled in."));
    headerItem()->setToolTip(Shown, tr("Untick to take the field off the sheet. Its values are kept."));
}

QTreeWidgetItem *FieldTree::addGroup(QTreeWidgetItem *parent, const FieldPlace &place, const LocalizedText &label)
{
    auto *item = new QTreeWidgetItem;
    parent ? parent->addChild(item) : addTopLevelItem(item);
    item->setData(0, kLevelRole, static_cast<int>(place.level));
    item->setData(0, kIdRole, place.id);
    item->setText(Label, label.fr);
    item->setText(English, label.en);
    QFont font = item->font(Label);
    font.setWeight(QFont::DemiBold);
    item->setFont(Label, font);
    if (const QString problem = m_problems.value(place.id); !problem.isEmpty()) {
        item->setIcon(Label, icon(u"triangle-alert"_s, Tone::Danger));
        item->setToolTip(Label, problem);
    }
    item->setExpanded(true);
    return item;
}

void FieldTree::setTick(QTreeWidgetItem *item, int column, bool on, bool may)
{
    item->setCheckState(column, on ? Qt::Checked : Qt::Unchecked);
    item->setText(column, on ? tr("Yes") : tr("No"));
    if (!may)
        item->setToolTip(column, tr("The program needs this field: it is always shown and always mandatory."));
}

void FieldTree::addField(QTreeWidgetItem *parent, const FieldDefinition &field, const CatalogueDraft &draft)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setData(0, kLevelRole, static_cast<int>(FieldPlace::Level::Field));
    item->setData(0, kIdRole, field.key);
    item->setText(Label, field.label.fr);
    item->setText(English, field.label.en);
    item->setText(Type, typeOf(field).displayName());
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
    if (!field.retired) {
        setTick(item, Individual, field.forIndividual, !field.locked);
        if (m_professionals)
            setTick(item, Professional, field.forProfessional, !field.locked);
        setTick(item, Mandatory, field.mandatory, !field.locked);
        setTick(item, Shown, field.shown, !field.locked);
        if (!field.shown)
            item->setForeground(Label, palette().brush(QPalette::PlaceholderText));
    }
    const QString problem = m_problems.value(field.key);
    if (!problem.isEmpty()) {
        item->setIcon(Label, icon(u"triangle-alert"_s, Tone::Danger));
        item->setToolTip(Label, problem);
    } else if (!draft.isPublished(field.key)) {
        item->setIcon(Label, icon(u"plus"_s, Tone::Accent));
        item->setToolTip(Label, tr("New: not saved yet."));
    } else if (field.sensitive || field.locked) {
        item->setIcon(Label, icon(field.sensitive ? u"shield"_s : u"lock"_s, Tone::Muted));
        item->setToolTip(Label, field.sensitive ? tr("Sensitive: stored apart, never searched or listed.")
                                                : tr("The program needs this field: it is always shown and always mandatory."));
    }
}

void FieldTree::show(const CatalogueDraft &draft, const QList<FieldIssue> &issues, Language language)
{
    const QScopedValueRollback showing(m_showing, true);
    m_language = language;
    const CataloguePtr catalogue = draft.catalogue();
    m_professionals = hasProfessionalSheets(*catalogue);
    m_problems.clear();
    for (const FieldIssue &issue : issues) {
        if (issue.severity == FieldIssue::Severity::Error)
            m_problems.insert(issue.field, issue.message);
    }
    const FieldPlace before = current();
    const int scrolled = verticalScrollBar()->value();
    QStringList folded;
    for (QTreeWidgetItemIterator it(this, QTreeWidgetItemIterator::HasChildren); *it; ++it) {
        if (!(*it)->isExpanded())
            folded << placeOf(*it).id;
    }
    clear();
    retitle();
    for (const FormTab &tab : catalogue->tabs()) {
        QTreeWidgetItem *top = addGroup(nullptr, {FieldPlace::Level::Tab, tab.id}, tab.label);
        for (const FormSection &section : catalogue->sections()) {
            if (section.tab != tab.id)
                continue;
            QTreeWidgetItem *group = addGroup(top, {FieldPlace::Level::Section, section.id}, section.label);
            for (const FieldDefinition &field : catalogue->fields()) {
                if (field.section == section.id)
                    addField(group, field, draft);
            }
        }
    }
    if (!catalogue->retiredFields().isEmpty()) {
        QTreeWidgetItem *bin = addGroup(nullptr, {FieldPlace::Level::None, kRetired}, {tr("Removed fields"), {}});
        for (const FieldDefinition &field : catalogue->retiredFields())
            addField(bin, field, draft);
    }
    for (QTreeWidgetItemIterator it(this, QTreeWidgetItemIterator::HasChildren); *it; ++it)
        (*it)->setExpanded(!folded.contains(placeOf(*it).id));
    setCurrentItem(itemOf(before));
    verticalScrollBar()->setValue(scrolled);
}

void FieldTree::choose(const FieldPlace &place)
{
    if (QTreeWidgetItem *item = itemOf(place)) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

void FieldTree::dropEvent(QDropEvent *event)
{
    const FieldPlace what = current();
    QTreeWidgetItem *target = itemAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction); // the draft moves it, and the tree shows the draft
    event->accept();
    if (!target || what.level == FieldPlace::Level::None || placeOf(target) == what)
        return;
    // climb to the item of the same level, or to the group that may hold it
    const auto level = [](const QTreeWidgetItem *item) { return static_cast<int>(placeOf(item).level); };
    const int wanted = static_cast<int>(what.level);
    while (target && level(target) > wanted)
        target = target->parent();
    if (!target || placeOf(target).level == FieldPlace::Level::None)
        return;
    if (level(target) == wanted - 1)
        return Q_EMIT dropped(what, placeOf(target).id, target->childCount());
    if (level(target) != wanted)
        return;
    QTreeWidgetItem *parent = target->parent();
    const QTreeWidgetItem *moved = itemOf(what);
    int place = parent ? parent->indexOfChild(target) : indexOfTopLevelItem(target);
    if (dropIndicatorPosition() == BelowItem)
        ++place;
    const int from = parent ? parent->indexOfChild(const_cast<QTreeWidgetItem *>(moved))
                            : indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(moved));
    if (from >= 0 && from < place) // it is taken out first
        --place;
    Q_EMIT dropped(what, parent ? placeOf(parent).id : QString(), place);
}

void FieldTree::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier);
    if (moves && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return Q_EMIT stepWanted(event->key() == Qt::Key_Up ? -1 : 1);
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        return Q_EMIT removeWanted();
    QTreeWidget::keyPressEvent(event);
}

} // namespace effectif
