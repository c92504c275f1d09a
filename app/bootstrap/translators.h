// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

class QCoreApplication;

namespace effectif {

/// Makes the application speak the language, and Qt's own dialogs too. Called again, it replaces the former language.
void installTranslators(QCoreApplication &application, Language language);

} // namespace effectif
