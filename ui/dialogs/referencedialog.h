// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/referencelist.h"
#include "ui/dialogs/taskdialog.h"

class QComboBox;

namespace effectif {

class GrowingTextEdit;
class LineEdit;

/// Adds or changes one department, company or value of a list.
class ReferenceDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `item` without an id: a new one. `coloured`: values of lists; departments have someone to ask instead.
    ReferenceDialog(const ReferenceSource &source, const ReferenceItem &item, bool coloured, const QString &title,
                    QWidget *parent);

    /// As typed; the item that it began with in everything else.
    ReferenceItem item() const;

private:
    LineEdit *addLine(const QString &name, const QString &label, const QString &text, int columns);
    void addColours();

    ReferenceItem m_item;
    LineEdit *m_name = nullptr;
    LineEdit *m_english = nullptr;
    LineEdit *m_contact = nullptr;
    LineEdit *m_email = nullptr;
    LineEdit *m_phone = nullptr;
    QComboBox *m_colour = nullptr;
    GrowingTextEdit *m_synonyms = nullptr;
};

} // namespace effectif
