// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace effectif {

/// The text as HTML in which nothing is alive but links to web pages and addresses: everything typed is escaped, and
/// only http, https and mailto become links. Line breaks are kept.
QString htmlWithLinks(const QString &text);
/// True for the links that htmlWithLinks() makes.
bool isSafeLink(const QUrl &url);

} // namespace effectif
