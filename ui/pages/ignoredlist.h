// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quality/ignored.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QTableView;
class QToolButton;

namespace effectif {

class PlainLabel;
class RowsModel;

/// « Ignorés »: what may stay as it is, who said so, when and why, and the way back.
class IgnoredList final : public QWidget
{
    Q_OBJECT
public:
    IgnoredList(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// Reads the list again.
    void load();
    void retranslate();
    /// Null if none is chosen.
    const quality::Ignored *chosen() const;
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void chosenChanged();
    void openWanted(effectif::RecordId id);
    /// How many there are.
    void counted(int count);
    /// It is a finding again.
    void takenBack(const QString &sentence);
    void failed(const effectif::Error &error);

private:
    void fill();
    void takeBack();
    void showState();

    const PageContext &m_context;
    QString m_kind;
    RowsModel *m_model;
    PlainLabel *m_note;
    QToolButton *m_back;
    QTableView *m_table;
    RequestSeries m_loads;
    QList<quality::Ignored> m_ignored;
    bool m_working = false;
};

} // namespace effectif
