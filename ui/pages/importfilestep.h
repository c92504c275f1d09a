// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace effectif {

class EmptyState;
class FormGrid;
class PlainLabel;
class RowsModel;

/// The first step of an import: which file, and how it is read; its first rows are shown as they would be taken.
class ImportFileStep final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportFileStep(const PageContext &context, QWidget *parent = nullptr);

    /// What was read of the file.
    void show(const TableInput &input, const TablePreview &preview);
    /// It cannot be read as it was meant: the choices stay, the old picture goes.
    void showTrouble(const TableInput &input);
    /// Back to where a file is asked for.
    void clear();

Q_SIGNALS:
    void fileWanted();
    void pasteWanted();
    /// The person says how it is to be read.
    void formatChosen(const effectif::TableFormat &format);

protected:
    void changeEvent(QEvent *event) override;

private:
    QComboBox *addChoice(const QString &name);
    QWidget *makeHead();
    void retranslate();
    void fillChoices();
    void fillHeaderRows();
    void choose();
    QString kindName() const;

    const PageContext &m_context;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_paste;
    PlainLabel *m_name;
    PlainLabel *m_about;
    QPushButton *m_other;
    FormGrid *m_form;
    QComboBox *m_sheet;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_headerRow;
    QTableView *m_table;
    RowsModel *m_rows;
    TableInput m_input;
    TablePreview m_preview;
    bool m_filling = false;
};

} // namespace effectif
