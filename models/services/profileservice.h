// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"
#include "models/services/photoservice.h"
#include "models/services/servicecontext.h"

#include <functional>

namespace effectif {

struct OutgoingMail;

/// What stands under a message that somebody writes by hand (M23), in both shapes; both empty: nothing.
struct Signature
{
    QString text;
    QString html;

    bool operator==(const Signature &) const = default;
};

/// What the person at work says of themselves: nobody writes anybody else's. The change feed tells of it as "profile"; it is no
/// act of the office's, so no operation stands over it.
class ProfileService
{
public:
    static const QString kKind; ///< what the change feed calls it

    explicit ProfileService(ServiceContext &context) : m_context(context) { }

    Result<Profile> mine();
    /// Name, language, position and external identifier; answers what is stored now. Invalid and Conflict name the field.
    Result<Profile> store(const Profile &profile);
    /// The address that the person signs in with, proved by the password. Denied on a server, where an administrator changes it.
    Result<void> storeAddress(const QString &email, const QString &password);
    /// Whether storeAddress() can work here.
    bool mayChangeAddress() const;
    /// The HTML is made sound on its way in.
    Result<void> storeSignature(bool signs, const QString &html);

    Result<QByteArray> photo();
    /// Answers what was there before; nothing in it: take the photo away.
    Result<PhotoBytes> storePhoto(const PhotoBytes &photo);
    /// Of the colleagues that one sees.
    Result<QHash<UserId, QByteArray>> thumbnails();
    /// Whom an identifier of other software names (M11, M12); id 0: nobody.
    Result<Reference> userOfExternal(const QString &external);

    /// Of the person at work: as they wrote it, the name where they wrote nothing, nothing where it is switched off.
    Result<Signature> signature();
    static Signature signatureOf(const Profile &profile);
    /// Puts it under what the message says already.
    static void sign(OutgoingMail &mail, const Signature &signature);

private:
    Result<void> write(const std::function<Result<void>()> &act);

    ServiceContext &m_context;
};

} // namespace effectif
