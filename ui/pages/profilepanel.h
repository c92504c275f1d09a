// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passwordpolicy.h"
#include "models/domain/profile.h"
#include "models/services/photoservice.h"
#include "models/services/request.h"
#include "ui/pages/settingspanel.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace effectif {

class FormGrid;
class LineEdit;
class PasswordFields;
class PhotoFrame;
class PhotoIntake;
class PlainLabel;
class SectionHeader;
class SegmentRow;

/// *Profil* (M02-M18): photo, name, address, language, position, identifier in other software, and the password.
class ProfilePanel final : public SettingsPanel
{
    Q_OBJECT
public:
    ProfilePanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    bool isDirty() const override;
    void save(std::function<void(bool saved)> done) override;
    void revert() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded
    {
        Profile profile;
        bool mayChangeAddress = false;
        PasswordPolicy policy;
        QImage photo;
    };

    void makeFields();
    void makePassword();
    void retranslate();
    void load();
    void show(const Loaded &loaded);
    void showAddress();
    Profile typed() const;
    bool addressChanged() const;
    void store(const Profile &profile, const QString &email, const QString &password, std::function<void(bool saved)> done);
    void follow(const Profile &before, const Profile &stored);
    void refuse(const Error &error);
    void storePhoto(const PhotoBytes &photo, const QString &sentence, bool undoable);
    void changePassword();
    void clearMessages();

    PlainLabel *m_title;
    PhotoFrame *m_photo;
    PlainLabel *m_photoHelp;
    PhotoIntake *m_intake;
    FormGrid *m_form;
    LineEdit *m_name;
    LineEdit *m_email;
    LineEdit *m_proof; ///< the password, asked for another address
    SegmentRow *m_language;
    LineEdit *m_position;
    LineEdit *m_external;
    SectionHeader *m_passwordTitle;
    PlainLabel *m_noPassword;
    FormGrid *m_passwordForm;
    LineEdit *m_current;
    PasswordFields *m_fields;
    QPushButton *m_change;
    std::optional<Loaded> m_loaded; ///< nothing before the first answer
    RequestSeries m_loads;
};

} // namespace effectif
