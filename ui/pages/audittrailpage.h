// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/auditservice.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace effectif {

class AuditModel;
class Banner;
class FieldEditor;
class JobBar;
class PlainLabel;

/// Administration > Audit: who did or read what of which sheet, when and from where; cut down, exported, and kept as long
/// as an administrator says.
class AuditTrailPage final : public Page
{
    Q_OBJECT
public:
    explicit AuditTrailPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    bool can(Command command) const override;
    void perform(Command command) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeFoot();
    void makeTable();
    FieldEditor *addEditor(const QString &key, const QString &type, const LocalizedText &label, QHBoxLayout *row);
    void retranslate();
    void load();
    void loadMore();
    void loadOthers();
    void showState();
    AuditFilter filter() const;
    void clearFilter();
    void exportFile();
    void keep();
    void purge();
    void reallyPurge();
    bool isAdministrator() const;

    const PageContext &m_context;
    AuditModel *m_model;
    Banner *m_banner;
    JobBar *m_job;
    PlainLabel *m_title;
    PlainLabel *m_note;
    QTableView *m_table;
    PlainLabel *m_nothing;
    QComboBox *m_person;
    QComboBox *m_deed;
    PlainLabel *m_fromLabel;
    PlainLabel *m_toLabel;
    PlainLabel *m_sheetLabel;
    FieldEditor *m_from;
    FieldEditor *m_to;
    FieldEditor *m_sheet;
    QToolButton *m_clear;
    QToolButton *m_export;
    QWidget *m_foot;
    PlainLabel *m_keepLabel;
    QSpinBox *m_months;
    PlainLabel *m_keepNote;
    QPushButton *m_purge;
    QList<Reference> m_people;
    AuditKeeping m_keeping;
    RequestSeries m_loads;
    RequestSeries m_suggestions;
    std::shared_ptr<Progress> m_exporting;
};

} // namespace effectif
