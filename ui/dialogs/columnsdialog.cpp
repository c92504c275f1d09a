// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnsdialog.h"

#include "models/base/textfold.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kKeyRole = Qt::UserRole;
constexpr int kSearchedRole = Qt::UserRole + 1;

bool canBeColumn(const FieldDefinition *field)
{
    return field && field->shown && !field->retired && !field->sensitive;
}

/// The item of each field, groups left out.
QList<QTreeWidgetItem *> fieldItems(const QTreeWidget *tree)
{
    QList<QTreeWidgetItem *> items;
    for (int group = 0; group < tree->topLevelItemCount(); ++group) {
        for (int i = 0; i < tree->topLevelItem(group)->childCount(); ++i)
            items.append(tree->topLevelItem(group)->child(i));
    }
    return items;
}

template <typename T> QString labelOf(const QList<T> &things, const QString &id, Language language)
{
    const auto found = std::find_if(things.begin(), things.end(), [&id](const T &thing) { return thing.id == id; });
    return found == things.end() ? QString() : found->label.in(language);
}
} // namespace

QStringList ColumnsDialog::standardColumns(const Catalogue &catalogue)
{
    QStringList keys;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.inList && canBeColumn(&field))
            keys << field.key;
    }
    return keys;
}

ColumnsDialog::ColumnsDialog(CataloguePtr catalogue, Language language, const QStringList &shown, QWidget *parent)
    : QDialog(parent),
      m_catalogue(std::move(catalogue)),
      m_language(language),
      m_title(new PlainLabel(this)),
      m_search(new SearchField(this)),
      m_fields(new QTreeWidget(this)),
      m_orderTitle(new PlainLabel(this)),
      m_order(new QListWidget(this)),
      m_note(new PlainLabel(this)),
      m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"columnsDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_search->setObjectName(u"columns_search"_s);
    m_fields->setObjectName(u"columns_fields"_s);
    m_fields->setHeaderHidden(true);
    m_fields->setItemsExpandable(false);
    m_fields->setRootIsDecorated(false);
    m_fields->setIndentation(12);
    m_orderTitle->setLetters(1, QFont::DemiBold);
    m_orderTitle->setBuddy(m_order);
    m_order->setObjectName(u"columns_order"_s);
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setDefaultDropAction(Qt::MoveAction);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    buildButtons();
    build();
    retranslate();
    setColumns(shown);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_search, &SearchField::resultsWanted, m_fields, qOverload<>(&QWidget::setFocus));
    connect(m_fields, &QTreeWidget::itemChanged, this, &ColumnsDialog::fieldToggled);
    connect(m_order, &QListWidget::currentRowChanged, this, &ColumnsDialog::refresh);
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::refresh);
    m_search->setFocus();
}

void ColumnsDialog::build()
{
    auto *fields = new QVBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_search);
    fields->addWidget(m_fields, 1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addLayout(fields, 1);
    sides->addWidget(makeOrderSide(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(sides, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_buttons);
    resize(760, 580);
    setMinimumSize(620, 420);
}

QWidget *ColumnsDialog::makeOrderSide()
{
    auto *side = new QWidget(this);
    m_up = addOrderButton(u"columns_up"_s, u"arrow-up"_s, QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down = addOrderButton(u"columns_down"_s, u"arrow-down"_s, QKeySequence(Qt::ALT | Qt::Key_Down));
    m_remove = addOrderButton(u"columns_remove"_s, u"x"_s, QKeySequence(Qt::Key_Delete));
    connect(m_up->defaultAction(), &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down->defaultAction(), &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_remove->defaultAction(), &QAction::triggered, this, &ColumnsDialog::removeCurrent);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_orderTitle, 1);
    for (QToolButton *button : {m_up, m_down, m_remove})
        head->addWidget(button);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_order, 1);
    return side;
}

/// The keys work in the list that the button acts on.
QToolButton *ColumnsDialog::addOrderButton(const QString &name, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(icon(iconName), QString(), m_order);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_order->addAction(action);
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ColumnsDialog::buildButtons()
{
    m_standard = m_buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_standard->setObjectName(u"columns_standard"_s);
    m_standard->setAutoDefault(false);
    m_apply = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"columns_apply"_s);
    m_apply->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_standard, &QPushButton::clicked, this, [this] { setColumns(standardColumns(*m_catalogue)); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT columnsChosen(columns());
    });
}

