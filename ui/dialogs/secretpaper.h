// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;
class QWidget;

namespace effectif {

/// What is shown once and then stands on paper alone: a one-time code, a recovery key.

/// The secret in large letters of one width, to be copied and not to be changed.
QLineEdit *makeSecretLine(const QString &name, const QString &secret, const QString &accessibleName, QWidget *parent);
/// The letter as a PDF on A4; false if the file cannot be written.
bool writePaper(const QString &file, const QString &title, const QString &letter, const QString &fontFamily);

} // namespace effectif
