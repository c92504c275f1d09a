// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profilepanel.h"

#include "models/documents/photofile.h"
#include "models/services/profileservice.h"
#include "models/settings/settings.h"
#include "ui/dialogs/passwordfields.h"
#include "ui/dialogs/segmentrow.h"
#include "ui/pages/photointake.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/photoframe.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPhoto = 96;
}

ProfilePanel::ProfilePanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_photo(new PhotoFrame(kPhoto))
    , m_photoHelp(new PlainLabel)
    , m_intake(new PhotoIntake(context, m_photo, banner, this))
    , m_form(new FormGrid)
    , m_passwordTitle(new SectionHeader)
    , m_noPassword(new PlainLabel)
    , m_passwordForm(new FormGrid)
    , m_change(new QPushButton)
{
    setObjectName(u"profilePanel"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_photo->setObjectName(u"profile_photo"_s);
    for (PlainLabel *label : {m_photoHelp, m_noPassword}) {
        label->setWordWrap(true);
        label->setTone(Tone::Muted);
    }
    m_noPassword->setObjectName(u"profile_noPassword"_s);
    makeFields();
    makePassword();
    auto *photo = new QHBoxLayout;
    photo->setSpacing(16);
    photo->addWidget(m_photo);
    photo->addWidget(m_photoHelp, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addLayout(photo);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_passwordTitle, m_noPassword, m_passwordForm})
        layout->addWidget(widget);
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_intake, &PhotoIntake::cropped, this, [this](const QImage &picture, const QRect &square) {
        m_context.office.runApart(
            this, [picture, square](Progress &) { return photofile::encode(picture, square); },
            [this](const PhotoBytes &photo) { storePhoto(photo, tr("Your photo is stored."), true); });
    });
    connect(m_photo, &PhotoFrame::removeWanted, this, [this] { storePhoto({}, tr("Your photo is removed."), true); });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == ProfileService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &ProfilePanel::load);
    retranslate();
    setEnabled(false);
    load();
}

void ProfilePanel::makeFields()
{
    const auto line = [this](const QString &name, int longest) {
        auto *made = new LineEdit(m_form);
        made->setObjectName(name);
        made->setMaxLength(longest);
        m_form->add({}, made, 2);
        connect(made, &QLineEdit::textChanged, this, [this, made] {
            m_form->setMessage(made, Tone::Danger, {});
            showAddress();
            Q_EMIT dirtyChanged();
        });
        return made;
    };
    m_name = line(u"profile_name"_s, 200);
    m_email = line(u"profile_email"_s, 254);
    m_proof = makePasswordLine(u"profile_proof"_s, m_form);
    m_form->add({}, m_proof, 2);
    m_form->setShown(m_proof, false);
    m_language = new SegmentRow({u"fr"_s, u"en"_s}, m_form);
    m_language->setObjectName(u"profile_language"_s);
    m_form->add({}, m_language, 2);
    connect(m_language, &SegmentRow::chosen, this, &SettingsPanel::dirtyChanged);
    m_position = line(u"profile_position"_s, 200);
    m_external = line(u"profile_external"_s, 100);
}

void ProfilePanel::makePassword()
{
    m_current = makePasswordLine(u"profile_current"_s, m_passwordForm);
    m_passwordForm->add({}, m_current, 2);
    m_fields = new PasswordFields(u"profile"_s, m_passwordForm);
    m_change->setObjectName(u"profile_changePassword"_s);
    m_change->setAutoDefault(false);
    connect(m_change, &QPushButton::clicked, this, &ProfilePanel::changePassword);
    connect(m_current, &QLineEdit::textChanged, this, [this] { m_passwordForm->setMessage(m_current, Tone::Danger, {}); });
}

void ProfilePanel::retranslate()
{
    m_title->setText(tr("Profile Information"));
    m_photoHelp->setText(tr("Your photo is seen inside Effectif only, beside your name, by the colleagues who know you by name. It may be left out."));
    m_form->setLabel(m_name, tr("Name"));
    m_form->setLabel(m_email, tr("E-mail address"));
    m_form->setLabel(m_proof, tr("Your password, for the new address"));
    m_form->setLabel(m_language, tr("Language"));
    m_form->setHelp(m_language, tr("Of everything that Effectif writes to you, and of this window."));
    m_language->setTexts(tr("Language"), {u"Français"_s, u"English"_s});
    m_form->setLabel(m_position, tr("Position"));
    m_form->setLabel(m_external, tr("External identifier"));
    m_form->setMessage(m_external, Tone::Muted, tr("What you are called in other software, if it works together with Effectif: imports and replies find you by it."));
    m_passwordTitle->setText(tr("Password"));
    m_noPassword->setText(tr("There are no accounts here: a name signs what is done, and there is neither address nor password. Administrators protect a file under Administration > Accounts."));
    m_passwordForm->setLabel(m_current, tr("Current password"));
    m_change->setText(tr("Change password"));
    showAddress();
}

void ProfilePanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProfilePanel::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            ProfileService profiles(services.context());
            const auto profile = profiles.mine();
            const auto photo = profile ? profiles.photo() : fail(profile.error());
            const auto policy = photo ? services.accounts().policy() : fail(photo.error());
            if (!policy)
                return fail(policy.error());
            return Loaded{*profile, profiles.mayChangeAddress(), *policy, QImage::fromData(*photo, "JPEG")};
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return tellError(loaded.error());
            show(*loaded);
        },
        m_loads.next());
}

