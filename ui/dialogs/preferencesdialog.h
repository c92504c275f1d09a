// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;

namespace effectif {

class FormGrid;
class LineEdit;
class PlainLabel;
class SegmentRow;
class Settings;

/// What the person likes at this desk. Everything applies at once and is stored at once; there is nothing to confirm.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The settings outlive the dialog.
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

Q_SIGNALS:
    /// "fr", "en", or empty for the system's.
    void languageChanged(const QString &language);
    /// "light", "dark", or empty for the system's.
    void coloursChanged(const QString &colours);
    void userNameChanged(const QString &name);
    void lockChanged();

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void retranslate();
    void takeName();

    Settings &m_settings;
    PlainLabel *m_title;
    FormGrid *m_form;
    SegmentRow *m_language;
    SegmentRow *m_colours;
    LineEdit *m_name;
    SegmentRow *m_lock;
    SegmentRow *m_cards;
    QDialogButtonBox *m_buttons;
};

} // namespace effectif
