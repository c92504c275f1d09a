// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcelldelegate.h"

#include "models/items/importplanmodel.h"
#include "ui/theme/icon.h"

namespace effectif {

using namespace Qt::StringLiterals;

ImportCellDelegate::ImportCellDelegate(QAbstractItemView *view) : PillDelegate(ImportPlanModel::ColourRole, view) { }

void ImportCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PillDelegate::initStyleOption(option, index);
    const QVariant state = index.data(ImportPlanModel::CellStateRole);
    if (!state.isValid())
        return;
    const auto mark = [&](Tone tone, const QString &iconName) {
        option->backgroundBrush = toneSoft(option->palette, tone);
        option->palette.setColor(QPalette::Text, toneInk(option->palette, tone));
        if (iconName.isEmpty())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(iconName, tone);
        option->decorationSize = QSize(15, 15);
    };
    switch (PlanCell::State(state.toInt())) {
    case PlanCell::State::Changed:
        return mark(Tone::Accent, {});
    case PlanCell::State::Refused:
        return mark(Tone::Danger, u"circle-alert"_s);
    case PlanCell::State::Noted:
        return mark(Tone::Warning, u"info"_s);
    case PlanCell::State::New:
    case PlanCell::State::Plain:
        break;
    }
}

} // namespace effectif
