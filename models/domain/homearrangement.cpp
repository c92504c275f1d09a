// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/homearrangement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kOrder = u"order"_s;
const auto kHidden = u"hidden"_s;
} // namespace

QStringList HomeArrangement::sorted(const QStringList &parts) const
{
    QStringList result = parts;
    std::ranges::stable_sort(result, {}, [this](const QString &part) {
        const qsizetype place = order.indexOf(part);
        return place < 0 ? order.size() : place;
    });
    return result;
}

QString HomeArrangement::toText() const
{
    const QJsonObject json{{kOrder, QJsonArray::fromStringList(order)}, {kHidden, QJsonArray::fromStringList(hidden)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

HomeArrangement HomeArrangement::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json.value(kOrder).toVariant().toStringList(), json.value(kHidden).toVariant().toStringList()};
}

} // namespace effectif
