// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gateways/keyring.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace effectif::test {

/// A keyring in memory that answers from the event loop, as the real ones do.
class FakeKeyring final : public gateways::Keyring
{
public:
    QHash<QString, QString> secrets;
    std::optional<Error> problem; ///< what everything answers, if anything is wrong

    void probe(Done done) override
    {
        later([this, done] { done(problem ? Result<void>(fail(*problem)) : Result<void>()); });
    }
    void read(const QString &key, Answer answer) override
    {
        later([this, key, answer] {
            if (problem)
                answer(fail(*problem));
            else if (secrets.contains(key))
                answer(secrets.value(key));
            else
                answer(fail(ErrorKind::NotFound, QStringLiteral("nothing kept")));
        });
    }
    void store(const QString &key, const QString &secret, Done done) override
    {
        later([this, key, secret, done] {
            secrets.insert(key, secret);
            done({});
        });
    }
    void forget(const QString &key, Done done) override
    {
        later([this, key, done] {
            secrets.remove(key);
            done({});
        });
    }

private:
    void later(std::function<void()> what) { QTimer::singleShot(0, &m_here, std::move(what)); }

    QObject m_here; ///< what was not answered in its lifetime is not answered
};

} // namespace effectif::test
