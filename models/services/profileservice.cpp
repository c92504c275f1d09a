// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/profileservice.h"

#include "models/domain/mail.h"
#include "models/domain/richtext.h"
#include "models/services/accountservice.h"
#include "models/storage/connection.h"
#include "models/storage/profilerepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

const QString ProfileService::kKind = u"profile"_s;

namespace {
constexpr int kLongestSignature = 20000;

QString say(const char *text)
{
    return QCoreApplication::translate("ProfileService", text);
}

bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff");
}

/// The profile as it may be stored.
Result<Profile> checked(Profile profile)
{
    profile.name = profile.name.simplified();
    profile.position = profile.position.simplified();
    profile.externalId = profile.externalId.simplified();
    if (profile.name.isEmpty() || profile.name.size() > 200)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileService", "Type your name: colleagues see it beside what you do.")), {}, u"name"_s);
    if (profile.position.size() > 200)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileService", "A position may be 200 characters long. Shorten it.")), {}, u"position"_s);
    if (profile.externalId.size() > 100)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileService", "An identifier may be 100 characters long. Look it up again.")), {},
                    u"external"_s);
    return profile;
}
} // namespace

Result<void> ProfileService::write(const std::function<Result<void>()> &act)
{
    auto transaction = storage::Transaction::beginQuick(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto done = act();
    return done ? transaction->commit() : done;
}

Result<Profile> ProfileService::mine()
{
    return storage::ProfileRepository(m_context.connection).mine(m_context.user, m_context.clock.now());
}

Result<Profile> ProfileService::store(const Profile &profile)
{
    auto sound = checked(profile);
    if (!sound)
        return sound;
    sound->id = m_context.user; // whoever's it says it is
    storage::ProfileRepository profiles(m_context.connection);
    const auto done = write([&]() -> Result<void> {
        const auto before = mine();
        if (!before)
            return fail(before.error());
        sound->email = before->email;
        return profiles.store(*sound);
    });
    if (!done)
        return fail(done.error());
    m_context.userName = sound->name;
    return mine();
}

bool ProfileService::mayChangeAddress() const
{
    return m_context.hasAccount && m_context.connection.isSqlite();
}

Result<void> ProfileService::storeAddress(const QString &email, const QString &password)
{
    if (!mayChangeAddress())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("ProfileService", "You sign in with this address: an administrator changes it, in Administration > Accounts.")), {},
                    u"email"_s);
    return AccountService(m_context).changeAddress(email, password);
}

Result<void> ProfileService::storeSignature(bool signs, const QString &html)
{
    const QString sound = richtext::isBlank(html) ? QString() : richtext::sanitised(html);
    if (sound.size() > kLongestSignature)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileService", "This signature is too long for a message. Shorten it.")), {}, u"signature"_s);
    return write([&] { return storage::ProfileRepository(m_context.connection).storeSignature(m_context.user, signs, sound); });
}

Result<QByteArray> ProfileService::photo()
{
    return storage::ProfileRepository(m_context.connection).photo(m_context.user);
}

Result<PhotoBytes> ProfileService::storePhoto(const PhotoBytes &photo)
{
    if (!photo.photo.isEmpty() && (!isJpeg(photo.photo) || !isJpeg(photo.thumbnail)))
        return fail(ErrorKind::Internal, QString(), u"a photo is stored as JPEG"_s);
    if (photo.photo.size() > storage::ProfileRepository::kMaxPhoto)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileService", "This photo is larger than 200 kB. Choose a smaller one.")));
    storage::ProfileRepository profiles(m_context.connection);
    PhotoBytes before;
    const auto done = write([&]() -> Result<void> {
        const auto there = profiles.photo(m_context.user);
        const auto small = there ? profiles.thumbnails() : fail(there.error());
        if (!small)
            return fail(small.error());
        before = {*there, small->value(m_context.user)};
        return profiles.storePhoto(m_context.user, photo.photo, photo.thumbnail);
    });
    return done ? Result<PhotoBytes>(before) : fail(done.error());
}

Result<QHash<UserId, QByteArray>> ProfileService::thumbnails()
{
    return storage::ProfileRepository(m_context.connection).thumbnails();
}

Result<Reference> ProfileService::userOfExternal(const QString &external)
{
    if (external.trimmed().isEmpty())
        return Reference();
    return storage::ProfileRepository(m_context.connection).userOfExternal(external.trimmed());
}

Result<Signature> ProfileService::signature()
{
    const auto profile = mine();
    return profile ? Result<Signature>(signatureOf(*profile)) : fail(profile.error());
}

Signature ProfileService::signatureOf(const Profile &profile)
{
    if (!profile.signs)
        return {};
    const QString html = richtext::isBlank(profile.signature) ? richtext::fromPlainText(profile.name) : richtext::sanitised(profile.signature);
    return {richtext::plainText(html), html};
}

void ProfileService::sign(OutgoingMail &mail, const Signature &signature)
{
    if (signature.text.isEmpty())
        return;
    const QString written = mail.text.trimmed();
    const QString html = mail.html.isEmpty() ? richtext::fromPlainText(written) : mail.html;
    mail.text = written.isEmpty() ? signature.text : written + u"\n\n"_s + signature.text;
    mail.html = html + signature.html; // paragraphs of their own
}

} // namespace effectif
