// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sheetpanel.h"

namespace effectif {

class NotesView;
struct PageContext;

/// The notes on a sheet as one of its tabs.
class NotesPanel final : public SheetPanel
{
    Q_OBJECT
public:
    explicit NotesPanel(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void showRecord(const Record &record) override;
    bool isDirty() const override;
    void askToLeave(std::function<void(bool)> answer) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    NotesView *m_view;
};

} // namespace effectif
