// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journey.h"
#include "ui/pages/sheetpage.h"

#include <QTabWidget>

namespace effectif::test {

/// A journey of somebody who has papers at hand: files of this machine, dropped on the sheet in front.
class Desk final : public Journey
{
public:
    using Journey::Journey;

    /// Opens the database and the sheet of "Martin 001"; 0 if it does not come.
    RecordId openFirst(const DatabaseUrl &url);
    /// Makes a file; its path.
    QString file(const QString &name, const QByteArray &bytes);
    void drop(QWidget *target, const QStringList &paths);
    /// Brings a panel of the sheet to the front.
    template <typename Panel> Panel *panel()
    {
        auto *found = sheet()->template findChild<Panel *>();
        sheet()->template findChild<QTabWidget *>(QStringLiteral("sheetTabs"))->setCurrentWidget(found);
        return found;
    }
    template <typename Widget> static Widget *in(QWidget *parent, const char *name)
    {
        return parent->findChild<Widget *>(QLatin1StringView(name));
    }
    /// Presses a button below the parent as soon as it can be pressed.
    static bool press(QWidget *parent, const char *name);
    /// What the bar in front says; empty without one.
    static QString said(QWidget *parent);
};

} // namespace effectif::test
