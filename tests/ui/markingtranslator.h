// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace effectif::test {

/// While it lives, every text of the program is answered with a mark before it: what is not marked is not translated,
/// or was not written again when the language changed.
class MarkingTranslator final : public QTranslator
{
public:
    MarkingTranslator() { QCoreApplication::installTranslator(this); }
    ~MarkingTranslator() override { QCoreApplication::removeTranslator(this); }

    static QString mark() { return QStringLiteral("¤"); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return mark() + QString::fromUtf8(source);
    }
};

} // namespace effectif::test
