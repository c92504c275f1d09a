// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace effectif {

/// Writes the members of an object that differ from their usual value.
class JsonWriter
{
public:
    QJsonObject object;

    void member(const QString &name, const QString &value, const QString &usual = {});
    void member(const QString &name, const QStringList &value, const QStringList &usual = {});
    void member(const QString &name, const LocalizedText &value, const LocalizedText &usual = {});
    void member(const QString &name, int value, int usual = 0);
    void member(const QString &name, bool value, bool usual = false);
    /// A group of members as an object of its own: `visit` is called with its writer.
    template <typename Visit> void group(const QString &name, Visit visit)
    {
        JsonWriter inner;
        visit(inner);
        if (!inner.object.isEmpty())
            object.insert(name, inner.object);
    }
};

/// Reads the members that an object has, and remembers the first that is of the wrong kind, so that whoever reads
/// asks once. It has JsonWriter's face: one list of members serves both directions.
class JsonReader
{
public:
    /// The object outlives the reader.
    explicit JsonReader(const QJsonObject &object) : m_object(object) {}

    /// Empty if all is well.
    const QString &wrongMember() const { return m_wrong; }

    void member(const QString &name, QString &value, const QString &usual = {});
    void member(const QString &name, QStringList &value, const QStringList &usual = {});
    void member(const QString &name, LocalizedText &value, const LocalizedText &usual = {});
    void member(const QString &name, int &value, int usual = 0);
    void member(const QString &name, bool &value, bool usual = false);
    QJsonArray array(const QString &name);
    template <typename Visit> void group(const QString &name, Visit visit)
    {
        const QJsonObject inside = take(name, QJsonValue::Object).toObject();
        JsonReader inner(inside);
        visit(inner);
        if (!inner.wrongMember().isEmpty())
            markWrong(name + u'.' + inner.wrongMember());
    }

private:
    QJsonValue take(const QString &name, QJsonValue::Type type);
    void markWrong(const QString &name);

    const QJsonObject &m_object;
    QString m_wrong;
};

} // namespace effectif
