// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/recorddraft.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace effectif {

class InfoCard;
class RecordForm;

/// A sheet as it was on a day: the real form, to be read only, under a bar that says so and leads back.
class SheetThenView final : public QWidget
{
    Q_OBJECT
public:
    explicit SheetThenView(const PageContext &context, QWidget *parent = nullptr);

    /// `mayRestore`: whether the person may change the sheet as it is now.
    void show(const SheetThen &then, bool mayRestore);
    const SheetThen &then() const { return m_then; }
    void clear();

Q_SIGNALS:
    void backWanted();
    void restoreWanted();
    /// The change before this moment, or the one after it.
    void stepWanted(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const PageContext &m_context;
    SheetThen m_then;
    bool m_mayRestore = false;
    RecordDraft m_draft;
    InfoCard *m_bar;
    QPushButton *m_back;
    QPushButton *m_restore;
    QPushButton *m_older;
    QPushButton *m_newer;
    QVBoxLayout *m_body;
    RecordForm *m_form = nullptr;
};

} // namespace effectif
