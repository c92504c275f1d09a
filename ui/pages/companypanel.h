// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/companyprofile.h"
#include "ui/pages/settingspanel.h"

#include <array>

class QComboBox;

namespace effectif {

class FormGrid;
class GrowingTextEdit;
class LineEdit;
class PlainLabel;
class SectionHeader;

/// *Coordonnées* of the office (C01-C05, D21): name and logo, téléphone and permanence, and who helps. Everybody sees them on the
/// home page.
class CompanyPanel final : public SettingsPanel
{
    Q_OBJECT
public:
    CompanyPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    bool isDirty() const override;
    void save(std::function<void(bool saved)> done) override;
    void revert() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line;
    static const std::array<Line, 6> kLines;

    void addLanguage();
    void retranslate();
    void follow();
    CompanyProfile typed() const;
    void store(const CompanyProfile &profile, std::function<void(bool saved)> done);
    void storeLogo(const QByteArray &png, const QString &sentence, bool undoable);
    void refuse(const Error &error);

    PlainLabel *m_title;
    FormGrid *m_form;
    SectionHeader *m_help;
    QWidget *m_logo;
    std::array<LineEdit *, 6> m_lines; ///< of kLines
    GrowingTextEdit *m_hours;
    SectionHeader *m_colleagues;
    QComboBox *m_language; ///< of new accounts
    CompanyProfile m_shown; ///< what the fields began with
};

} // namespace effectif
