// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/duplicatescanservice.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace effectif {

class Banner;
class DuplicateComparison;
class PlainLabel;
class RowsModel;

/// Who else may be the person on a sheet (O28): the best first, each explained field by field beside the sheet as it is in
/// the form. Asked for, it is looked at; before a new sheet is saved, it is a question.
class SheetCheckDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Look, BeforeSaving };

    SheetCheckDialog(const PageContext &context, const Record &sheet, const SheetMatches &matches, Purpose purpose, QWidget *parent);

Q_SIGNALS:
    /// One of the others; the dialog is closed.
    void openWanted(effectif::RecordId id);
    /// A new sheet is saved all the same; the dialog is closed.
    void saveWanted();

private:
    void makeTable();
    QWidget *makeButtons();
    void fill();
    const DuplicatePair *chosen() const;
    void showChosen();
    void openChosen();
    void setAside();

    const PageContext &m_context;
    Record m_sheet;
    SheetMatches m_matches;
    Purpose m_purpose;
    RowsModel *m_model;
    Banner *m_banner;
    QTableView *m_table;
    DuplicateComparison *m_comparison;
    PlainLabel *m_none;
    QPushButton *m_open;
    QPushButton *m_aside = nullptr;
    bool m_working = false;
};

} // namespace effectif
