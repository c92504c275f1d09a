// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguedraft.h"
#include "models/domain/fieldtype.h"
#include "models/services/configurationservice.h"
#include "models/services/request.h"
#include "ui/pages/fieldtree.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace effectif {

class Banner;
class BusyBar;
class FieldProperties;
class FormPreview;
class PlainLabel;

/// Administration > Paramètres > Configuration > Gestion des champs (O01): the draft of a kind's sheets, what it would
/// look like, and the way to publish it.
class FieldsPage final : public Page
{
    Q_OBJECT
public:
    FieldsPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("settings"); }
    bool isDirty() const override { return m_draft.isDirty(); }
    void askToLeave(std::function<void(bool)> answer) override;
    bool can(Command command) const override;
    void perform(Command command) override;

    const CatalogueDraft &draft() const { return m_draft; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void makeMenus();
    QToolButton *addTool(const char *iconName, const QString &name, void (FieldsPage::*act)());
    void connectParts();
    void retranslate();

    /// The draft changed: everything shows it.
    void refresh();
    void choose(const FieldPlace &place);
    void move(const FieldPlace &what, const QString &into, int place);
    void step(int by);
    void stepUp() { step(-1); }
    void stepDown() { step(1); }
    void tick(const QString &key, int column, bool on);
    void relabel(const FieldPlace &place, const LocalizedText &label);

    void addField();
    void addSection();
    void addTab();
    QString sectionForNew() const;
    void remove();
    void removeField(const FieldDefinition &field);
    void restore();
    void emptyField();
    void undo();
    void redo();
    void discard();
    void setProfessionals(bool on);

    void save(std::function<void(bool saved)> then = {});
    void showImpact(const ConfigurationImpact &impact, const std::function<void(bool)> &then);
    void publish(const QString &note, std::function<void(bool)> then);
    void showVersions();
    void goBackTo(int version);
    void exportFile();
    void importFile();
    void onCatalogueChanged(const QString &kind);
    void setBusy(bool busy, const QString &text = {});

    const PageContext &m_context;
    QString m_kind;
    CatalogueDraft m_draft;
    QList<FieldIssue> m_issues;
    bool m_busy = false;
    QTimer m_previewSoon;

    PlainLabel *m_title;
    PlainLabel *m_intro;
    Banner *m_banner;
    BusyBar *m_busyBar;
    FieldTree *m_tree;
    FieldProperties *m_properties;
    FormPreview *m_preview;
    QPushButton *m_add = nullptr;
    QToolButton *m_more = nullptr;
    QList<std::pair<QToolButton *, void (FieldsPage::*)()>> m_tools;
    QAction *m_newField = nullptr;
    QAction *m_newSection = nullptr;
    QAction *m_newTab = nullptr;
    QAction *m_professionals = nullptr;
    QAction *m_versions = nullptr;
    QAction *m_export = nullptr;
    QAction *m_import = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_empty = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace effectif
