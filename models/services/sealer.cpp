// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sealer.h"

#include "models/services/boxes.h"

#include <QCoreApplication>

namespace effectif {

namespace {
constexpr char kFormat = '1';

QString say(const char *text)
{
    return QCoreApplication::translate("Sealer", text);
}
} // namespace

QByteArray Sealer::newKey()
{
    return boxes::newKey();
}

bool Sealer::isKey(const QByteArray &bytes)
{
    return bytes.size() == boxes::kKeyBytes;
}

QByteArray Sealer::seal(const QByteArray &content) const
{
    return m_mark.toByteArray() + kFormat + '\n' + boxes::lockedWith(m_key, content);
}

Result<QByteArray> Sealer::open(const QByteArray &sealed) const
{
    if (!sealed.startsWith(m_mark))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("Sealer", "This file is no draft of Effectif.")));
    if (sealed.size() > m_mark.size() && sealed.at(m_mark.size()) != kFormat)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Sealer", "This draft was written by another version of Effectif.")));
    const qsizetype head = m_mark.size() + 2; // and a line feed
    const auto content = boxes::unlockedWith(m_key, QByteArrayView(sealed).sliced(qMin(head, sealed.size())));
    if (!content)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("Sealer", "This draft is damaged, or was sealed with another key.")));
    return *content;
}

} // namespace effectif
