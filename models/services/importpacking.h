// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace effectif {
class PieceReader;
class PieceWriter;
}

namespace effectif::importpacking {

/// The cells of a row, UTF-8 with their lengths: what a million of them take while they wait in a file.
QByteArray pack(const QStringList &cells);
QStringList unpack(const QByteArray &packed);

/// A canonical value (FieldType) as it lies in that file.
void write(PieceWriter &piece, const QVariant &value);
QVariant read(PieceReader &piece);

/// What a field's value adds to the signature of a row; 0 for none. Signatures are sums: the order of fields does not count.
/// A reference counts by its id or, where that is not above 0, by its folded name: it is still to be made.
quint64 signature(const QString &field, const QVariant &value);
/// Of a whole packed row.
quint64 signature(const QByteArray &packed);

} // namespace effectif::importpacking
