// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/licenceservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QCheckBox;
class QPushButton;
class QSpinBox;
class QTableView;

namespace effectif {

class PlainLabel;
class RowsModel;

/// Licences (K08, K27): how many there are, how many are used and free, who gave and took them. An administrator sets
/// the size of the pool, and whether the list of staff begins with those who hold one.
class LicencesPage final : public PageFrame
{
    Q_OBJECT
public:
    LicencesPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("credit-card"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;

private:
    QWidget *makePool();
    void makeTable();
    void showTexts() override;
    void load();
    void show(const LicenceState &state);
    void storeSize();
    void storeOnly(bool only);
    void stored(const Result<void> &done);

    const PageContext &m_context;
    QString m_kind;
    RowsModel *m_model;
    PlainLabel *m_used;
    PlainLabel *m_sizeLabel;
    QSpinBox *m_size;
    QCheckBox *m_only;
    QPushButton *m_holders;
    PlainLabel *m_history;
    QTableView *m_table;
    PlainLabel *m_nothing;
    LicenceState m_state;
    RequestSeries m_loads;
};

} // namespace effectif
