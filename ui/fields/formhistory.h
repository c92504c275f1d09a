// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddraft.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include <functional>

namespace effectif {

/// What stands in a field: a value, a number that is only proposed, or a text that means nothing yet.
struct FieldState
{
    QVariant value;
    QString unfinished;
    bool proposed = false;
    bool operator==(const FieldState &other) const
    {
        return sameValue(value, other.value) && unfinished == other.unfinished && proposed == other.proposed;
    }
};

/// Everything typed on a sheet.
struct TypedSheet
{
    RecordDraft draft;
    QHash<QString, QString> unfinished;
};

/// Undo and redo of a form: a step a field, for as long as the person types in it without a pause, and a step for all
/// that was dropped at once. Knows no widget: its owner shows what it is told.
class FormHistory final : public QObject
{
    Q_OBJECT
public:
    using ShowField = std::function<void(const QString &key, const FieldState &)>;
    /// Puts back everything typed; without a sheet drops it again.
    using ShowSheet = std::function<void(const std::optional<TypedSheet> &)>;

    FormHistory(ShowField showField, ShowSheet showSheet, QObject *parent);
    ~FormHistory() override;

    void changed(const QString &key, const FieldState &before, const FieldState &after);
    /// The person left the field: what comes next is another step.
    void endRun();
    void dropped(const TypedSheet &before);
    void clear() { m_stack.clear(); }

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }
    /// The field that the step is about; empty: all of them, or there is none.
    QString undoKey() const { return m_stack.undoText(); }
    QString redoKey() const { return m_stack.redoText(); }

Q_SIGNALS:
    /// What can be undone or redone is another step.
    void moved();

private:
    QUndoStack m_stack; ///< the text of a command is its field's key
    ShowField m_showField;
    ShowSheet m_showSheet;
    QElapsedTimer m_sinceLast;
    int m_run = 0;
};

} // namespace effectif
