// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace effectif {

class FieldEditor;
class FlowLayout;
class PlainLabel;

/// What a page about deeds is cut down by: whose, which, the days from and to, and what else the page asks for. Says so
/// when nothing is left.
class JournalFilters final : public QWidget
{
    Q_OBJECT
public:
    /// The name begins the names of what is in it: "audit" makes "audit_person".
    JournalFilters(const PageContext &context, const QString &name, const QList<FieldDefinition> &more = {}, QWidget *parent = nullptr);

    /// Beside the way back to everything.
    void addTool(QToolButton *tool);

    UserId person() const;
    QString deed() const;
    QDate from() const;
    QDate to() const;
    /// Of one of the fields more that the page asked for.
    FieldEditor *editor(const QString &key) const;

    void setPeople(const QList<Reference> &people);
    /// Names for screen readers, and the deeds: words and id each, behind the word for all of them.
    void setTexts(const QString &whose, const QString &which, const QString &all, const QList<std::pair<QString, QString>> &deeds);
    void showState(bool isFiltered, bool isEmpty);

Q_SIGNALS:
    void changed();

private:
    QHBoxLayout *addGroup();
    QComboBox *addList(const QString &name, QHBoxLayout *group);
    void addEditor(const FieldDefinition &field, QHBoxLayout *group);
    void clear();

    struct Entry
    {
        PlainLabel *label;
        FieldEditor *editor;
    };
    const PageContext &m_context;
    FlowLayout *m_flow;
    QComboBox *m_person;
    QComboBox *m_deed;
    QList<Entry> m_editors;
    QHBoxLayout *m_tools;
    QToolButton *m_clear;
    PlainLabel *m_nothing;
    QString m_name;
};

} // namespace effectif
