// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/profile.h"
#include "models/services/request.h"
#include "ui/pages/settingspanel.h"

#include <optional>

class QCheckBox;
class QLabel;

namespace effectif {

class PlainLabel;
class RichTextEdit;

/// *Signature* (M23-M27): what stands under every message written by hand, as it will look.
class SignaturePanel final : public SettingsPanel
{
    Q_OBJECT
public:
    SignaturePanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    QString saveText() const override;
    bool isDirty() const override;
    void save(std::function<void(bool saved)> done) override;
    void revert() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void typed();
    void showPreview();
    void store(bool signs, const QString &html, std::function<void(bool saved)> done);

    PlainLabel *m_title;
    PlainLabel *m_help;
    QCheckBox *m_on;
    PlainLabel *m_label;
    RichTextEdit *m_text;
    PlainLabel *m_empty;
    PlainLabel *m_previewLabel;
    QLabel *m_preview;
    std::optional<Profile> m_stored; ///< nothing before the first answer
    RequestSeries m_loads;
};

} // namespace effectif
