// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/filetransfer.h"
#include "models/services/office.h"

#include <memory>

namespace effectif {

class AwayRoster;
class CompanyDesk;
class DraftStore;
class Prompter;
class SendingDesk;
class Settings;

/// What a page of an open database is given. Everything outlives the page.
struct PageContext
{
    Office &office;
    Settings &settings;
    Prompter &prompter;
    Language language = Language::French;
    DraftStore *drafts = nullptr; ///< null: nothing typed is kept outside the database
    SendingDesk *sending = nullptr; ///< this computer as a sender of messages; never null in a window
    AwayRoster *away = nullptr; ///< who is away; never null in a window
    CompanyDesk *company = nullptr; ///< who the office is; never null in a window
    /// For other programs to show; gone when the database is closed. Used in the database's worker only.
    std::shared_ptr<PrivateCopies> copies = std::make_shared<PrivateCopies>();
};

} // namespace effectif
