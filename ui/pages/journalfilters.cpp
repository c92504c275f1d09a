// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journalfilters.h"

#include "ui/fields/fieldeditors.h"
#include "ui/pages/pages.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
FieldDefinition dayField(const QString &key, const LocalizedText &label)
{
    FieldDefinition field;
    field.kind = pages::firstKind();
    field.key = key;
    field.type = u"date"_s;
    field.label = label;
    return field;
}
} // namespace

JournalFilters::JournalFilters(const PageContext &context, const QString &name, const QList<FieldDefinition> &more, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_nothing(new PlainLabel)
    , m_name(name)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *filters = new QWidget;
    m_flow = new FlowLayout(filters, 8);
    m_flow->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(filters);
    layout->addWidget(m_nothing);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setObjectName(name + u"_nothing"_s);
    QHBoxLayout *lists = addGroup();
    m_person = addList(u"_person"_s, lists);
    m_deed = addList(u"_deed"_s, lists);
    QHBoxLayout *days = addGroup();
    addEditor(dayField(name + u"_from"_s, {u"Du"_s, u"From"_s}), days);
    addEditor(dayField(name + u"_to"_s, {u"au"_s, u"to"_s}), days);
    for (const FieldDefinition &field : more)
        addEditor(field, addGroup());
    m_tools = addGroup();
    m_clear = makeTool(name + u"_clear"_s, u"filter-x"_s);
    m_tools->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &JournalFilters::clear);
    m_person->addItem(QString(), 0);
}

/// What stays together when the line is broken.
QHBoxLayout *JournalFilters::addGroup()
{
    auto *box = new QWidget;
    auto *group = new QHBoxLayout(box);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(6);
    m_flow->addWidget(box);
    return group;
}

QComboBox *JournalFilters::addList(const QString &name, QHBoxLayout *group)
{
    auto *list = new QComboBox;
    list->setObjectName(m_name + name);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(20);
    ignoreWheelWithoutFocus(list);
    group->addWidget(list);
    connect(list, &QComboBox::activated, this, &JournalFilters::changed);
    return list;
}

void JournalFilters::addEditor(const FieldDefinition &field, QHBoxLayout *group)
{
    auto *label = new PlainLabel;
    FieldEditor *editor = createFieldEditor(field, m_context.office.catalogue(field.kind), m_context.language);
    editor->setFixedWidth(field.type == "date"_L1 ? 140 : 220);
    label->setBuddy(editor->focusTarget());
    group->addWidget(label);
    group->addWidget(editor);
    m_editors << Entry{label, editor};
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        if (!editor->issue())
            Q_EMIT changed();
    });
}

void JournalFilters::addTool(QToolButton *tool)
{
    m_tools->addWidget(tool);
}

UserId JournalFilters::person() const
{
    return m_person->currentData().toInt();
}

QString JournalFilters::deed() const
{
    return m_deed->currentData().toString();
}

QDate JournalFilters::from() const
{
    return m_editors.at(0).editor->value().toDate();
}

QDate JournalFilters::to() const
{
    return m_editors.at(1).editor->value().toDate();
}

FieldEditor *JournalFilters::editor(const QString &key) const
{
    const auto found = std::ranges::find_if(m_editors, [&](const Entry &entry) { return entry.editor->field().key == key; });
    return found == m_editors.end() ? nullptr : found->editor;
}

void JournalFilters::setPeople(const QList<Reference> &people)
{
    const QVariant chosen = m_person->currentData();
    while (m_person->count() > 1)
        m_person->removeItem(1);
    for (const Reference &one : people)
        m_person->addItem(one.name, one.id);
    m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
}

void JournalFilters::setTexts(const QString &whose, const QString &which, const QString &all, const QList<std::pair<QString, QString>> &deeds)
{
    m_person->setAccessibleName(whose);
    m_person->setItemText(0, tr("Everybody"));
    m_deed->setAccessibleName(which);
    const QVariant deed = m_deed->currentData();
    m_deed->clear();
    m_deed->addItem(all, QString());
    for (const auto &[words, id] : deeds)
        m_deed->addItem(words, id);
    m_deed->setCurrentIndex(qMax(0, m_deed->findData(deed)));
    for (const auto &[label, editor] : std::as_const(m_editors)) {
        label->setText(editor->field().label.in(m_context.language));
        editor->setLanguage(m_context.language);
    }
    m_clear->setText(tr("Show everything"));
    m_nothing->setText(tr("Nothing was done that matches. Show everything, or choose a longer time."));
}

void JournalFilters::clear()
{
    m_person->setCurrentIndex(0);
    m_deed->setCurrentIndex(0);
    for (const Entry &entry : std::as_const(m_editors))
        entry.editor->setValue({});
    Q_EMIT changed();
}

void JournalFilters::showState(bool isFiltered, bool isEmpty)
{
    m_clear->setEnabled(isFiltered);
    m_nothing->setVisible(isFiltered && isEmpty);
}

} // namespace effectif
