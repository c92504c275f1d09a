// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/recorddraft.h"

#include <QHash>
#include <QIcon>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QTabWidget;

namespace effectif {

class AwayRoster;
class ColumnsFlow;
class FieldEditor;
class FormGrid;

/// The form of a sheet, made from the catalogue: tabs, sections, an editor a field. A tab is built when it is first
/// shown; the values live in the draft, so tabs and records change without losing anything. The form says what the
/// person did; its owner changes the draft.
class RecordForm final : public QWidget
{
    Q_OBJECT
public:
    /// The draft is the owner's and outlives the form.
    RecordForm(CataloguePtr catalogue, const RecordDraft &draft, Language language, QWidget *parent = nullptr);

    /// Shows the draft as it is now. For the same record, texts that do not parse yet stay in their fields.
    enum class Typed { Dropped, Kept };
    void refresh(Typed typed = Typed::Dropped);
    /// Only the marks of changed tabs and the fields that apply: after each edit.
    void refreshMarks();
    void setLanguage(Language language);
    /// Who is away: such a name is yellow in the fields that name users (M38). Null: nobody is known to be.
    void follow(AwayRoster *roster);
    /// O30: before the first save only the first tab is open.
    void setOnlyFirstTab(bool only);
    /// Everything can be looked at and copied, nothing changed.
    void setReadOnly(bool readOnly);
    /// Of the person at work: some fields are mandatory for some roles only (D29).
    void setRole(const QString &role);
    /// These fields alone may not be changed by the person at work.
    void setLocked(const QStringList &keys);

    /// Shows these issues beside their fields and on their tabs; earlier ones go.
    void setProblems(const QList<FieldIssue> &problems);
    /// What is typed in the fields and means nothing yet: why, and the texts by field.
    QList<FieldIssue> pendingProblems() const;
    QHash<QString, QString> unfinished() const;
    /// Puts such texts into their fields (from a draft); what stood in others goes.
    void setUnfinished(const QHash<QString, QString> &texts);
    /// Shows one field of the draft anew, or a text that means nothing yet in it.
    void showField(const QString &key, const QString &unfinished = {});
    /// Scrolls to the field, on whichever tab it is.
    void showPlaceOf(const QString &key);
    /// Goes to the field, on whichever tab it is.
    void focusField(const QString &key);
    /// Back to where the keyboard last was on the tab in front, panels too, or to its first field.
    void focusForm();
    void enter(const QString &key, const QVariant &value);
    void setSuggestions(const QString &key, const QList<Reference> &suggestions);

    int currentTab() const;
    void setCurrentTab(int index);
    int tabCount() const;
    /// The titles of the tabs, panels included; empty for one that is not open.
    QStringList tabTitles() const;
    /// A tab after those of the catalogue; stays its owner's, who takes it away before the form dies.
    void addPanel(QWidget *panel, const QString &title, const QIcon &icon);
    void setPanelTitle(QWidget *panel, const QString &title);

Q_SIGNALS:
    void edited(const QString &key, const QVariant &value);
    /// The person is done with the field.
    void fieldLeft();
    void numberRequested(const QString &key);
    void suggestionsWanted(const QString &key, const QString &typed);
    void fileWanted(const QString &key);
    void fileDropped(const QString &key, const QString &path);
    void copyWanted(const QString &key);
    void linkActivated(const QUrl &url);

protected:
    /// Ctrl+Z undoes what was typed in the form, not in one line of text.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isReadOnly(const FieldDefinition &field) const;
    struct Section
    {
        QString id;
        QWidget *block = nullptr;
        FormGrid *grid = nullptr;
    };
    struct Tab
    {
        FormTab definition;
        QWidget *pane = nullptr;
        ColumnsFlow *flow = nullptr;
        QList<Section> sections;
        QList<FieldEditor *> editors;
        bool built = false;
        bool stale = false;
    };

    void build(Tab &tab);
    void buildSection(Tab &tab, const FormSection &definition);
    FieldEditor *makeEditor(const FieldDefinition &field, FormGrid *grid);
    void connectEditor(FieldEditor *editor, FormGrid *grid);
    void showValues(Tab &tab);
    void showApplicable(Tab &tab);
    void showTab(int index);
    FieldEditor *builtEditor(const QString &key);
    int tabOf(const QString &key) const;

    CataloguePtr m_catalogue;
    const RecordDraft &m_draft;
    Language m_language;
    QString m_role;
    QTabWidget *m_tabs;
    QList<Tab> m_pages;
    QPointer<AwayRoster> m_away;
    QHash<QString, FieldEditor *> m_editors;
    QHash<QString, FieldIssue> m_problems;
    bool m_onlyFirst = false;
    bool m_readOnly = false;
    QStringList m_locked;
    Typed m_typed = Typed::Dropped; ///< for tabs that are refreshed when they are next shown
};

} // namespace effectif