void ColumnsDialog::retranslate()
{
    setWindowTitle(tr("Choose columns"));
    m_title->setText(tr("Columns of the list"));
    m_search->setPlaceholderText(tr("Search a field"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_fields->setAccessibleName(tr("All fields"));
    m_orderTitle->setText(tr("Shown, from left to right"));
    m_order->setAccessibleName(m_orderTitle->text());
    const auto name = [](QToolButton *button, const QString &text) {
        button->defaultAction()->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(
            u"%1 (%2)"_s.arg(text, button->defaultAction()->shortcut().toString(QKeySequence::NativeText)));
    };
    name(m_up, tr("Move to the left"));
    name(m_down, tr("Move to the right"));
    name(m_remove, tr("Take out of the list"));
    m_standard->setText(tr("Standard columns"));
    m_apply->setText(tr("Apply"));
    const QStringList chosen = columns();
    fillFields();
    setColumns(chosen);
}

void ColumnsDialog::fillFields()
{
    const QSignalBlocker blocker(m_fields);
    m_fields->clear();
    QTreeWidgetItem *group = nullptr;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        const QString title = u"%1 · %2"_s.arg(labelOf(m_catalogue->tabs(), field.tab, m_language),
                                               labelOf(m_catalogue->sections(), field.section, m_language));
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_fields, {title});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = m_fields->font();
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
        }
        addField(group, field);
    }
    m_fields->expandAll();
    filter(m_search->text());
}

void ColumnsDialog::addField(QTreeWidgetItem *group, const FieldDefinition &field)
{
    auto *item = new QTreeWidgetItem(group, {field.label.in(m_language)});
    item->setData(0, kKeyRole, field.key);
    item->setData(0, kSearchedRole, foldText(group->text(0) + u' ' + field.label.fr + u' ' + field.label.en));
    if (field.sensitive) {
        item->setFlags(Qt::NoItemFlags);
        item->setIcon(0, icon(u"lock"_s));
        item->setText(0, tr("%1 (sensitive)").arg(item->text(0)));
        item->setToolTip(0, tr("Sensitive data is seen on the sheet only, never in a list."));
        return;
    }
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
}

QStringList ColumnsDialog::columns() const
{
    QStringList keys;
    for (int row = 0; row < m_order->count(); ++row)
        keys << m_order->item(row)->data(kKeyRole).toString();
    return keys;
}

void ColumnsDialog::setColumns(const QStringList &keys)
{
    m_order->clear();
    for (const QString &key : keys) {
        if (!columns().contains(key))
            addColumn(key);
    }
    const QSignalBlocker blocker(m_fields);
    const QStringList taken = columns();
    const QList<QTreeWidgetItem *> items = fieldItems(m_fields);
    for (QTreeWidgetItem *item : items) {
        const QString key = item->data(0, kKeyRole).toString();
        if (canBeColumn(m_catalogue->field(key)))
            item->setCheckState(0, taken.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_order->setCurrentRow(0);
    refresh();
}

void ColumnsDialog::addColumn(const QString &key)
{
    const FieldDefinition *field = m_catalogue->field(key);
    if (!canBeColumn(field))
        return;
    auto *item = new QListWidgetItem(field->label.in(m_language), m_order);
    item->setData(kKeyRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

void ColumnsDialog::fieldToggled(QTreeWidgetItem *item)
{
    const QString key = item->data(0, kKeyRole).toString();
    const qsizetype row = columns().indexOf(key);
    if (item->checkState(0) == Qt::Checked && row < 0) {
        addColumn(key);
        m_order->setCurrentRow(m_order->count() - 1);
    } else if (item->checkState(0) != Qt::Checked && row >= 0) {
        delete m_order->takeItem(static_cast<int>(row));
    }
    refresh();
}

void ColumnsDialog::removeCurrent()
{
    const int row = m_order->currentRow();
    QStringList keys = columns();
    keys.removeAt(row);
    setColumns(keys);
    m_order->setCurrentRow(qMin(row, m_order->count() - 1));
}

void ColumnsDialog::moveCurrent(int by)
{
    const int from = m_order->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_order->count())
        return;
    m_order->insertItem(to, m_order->takeItem(from));
    m_order->setCurrentRow(to);
}

void ColumnsDialog::filter(const QString &text)
{
    const QStringList words = foldText(text).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_fields->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_fields->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row) {
            const QString searched = group->child(row)->data(0, kSearchedRole).toString();
            const bool found = std::all_of(words.begin(), words.end(),
                                           [&searched](const QString &word) { return searched.contains(word); });
            group->child(row)->setHidden(!found);
            any = any || found;
            if (found && !first && canBeColumn(m_catalogue->field(group->child(row)->data(0, kKeyRole).toString())))
                first = group->child(row);
        }
        group->setHidden(!any);
    }
    m_fields->setCurrentItem(first);
    if (words.isEmpty())
        m_fields->scrollToTop();
}

void ColumnsDialog::refresh()
{
    const int row = m_order->currentRow();
    m_up->defaultAction()->setEnabled(row > 0);
    m_down->defaultAction()->setEnabled(row >= 0 && row < m_order->count() - 1);
    m_remove->defaultAction()->setEnabled(row >= 0);
    m_apply->setEnabled(m_order->count() > 0);
    m_note->setText(m_order->count() > 0 ? tr("Tick a field to show it. Drag a column, or move it with the arrows.")
                                         : tr("Tick at least one field: a list without columns shows nothing."));
}

void ColumnsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
