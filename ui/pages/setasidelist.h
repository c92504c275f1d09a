// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/decision.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QTableView;
class QToolButton;

namespace effectif {

class PlainLabel;
class RowsModel;

/// « Écartés »: the pairs that somebody set aside as no duplicates, who and when, and the way back.
class SetAsideList final : public QWidget
{
    Q_OBJECT
public:
    SetAsideList(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// Reads the list again.
    void load();
    void retranslate();
    /// Null if none is chosen.
    const duplicates::Decision *chosen() const;

Q_SIGNALS:
    void chosenChanged();
    void openWanted(effectif::RecordId id);
    /// A pair may be a duplicate again.
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
    QList<duplicates::Decision> m_decisions;
    bool m_mayDecide = false;
    bool m_working = false;
};

} // namespace effectif
