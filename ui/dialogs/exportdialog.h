// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/services/exportservice.h"
#include "ui/dialogs/taskdialog.h"

class QCheckBox;
class QComboBox;

namespace effectif {

/// Which sheets, as which sort of file, and what of them. Nothing is written before a file was chosen.
class ExportDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// What the list has to offer.
    struct Source
    {
        RecordQuery view;       ///< as the list stands
        QStringList columns;    ///< of it, keys
        int shown = 0;          ///< sheets in it
        QList<RecordId> chosen; ///< in the order of the list
    };

    ExportDialog(CataloguePtr catalogue, Language language, const Source &source, ExportFormat format, bool preferChosen, QWidget *parent = nullptr);

    ExportOptions options() const;
    /// "csv", without the point.
    static QString suffix(ExportFormat format);

protected:
    bool isComplete() override;

private:
    QComboBox *addChoice(const char *name, const QString &label);
    QCheckBox *addTick(const char *name, const QString &text);
    void fill(bool preferChosen);
    void showParts();
    QString cardFields() const;
    ExportFormat format() const;

    CataloguePtr m_catalogue;
    Language m_language;
    Source m_source;
    QComboBox *m_which;
    QComboBox *m_format;
    QComboBox *m_columns;
    QComboBox *m_separator;
    QComboBox *m_version;
    QCheckBox *m_sensitive;
    QCheckBox *m_photos;
};

} // namespace effectif
