// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddraft.h"

#include <QDialog>

class QDialogButtonBox;
class QGridLayout;
class QRadioButton;

namespace effectif {

class AwayRoster;

/// Two people changed the same fields: mine and theirs side by side, field by field, with what it was before, who
/// changed it and when. Closing it chooses nothing and loses nothing.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `roster`: who is away, for the names in it; may be null.
    CompareDialog(CataloguePtr catalogue, Language language, const QList<FieldConflict> &conflicts, AwayRoster *roster,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    /// A choice for every field.
    void chosen(const QHash<QString, effectif::RecordDraft::Choice> &choices);

private:
    struct Row
    {
        QString key;
        QRadioButton *mine;
        QRadioButton *theirs;
    };

    void addRow(QGridLayout *grid, const FieldConflict &conflict);
    QRadioButton *addSide(QGridLayout *grid, int row, int column, const QString &caption, const QString &label,
                          const QString &text);
    void showAway(QRadioButton *button, const Stamp &changed);
    QString shown(const FieldDefinition &field, const QVariant &value) const;
    void chooseAll(RecordDraft::Choice choice);
    void refresh();
    void finish();

    CataloguePtr m_catalogue;
    Language m_language;
    AwayRoster *m_roster;
    QList<Row> m_rows;
    QDialogButtonBox *m_buttons;
};

} // namespace effectif
