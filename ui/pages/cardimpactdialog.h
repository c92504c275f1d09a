// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/cardservice.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;

namespace effectif {

class CardView;

/// The card and the mail signature of a sheet before a save and after it, side by side. Accepted: save. Deletes itself.
class CardImpactDialog final : public QDialog
{
    Q_OBJECT
public:
    CardImpactDialog(const SheetCard &before, const SheetCard &after, const QByteArray &logo, QWidget *parent);

    /// Shows the photo on both.
    void setPhoto(const QByteArray &jpeg);
    /// The person does not want to be asked again.
    bool isUnwanted() const;

private:
    void addSide(QGridLayout *grid, int column, const QString &name, const QString &title, CardView *view, const BusinessCard &card);
    void showCards();

    SheetCard m_before;
    SheetCard m_after;
    QByteArray m_logo;
    CardView *m_was;
    CardView *m_becomes;
    QCheckBox *m_never;
};

} // namespace effectif
