// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/formhistory.h"

#include <QUndoCommand>

namespace effectif {

namespace {
constexpr qint64 kPauseMs = 3000; ///< who stops typing for that long begins another step
constexpr int kSteps = 500;

class FieldStep final : public QUndoCommand
{
public:
    FieldStep(const FormHistory::ShowField &show, const QString &key, FieldState before, FieldState after, int run)
        : QUndoCommand(key)
        , m_show(show)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_run(run)
    {
    }

    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const FieldStep *>(other);
        if (next->m_run != m_run || next->text() != text())
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before); // typed and typed back
        return true;
    }
    void undo() override { m_show(text(), m_before); }
    void redo() override
    {
        if (std::exchange(m_done, true)) // the first time the person did it
            m_show(text(), m_after);
    }

private:
    const FormHistory::ShowField &m_show;
    FieldState m_before;
    FieldState m_after;
    int m_run;
    bool m_done = false;
};

class DropStep final : public QUndoCommand
{
public:
    DropStep(const FormHistory::ShowSheet &show, TypedSheet before)
        : m_show(show)
        , m_before(std::move(before))
    {
    }

    void undo() override { m_show(m_before); }
    void redo() override
    {
        if (std::exchange(m_done, true))
            m_show(std::nullopt);
    }

private:
    const FormHistory::ShowSheet &m_show;
    TypedSheet m_before;
    bool m_done = false;
};
} // namespace

FormHistory::FormHistory(ShowField showField, ShowSheet showSheet, QObject *parent)
    : QObject(parent)
    , m_showField(std::move(showField))
    , m_showSheet(std::move(showSheet))
{
    m_stack.setUndoLimit(kSteps);
    connect(&m_stack, &QUndoStack::indexChanged, this, &FormHistory::moved);
}

/// The stack tells of its steps while it goes; by then the form that listens is half gone.
FormHistory::~FormHistory()
{
    m_stack.disconnect(this);
}

void FormHistory::changed(const QString &key, const FieldState &before, const FieldState &after)
{
    if (before == after)
        return;
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() > kPauseMs)
        endRun();
    m_sinceLast.start();
    m_stack.push(new FieldStep(m_showField, key, before, after, m_run));
}

void FormHistory::endRun()
{
    ++m_run;
}

void FormHistory::dropped(const TypedSheet &before)
{
    endRun();
    m_stack.push(new DropStep(m_showSheet, before));
}

} // namespace effectif
