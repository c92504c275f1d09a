// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// RecordForm makes a tab when it is first shown: its sections, and an editor a field.
#include "models/items/awayroster.h"
#include "ui/fields/fieldeditor_file.h"
#include "ui/fields/fieldeditor_line.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/fields/fieldeditors.h"
#include "ui/fields/recordform.h"
#include "ui/widgets/columnsflow.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/sectionheader.h"

#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

void RecordForm::build(Tab &tab)
{
    tab.built = true;
    tab.stale = true;
    for (const FormSection &section : m_catalogue->sections()) {
        if (section.tab == tab.definition.id)
            buildSection(tab, section);
    }
}

void RecordForm::buildSection(Tab &tab, const FormSection &definition)
{
    Section section{definition.id, new QWidget, new FormGrid};
    auto *layout = new QVBoxLayout(section.block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *header = new SectionHeader(definition.label.in(m_language));
    header->setObjectName(u"section_"_s + definition.id);
    layout->addWidget(header);
    layout->addWidget(section.grid);
    section.grid->setTwoColumnsFrom(420);
    int rows = 0;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (field.tab != definition.tab || field.section != definition.id || !field.shown)
            continue;
        FieldEditor *editor = makeEditor(field, section.grid);
        tab.editors.append(editor);
        rows += field.width + (field.type == "longtext"_L1 ? 2 : 0);
    }
    tab.sections.append(section);
    tab.flow->add(section.block, rows + 2);
}

FieldEditor *RecordForm::makeEditor(const FieldDefinition &field, FormGrid *grid)
{
    FieldEditor *editor = createFieldEditor(field, m_catalogue, m_language, grid);
    grid->add(field.label.in(m_language), editor, field.width);
    grid->setHelp(editor, field.help.in(m_language));
    if (isReadOnly(field))
        editor->setReadOnly(true);
    m_editors.insert(field.key, editor);
    if (auto *reference = qobject_cast<ReferenceFieldEditor *>(editor))
        reference->follow(m_away);
    connectEditor(editor, grid);
    return editor;
}

void RecordForm::follow(AwayRoster *roster)
{
    m_away = roster;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (auto *reference = qobject_cast<ReferenceFieldEditor *>(editor))
            reference->follow(roster);
    }
}

void RecordForm::connectEditor(FieldEditor *editor, FormGrid *grid)
{
    const QString key = editor->field().key;
    connect(editor, &FieldEditor::edited, this, [this, editor, key] {
        m_problems.remove(key);
        Q_EMIT edited(key, editor->value());
        refreshMarks();
    });
    connect(editor, &FieldEditor::editingFinished, this, &RecordForm::fieldLeft);
    for (QWidget *widget : editor->findChildren<QWidget *>())
        widget->installEventFilter(this);
    connect(editor, &FieldEditor::problemChanged, this, [this, editor, grid] {
        const auto problem = editor->problem();
        const bool isError = problem && problem->severity == FieldIssue::Severity::Error;
        grid->setMessage(editor, isError ? Tone::Danger : Tone::Warning, problem ? problem->message : QString());
        refreshMarks();
    });
    if (auto *line = qobject_cast<LineFieldEditor *>(editor)) {
        connect(line, &LineFieldEditor::numberRequested, this, [this, key] { Q_EMIT numberRequested(key); });
        connect(line, &LineFieldEditor::linkActivated, this, &RecordForm::linkActivated);
    }
    if (auto *reference = qobject_cast<ReferenceFieldEditor *>(editor))
        connect(reference, &ReferenceFieldEditor::suggestionsWanted, this,
                [this, key](const QString &typed) { Q_EMIT suggestionsWanted(key, typed); });
    if (auto *file = qobject_cast<FileFieldEditor *>(editor)) {
        connect(file, &FileFieldEditor::fileWanted, this, [this, key] { Q_EMIT fileWanted(key); });
        connect(file, &FileFieldEditor::fileDropped, this,
                [this, key](const QString &path) { Q_EMIT fileDropped(key, path); });
        connect(file, &FileFieldEditor::copyWanted, this, [this, key] { Q_EMIT copyWanted(key); });
    }
}

} // namespace effectif
