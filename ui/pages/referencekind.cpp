// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/referencekind.h"

namespace effectif::referencekinds {

using namespace Qt::StringLiterals;
using Column = ReferenceModel::Column;

ReferenceKind departments()
{
    return {QT_TRANSLATE_NOOP("effectif::ReferencePage", "Departments"), "map-pin", {},
            {Column::Name, Column::Contact, Column::Email, Column::Phone, Column::Sheets, Column::State}};
}

ReferenceKind companies()
{
    return {QT_TRANSLATE_NOOP("effectif::ReferencePage", "Companies"), "building-2", {u"staff"_s, u"company"_s},
            {Column::Name, Column::Synonyms, Column::Sheets, Column::State}, true};
}

ReferenceKind natures()
{
    return {QT_TRANSLATE_NOOP("effectif::ReferencePage", "Natures and numbers"), "id-card", {u"staff"_s, u"nature"_s},
            {Column::Name, Column::English, Column::Number, Column::Number, Column::Sheets, Column::State}, true, true};
}

ReferenceKind civilities()
{
    return {QT_TRANSLATE_NOOP("effectif::ReferencePage", "Titles"), "circle-user", {u"staff"_s, u"civility"_s},
            {Column::Name, Column::English, Column::Synonyms, Column::Sheets, Column::State}, true, true};
}

ReferenceKind lists()
{
    return {QT_TRANSLATE_NOOP("effectif::ReferencePage", "Lists of values"), "list", {u"staff"_s, u"origin"_s},
            {Column::Name, Column::English, Column::Synonyms, Column::Sheets, Column::State}, true, true, true};
}

} // namespace effectif::referencekinds
