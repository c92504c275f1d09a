// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/office.h"

namespace effectif {

class DraftStore;
class Prompter;
class Settings;

/// What a page of an open database is given. Everything outlives the page.
struct PageContext
{
    Office &office;
    Settings &settings;
    Prompter &prompter;
    Language language = Language::French;
    DraftStore *drafts = nullptr; ///< null: nothing typed is kept outside the database
};

} // namespace effectif
