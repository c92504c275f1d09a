// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordfilter.h"

#include <QWidget>

class QVBoxLayout;

namespace effectif {

class FieldEditor;
class FilterEditor;

/// The filter of a list, built by clicking: conditions are chips, groups are boxes that say whether all, at least one
/// or none of what is in them must hold. A chip is changed by pressing it, removed by its cross or the Delete key.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue, Language language);
    const FilterGroup &filter() const { return m_filter; }
    void setFilter(const FilterGroup &filter);
    /// Opens the row that makes a condition, on this field if one is given.
    void startAdding(const QString &field = {});
    bool isAdding() const;
    /// A condition beside the others that all sheets must hold.
    void showOnlyIncomplete(bool on);
    bool showsOnlyIncomplete() const;

Q_SIGNALS:
    void filtersChanged();
    /// A value editor was made: the owner connects what it wants of the database.
    void editorMade(effectif::FieldEditor *editor);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The way to a group: at each level the index of the inner group.
    using Path = QList<int>;

    FilterGroup &groupAt(const Path &path);
    QWidget *makeGroup(const FilterGroup &group, const Path &path);
    QWidget *makeChip(const FieldFilter &filter, const Path &path, int index);
    QWidget *makeJoinButton(const FilterGroup &group, const Path &path);
    QWidget *makeAddButton(const Path &path);
    void open(const Path &path, int index);
    void take(const FieldFilter &filter);
    void cancel();
    void removeCondition(const Path &path, int index);
    void removeGroup(const Path &path);
    void changed();
    void rebuild();

    CataloguePtr m_catalogue;
    Language m_language = Language::French;
    FilterGroup m_filter;
    QVBoxLayout *m_layout;
    QWidget *m_chips = nullptr;
    FilterEditor *m_editor;
    Path m_path;      ///< where the condition in the editor goes
    int m_index = -1; ///< the condition that it replaces; -1: it is a new one
};

} // namespace effectif
