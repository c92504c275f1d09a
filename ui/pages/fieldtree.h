// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguedraft.h"
#include "models/domain/fieldtype.h"

#include <QTreeWidget>

namespace effectif {

/// What an administrator has chosen in the configuration.
struct FieldPlace
{
    enum class Level { None, Tab, Section, Field };
    Level level = Level::None;
    QString id; ///< of the tab or section, or the key of the field
    bool operator==(const FieldPlace &) const = default;
};

/// All fields of a kind in their sections and tabs (O03-O06), as a table whose rows can be dragged. It shows a draft
/// and says what the person wants of it.
class FieldTree final : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Label, Individual, Professional, Mandatory, Shown, Type, English, ColumnCount };

    explicit FieldTree(QWidget *parent = nullptr);

    /// Keeps what is chosen, folded and scrolled to.
    void show(const CatalogueDraft &draft, const QList<FieldIssue> &issues, Language language);
    FieldPlace current() const { return placeOf(currentItem()); }
    void choose(const FieldPlace &place);

Q_SIGNALS:
    void chosen(const effectif::FieldPlace &place);
    /// Before the item at `place` of this tab or section.
    void dropped(const effectif::FieldPlace &what, const QString &into, int place);
    /// Alt+Shift+Up and Down.
    void stepWanted(int by);
    void removeWanted();
    /// A tick of O03 to O06; the tree shows it when the draft has it.
    void ticked(const QString &key, int column, bool on);

protected:
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static FieldPlace placeOf(const QTreeWidgetItem *item);
    QTreeWidgetItem *itemOf(const FieldPlace &place) const;
    QTreeWidgetItem *addGroup(QTreeWidgetItem *parent, const FieldPlace &place, const LocalizedText &label);
    void addField(QTreeWidgetItem *parent, const FieldDefinition &field, const CatalogueDraft &draft);
    void setTick(QTreeWidgetItem *item, int column, bool on, bool may);
    void retitle();

    Language m_language = Language::French;
    bool m_professionals = false;
    bool m_showing = false;
    QHash<QString, QString> m_problems; ///< by key
};

} // namespace effectif
