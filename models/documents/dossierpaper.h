// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/personservice.h"
#include "models/services/printservice.h"

class QIODevice;

namespace effectif {

/// Everything about one person as a sheet that is printed: its sections, history, notes, names of files, who read it, and
/// whatever else is kept.
PrintedSheet dossierSheet(const PersonDossier &dossier, Language language);

/// The same as a PDF to hand over. The device is open for writing.
void writeDossier(QIODevice &device, const PersonDossier &dossier, const PrintedHead &head, Language language);

} // namespace effectif
