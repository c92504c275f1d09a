// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace effectif::demo {

/// A town with its postcode, its department's number and the telephone range that is kept free for fiction there
/// (ARCEP decision 2018-0881: 01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49, 06 39 98).
struct Town
{
    QString name;
    QString postcode;
    QString phone;
};

const QStringList &lastNames();
const QStringList &womensNames();
const QStringList &mensNames();
const QStringList &streets();
const QStringList &positions();
const QStringList &departments();
const QStringList &managers();
const QStringList &remarks();
const QList<Town> &towns();

} // namespace effectif::demo
