// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/referencemodel.h"

namespace effectif {

/// What one page of reference data is about: everything in which the pages differ.
struct ReferenceKind
{
    const char *title; ///< translated in the context "effectif::ReferencePage"
    const char *iconName;
    ReferenceSource source; ///< choosesList: of the list shown first
    QList<ReferenceModel::Column> columns;
    bool ordered = false;     ///< the order is the list's own, else alphabetical
    bool coloured = false;    ///< values with two labels and a colour
    bool choosesList = false; ///< any list of values, chosen on the page
};

namespace referencekinds {
ReferenceKind departments();
ReferenceKind companies();
/// With the patterns of their numbers.
ReferenceKind natures();
ReferenceKind civilities();
ReferenceKind lists();
} // namespace referencekinds
} // namespace effectif
