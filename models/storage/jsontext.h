// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif::storage {

/// Appends the text as a JSON string with its quotes. By hand: building a QJsonDocument for each batch of a bulk write
/// would cost more than the database.
void appendJsonText(QString &json, const QString &text);

/// `["a","b"]`: how a list of texts is bound. Both engines take it apart: json_each, json_array_elements_text.
QString jsonList(const QStringList &texts);

} // namespace effectif::storage
