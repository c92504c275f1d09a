// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace effectif {

/// What menus, toolbar and shortcuts ask of the page in front. The shell has one table of them (shell/actions.cpp);
/// a page says which it can do now and does them.
enum class Command {
    Save,
    Revert,
    Undo,
    Redo,
    Edit,
    Duplicate,
    Transfer,
    CheckDuplicates,
    First,
    Previous,
    Next,
    Last,
    Find,
    Refresh,
    OpenSelected,
    CopyTable,
    ChooseColumns,
    ClearFilters,
    SearchByForm,
    TogglePreview,
    SetField,
    ExportList,
    Print,
    BusinessCard,
    MailSignature,
    CardsOnScreen,
    NextTab,
    PreviousTab,
    Favourite,
    MakeInactive,
    MakeActive,
    Delete,
    RestoreFromBin,
    EraseForGood
};

} // namespace effectif
