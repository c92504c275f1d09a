// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <QWidget>

#include <functional>

namespace effectif {

/// One more tab of a saved sheet, beside those that the catalogue describes: what hangs on it. It saves what it holds
/// by itself and outlives the form when the catalogue changes. Reads lazily: when it is shown.
class SheetPanel : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The tab's text; plain.
    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    /// The sheet in front is this one from now on; id 0: a new one, the tab is closed.
    virtual void showRecord(const Record &record) = 0;

    /// True while something typed here is not saved; then the sheet's way out asks here too, and after a yes it is
    /// false.
    virtual bool isDirty() const { return false; }
    virtual void askToLeave(std::function<void(bool mayLeave)> answer) { answer(true); }

    /// True while something is done that goes on under another sheet, and would end with the page.
    virtual bool isWorking() const { return false; }
    virtual void askToClose(std::function<void(bool mayClose)> answer) { answer(true); }

Q_SIGNALS:
    void titleChanged();
    /// What isDirty() or isWorking() answers may have changed.
    void dirtyChanged();
    void statusChanged(const QString &text);
};

} // namespace effectif
