// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/recordform.h"

#include "ui/fields/fieldeditor_reference.h"
#include "ui/theme/icon.h"
#include "ui/widgets/columnsflow.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/sectionheader.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QWidget *firstInput(QWidget *pane)
{
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisibleTo(pane) && next->isEnabled() && next->focusPolicy() & Qt::TabFocus)
            return next;
    }
    return nullptr;
}
} // namespace

RecordForm::RecordForm(CataloguePtr catalogue, const RecordDraft &draft, Language language, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(std::move(catalogue))
    , m_draft(draft)
    , m_language(language)
    , m_tabs(new QTabWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_tabs->setObjectName(u"sheetTabs"_s);
    m_tabs->setDocumentMode(true);
    for (const FormTab &definition : m_catalogue->tabs()) {
        Tab tab;
        tab.definition = definition;
        tab.flow = new ColumnsFlow;
        auto *margin = new QWidget;
        auto *inside = new QVBoxLayout(margin);
        inside->setContentsMargins(24, 20, 24, 24);
        inside->addWidget(tab.flow);
        inside->addStretch();
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidget(margin);
        tab.pane = area;
        m_tabs->addTab(area, definition.label.in(language));
        m_pages.append(tab);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &RecordForm::showTab);
    refresh();
}

void RecordForm::showTab(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    Tab &tab = m_pages[index];
    if (!tab.built)
        build(tab);
    if (tab.stale)
        showValues(tab);
}

void RecordForm::refresh(Typed typed)
{
    m_typed = typed;
    m_problems.clear();
    for (Tab &tab : m_pages)
        tab.stale = true;
    showTab(m_tabs->currentIndex());
    refreshMarks();
}

void RecordForm::showValues(Tab &tab)
{
    tab.stale = false;
    for (FieldEditor *editor : std::as_const(tab.editors)) {
        const QString key = editor->field().key;
        const QString pending = editor->pendingText();
        editor->setValue(m_draft.value(key));
        if (m_typed == Typed::Kept && !pending.isEmpty()) {
            editor->setPendingText(pending);
            continue;
        }
        const auto problem = m_problems.constFind(key);
        editor->setProblem(problem == m_problems.constEnd() ? std::nullopt : std::optional(*problem));
    }
    showApplicable(tab);
}

void RecordForm::showApplicable(Tab &tab)
{
    const Record record = m_draft.current();
    for (const Section &section : std::as_const(tab.sections)) {
        bool any = false;
        for (FieldEditor *editor : std::as_const(tab.editors)) {
            if (editor->field().section != section.id)
                continue;
            const bool applies = appliesTo(editor->field(), record);
            section.grid->setShown(editor, applies);
            section.grid->setMandatory(editor, isMandatory(editor->field(), record, m_role));
            any = any || applies;
        }
        tab.flow->setShown(section.block, any);
    }
}

int RecordForm::tabOf(const QString &key) const
{
    const FieldDefinition *field = m_catalogue->field(key);
    for (int i = 0; field && i < m_pages.size(); ++i) {
        if (m_pages.at(i).definition.id == field->tab)
            return i;
    }
    return -1;
}

void RecordForm::refreshMarks()
{
    QSet<int> dirty;
    QSet<int> wrong;
    for (const QString &key : m_draft.dirtyKeys())
        dirty.insert(tabOf(key));
    for (const FieldIssue &issue : pendingProblems())
        wrong.insert(tabOf(issue.field));
    for (auto it = m_problems.constBegin(); it != m_problems.constEnd(); ++it) {
        if (it->severity == FieldIssue::Severity::Error)
            wrong.insert(tabOf(it.key()));
    }
    for (int i = 0; i < m_pages.size(); ++i) {
        const QString label = m_pages.at(i).definition.label.in(m_language);
        const QString text = dirty.contains(i) && !m_draft.isNew() ? label + u" •"_s : label;
        if (m_tabs->tabText(i) != text) // each setter lays the tabs out anew, and this runs after every key
            m_tabs->setTabText(i, text);
        if (m_tabs->tabIcon(i).isNull() == wrong.contains(i))
            m_tabs->setTabIcon(i, wrong.contains(i) ? icon(u"triangle-alert"_s, Tone::Danger) : QIcon());
        m_tabs->setTabToolTip(i, m_onlyFirst && i > 0 ? tr("Save the sheet first: its other tabs open then.")
                                     : wrong.contains(i) ? tr("Something on this tab must be corrected.")
                                     : dirty.contains(i) ? tr("Something on this tab is not saved yet.")
                                                         : QString());
    }
    for (Tab &tab : m_pages) {
        if (tab.built && !tab.stale)
            showApplicable(tab);
    }
}

void RecordForm::setLanguage(Language language)
{
    m_language = language;
    for (Tab &tab : m_pages) {
        for (const Section &section : std::as_const(tab.sections)) {
            for (const FormSection &definition : m_catalogue->sections()) {
                if (definition.id == section.id)
                    section.block->findChild<SectionHeader *>()->setText(definition.label.in(language));
            }
            for (FieldEditor *editor : std::as_const(tab.editors)) {
                if (editor->field().section != section.id)
                    continue;
                editor->setLanguage(language);
                section.grid->setLabel(editor, editor->field().label.in(language));
                section.grid->setHelp(editor, editor->field().help.in(language));
            }
        }
    }
    refreshMarks();
}

void RecordForm::setOnlyFirstTab(bool only)
{
    m_onlyFirst = only;
    for (int i = 1; i < m_tabs->count(); ++i)
        m_tabs->setTabEnabled(i, !only);
    refreshMarks();
}

void RecordForm::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setReadOnly(isReadOnly(editor->field()));
}