/// What is typed stays: others, or another window, only change what is stored.
void ProfilePanel::show(const Loaded &loaded)
{
    const bool keeps = isDirty();
    m_loaded = loaded;
    setEnabled(true);
    m_photo->setName(loaded.profile.name);
    m_photo->setPhoto(QPixmap::fromImage(loaded.photo));
    const bool account = m_context.office.account().has_value();
    m_form->setShown(m_email, account);
    m_email->setReadOnly(!loaded.mayChangeAddress);
    m_noPassword->setVisible(!account);
    m_passwordForm->setVisible(account);
    m_change->setVisible(account);
    m_fields->setPolicy(loaded.policy);
    m_fields->setPersonal({loaded.profile.name, loaded.profile.email});
    if (!keeps)
        revert();
    showAddress();
    Q_EMIT dirtyChanged();
}

void ProfilePanel::revert()
{
    if (!m_loaded)
        return;
    const Profile &profile = m_loaded->profile;
    m_name->setText(profile.name);
    m_email->setText(profile.email);
    m_proof->clear();
    m_language->setValue(languageCode(profile.language));
    m_position->setText(profile.position);
    m_external->setText(profile.externalId);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_email, m_position, m_external})
        line->setCursorPosition(0);
    clearMessages();
    Q_EMIT dirtyChanged();
}

void ProfilePanel::clearMessages()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_email, m_proof, m_position, m_external})
        m_form->setMessage(field, Tone::Danger, {});
    retranslate();
}

void ProfilePanel::showAddress()
{
    const bool account = m_context.office.account().has_value();
    m_form->setShown(m_proof, account && addressChanged());
    if (account && m_loaded && !m_loaded->mayChangeAddress)
        m_form->setMessage(m_email, Tone::Muted, tr("You sign in with it. Another administrator, or yours, changes it in Administration > Accounts."));
}

bool ProfilePanel::addressChanged() const
{
    return m_loaded && m_loaded->mayChangeAddress && m_email->text().trimmed() != m_loaded->profile.email;
}

Profile ProfilePanel::typed() const
{
    Profile profile = m_loaded->profile;
    profile.name = m_name->text().simplified();
    profile.language = languageFromCode(m_language->value());
    profile.position = m_position->text().simplified();
    profile.externalId = m_external->text().simplified();
    return profile;
}

bool ProfilePanel::isDirty() const
{
    return m_loaded && (typed() != m_loaded->profile || addressChanged());
}

void ProfilePanel::save(std::function<void(bool)> done)
{
    if (!m_loaded)
        return done(true);
    clearMessages();
    store(typed(), addressChanged() ? m_email->text().trimmed() : QString(), m_proof->text(), std::move(done));
}

void ProfilePanel::store(const Profile &profile, const QString &email, const QString &password, std::function<void(bool)> done)
{
    m_context.office.run(
        this,
        [profile, email, password](Services &services) -> Result<Profile> {
            ProfileService profiles(services.context());
            if (auto moved = email.isEmpty() ? Result<void>() : profiles.storeAddress(email, password); !moved)
                return fail(moved.error());
            return profiles.store(profile);
        },
        [this, email, done = std::move(done)](const Result<Profile> &stored) {
            if (!stored) {
                refuse(stored.error());
                return done(false);
            }
            if (!email.isEmpty())
                m_context.settings.store(setting::kLogin, email);
            const Profile before = std::exchange(m_loaded->profile, *stored);
            revert();
            follow(before, *stored);
            done(true);
        });
}

void ProfilePanel::follow(const Profile &before, const Profile &stored)
{
    if (!m_context.office.account() && stored.name != before.name) { // the name is who one is
        m_context.settings.store(setting::kUserName, stored.name);
        m_context.office.setUserName(stored.name);
    }
    m_context.office.poll();
    if (before.email == stored.email)
        tellDone(tr("Your profile is saved."), [this, before] { store(before, {}, {}, [](bool) { }); });
    else // nobody keeps the password that would take it back
        tellDone(tr("Your profile is saved. From now on you sign in with %1.").arg(stored.email));
    if (stored.language != before.language)
        Q_EMIT languageWanted(stored.language);
}

void ProfilePanel::refuse(const Error &error)
{
    QLineEdit *field = error.field == "name"_L1  ? m_name
        : error.field == "email"_L1              ? m_email
        : error.field == "password"_L1           ? m_proof
        : error.field == "position"_L1           ? m_position
        : error.field == "external"_L1           ? m_external
                                                 : nullptr;
    if (!field)
        return tellError(error);
    m_form->setMessage(field, Tone::Danger, error.message);
    field->setFocus();
}

void ProfilePanel::storePhoto(const PhotoBytes &photo, const QString &sentence, bool undoable)
{
    m_context.office.run(
        this, [photo](Services &services) { return ProfileService(services.context()).storePhoto(photo); },
        [this, sentence, undoable](const Result<PhotoBytes> &before) {
            if (!before)
                return tellError(before.error());
            load();
            m_context.office.poll();
            tellDone(sentence, undoable ? std::function<void()>([this, former = *before] { storePhoto(former, tr("Your former photo is back."), false); })
                                        : std::function<void()>());
        });
}

void ProfilePanel::changePassword()
{
    if (m_current->text().isEmpty()) {
        m_passwordForm->setMessage(m_current, Tone::Danger, tr("Type the password that you signed in with."));
        return m_current->setFocus();
    }
    if (!m_fields->check())
        return;
    m_change->setEnabled(false);
    m_context.office.changePassword(m_current->text(), m_fields->password(), this, [this](const Result<void> &done) {
        m_change->setEnabled(true);
        if (!done) {
            const bool old = done.error().field == "current"_L1;
            m_passwordForm->setMessage(old ? static_cast<QWidget *>(m_current) : m_fields->first(), Tone::Danger, done.error().message);
            return (old ? m_current : m_fields->first())->setFocus();
        }
        m_current->clear();
        m_fields->clear();
        tellDone(tr("Your password is changed."));
    });
}

} // namespace effectif
