// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/progress.h"

#include <QByteArray>

#include <functional>

namespace effectif {

class Services;

/// Whose portrait is to be drawn. The same seed is the same face.
struct DemoFace
{
    quint32 seed = 0;
    bool woman = false;
    int age = 40;
};

/// JPEG bytes.
struct DemoPortrait
{
    QByteArray photo;
    QByteArray thumbnail;
};

/// Draws a portrait: the room of documents does, which this room does not know.
using DrawPortrait = std::function<DemoPortrait(const DemoFace &)>;

/// Fills an empty database with invented people: the same every time, none of them real. Some are inactive, some lack
/// a value, and about one in fifty is somebody else's sheet typed a second time. Announcements and polls are addressed to all of them.
class DemoService
{
public:
    explicit DemoService(Services &services) : m_services(services) { }

    /// Answers how many people there are. Conflict: the database holds sheets already.
    Result<int> fill(int people, const DrawPortrait &draw, Progress &progress);

private:
    Services &m_services;
};

} // namespace effectif
