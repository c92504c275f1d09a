// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/personservice.h"

class QIODevice;

namespace effectif {

/// What writeDossier() prints. Texts of the sheet stand in it as they were typed: none of it is markup.
QString dossierHtml(const PersonDossier &dossier, Language language);

/// Everything about one person as a PDF to hand over: the office's name, the sheet by sections, history, notes, names of files,
/// and who read the sensitive fields. The device is open for writing.
void writeDossier(QIODevice &device, const PersonDossier &dossier, Language language);

} // namespace effectif