void RecordForm::setRole(const QString &role)
{
    m_role = role;
    refreshMarks();
}

void RecordForm::setLocked(const QStringList &keys)
{
    if (keys == m_locked)
        return;
    m_locked = keys;
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setReadOnly(isReadOnly(editor->field()));
}

bool RecordForm::isReadOnly(const FieldDefinition &field) const
{
    return m_readOnly || field.fixed || m_locked.contains(field.key); // K18, K19
}

void RecordForm::setProblems(const QList<FieldIssue> &problems)
{
    m_problems.clear();
    for (const FieldIssue &problem : problems) {
        if (!m_problems.contains(problem.field) || problem.severity == FieldIssue::Severity::Error)
            m_problems.insert(problem.field, problem);
    }
    for (auto it = m_editors.begin(); it != m_editors.end(); ++it) {
        const auto problem = m_problems.constFind(it.key());
        if (problem != m_problems.constEnd())
            (*it)->setProblem(*problem);
        else if ((*it)->pendingText().isEmpty())
            (*it)->setProblem(std::nullopt);
    }
    refreshMarks();
}

QList<FieldIssue> RecordForm::pendingProblems() const
{
    QList<FieldIssue> result;
    for (const FieldEditor *editor : m_editors) {
        if (editor->pendingText().isEmpty())
            continue;
        if (const auto issue = editor->issue())
            result.append(*issue);
    }
    return result;
}

QHash<QString, QString> RecordForm::unfinished() const
{
    QHash<QString, QString> texts;
    for (auto it = m_editors.begin(); it != m_editors.end(); ++it) {
        if (const QString text = (*it)->pendingText(); !text.isEmpty())
            texts.insert(it.key(), text);
    }
    return texts;
}

void RecordForm::setUnfinished(const QHash<QString, QString> &texts)
{
    for (const QString &key : unfinished().keys()) {
        if (!texts.contains(key))
            showField(key);
    }
    for (auto it = texts.begin(); it != texts.end(); ++it)
        showField(it.key(), *it);
}

FieldEditor *RecordForm::builtEditor(const QString &key)
{
    const int index = tabOf(key);
    if (index < 0)
        return nullptr;
    Tab &tab = m_pages[index];
    if (!tab.built)
        build(tab);
    if (tab.stale)
        showValues(tab);
    return m_editors.value(key);
}

void RecordForm::showField(const QString &key, const QString &unfinished)
{
    FieldEditor *editor = unfinished.isEmpty() ? m_editors.value(key) : builtEditor(key);
    if (editor) {
        editor->setValue(m_draft.value(key));
        if (!unfinished.isEmpty())
            editor->setPendingText(unfinished);
        editor->setProblem(editor->issue());
    }
    refreshMarks();
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    event->ignore(); // for the window's own action; a line of text would take it for itself
    return true;
}

void RecordForm::showPlaceOf(const QString &key)
{
    const int index = tabOf(key);
    if (index < 0)
        return;
    m_tabs->setCurrentIndex(index);
    FieldEditor *editor = m_editors.value(key);
    if (auto *area = qobject_cast<QScrollArea *>(m_pages.at(index).pane); area && editor)
        area->ensureWidgetVisible(editor, 40, 80);
}

void RecordForm::focusField(const QString &key)
{
    showPlaceOf(key);
    if (FieldEditor *editor = m_editors.value(key))
        editor->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::focusForm()
{
    const int index = m_tabs->currentIndex();
    if (index < 0)
        return;
    if (index >= m_pages.size()) { // a panel
        QWidget *panel = m_tabs->currentWidget();
        QWidget *target = panel->focusWidget() ? panel->focusWidget() : firstInput(panel);
        return target ? target->setFocus(Qt::OtherFocusReason) : void();
    }
    QWidget *last = m_pages.at(index).pane->focusWidget();
    const QList<FieldEditor *> &editors = m_pages.at(index).editors;
    if (last && last->isVisibleTo(this) && last != m_pages.at(index).pane)
        return last->setFocus(Qt::OtherFocusReason);
    for (FieldEditor *editor : editors) {
        if (editor->isVisibleTo(this))
            return editor->focusTarget()->setFocus(Qt::OtherFocusReason);
    }
}

void RecordForm::enter(const QString &key, const QVariant &value)
{
    if (FieldEditor *editor = m_editors.value(key))
        editor->enter(value);
}

void RecordForm::setSuggestions(const QString &key, const QList<Reference> &suggestions)
{
    if (auto *editor = qobject_cast<ReferenceFieldEditor *>(m_editors.value(key)))
        editor->setSuggestions(suggestions);
}

void RecordForm::addPanel(QWidget *panel, const QString &title, const QIcon &icon)
{
    m_tabs->addTab(panel, icon, title);
}

void RecordForm::setPanelTitle(QWidget *panel, const QString &title)
{
    m_tabs->setTabText(m_tabs->indexOf(panel), title);
}

int RecordForm::currentTab() const
{
    return m_tabs->currentIndex();
}

void RecordForm::setCurrentTab(int index)
{
    if (index >= 0 && index < m_tabs->count() && m_tabs->isTabEnabled(index))
        m_tabs->setCurrentIndex(index);
}

QStringList RecordForm::tabTitles() const
{
    QStringList titles;
    for (int i = 0; i < m_tabs->count(); ++i)
        titles << (m_tabs->isTabEnabled(i) ? m_tabs->tabText(i) : QString());
    return titles;
}

int RecordForm::tabCount() const
{
    return m_tabs->count();
}

} // namespace effectif
