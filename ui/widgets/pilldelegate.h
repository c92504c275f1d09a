// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"
#include "ui/widgets/persondelegate.h"

#include <optional>

namespace effectif {

/// The tone that a colour of a list of values stands for ("blue", "green", "orange", "red", "grey"); nothing for none.
std::optional<Tone> toneOfColour(const QString &colour);

/// Draws the cells that have a colour as pills, the others as ever. The colour's id comes from a role of the model.
class PillDelegate : public PersonDelegate
{
    Q_OBJECT
public:
    PillDelegate(int colourRole, QAbstractItemView *view) : PersonDelegate(view), m_colourRole(colourRole) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_colourRole;
};

} // namespace effectif
