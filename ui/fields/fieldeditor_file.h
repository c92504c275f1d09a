// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

class QPushButton;
class QToolButton;

namespace effectif {

class LineEdit;

/// A file that belongs to the sheet: its name, and what can be done with it. Reads and writes no file itself: the
/// owner does, elsewhere than in the interface's thread, and enter()s the new value.
class FileFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    FileFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);
    QString typeId() const override { return QStringLiteral("file"); }

Q_SIGNALS:
    /// The person wants to choose a file.
    void fileWanted();
    /// The person dropped one here.
    void fileDropped(const QString &path);
    /// The person wants a copy of the file outside.
    void copyWanted();

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void showReadOnly(bool readOnly) override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    LineEdit *m_name;
    QPushButton *m_choose;
    QToolButton *m_copy;
    QToolButton *m_remove;
};

} // namespace effectif
