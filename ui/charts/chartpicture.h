// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace effectif {

class ChartView;

/// A chart for a document: as on paper, light, with its title and what it comes to in words.
namespace chartpicture {

enum class Format { Png, Svg, Pdf };

/// "png", "svg", "pdf".
const char *suffix(Format format);
/// The whole file. In the interface's thread, as everything that paints widgets: some hundredths of a second.
QByteArray bytes(const ChartView &view, Format format);

} // namespace chartpicture
} // namespace effectif
