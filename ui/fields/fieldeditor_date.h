// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor_line.h"

namespace effectif {

/// A day, or a day with a time: typed, or chosen from a calendar. What is typed wins.
class DateFieldEditor final : public LineFieldEditor
{
    Q_OBJECT
public:
    DateFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);

protected:
    void showReadOnly(bool readOnly) override;
    void retranslate() override;

private:
    void openCalendar();
    void take(const QDate &day);
    bool hasTime() const { return type().storageKind() == StorageKind::DateTime; }

    QAction *m_calendar;
};

} // namespace effectif
