// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/office.h"
#include "models/services/relay.h"
#include "tests/support/postgresserver.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace effectif::bench {

using Engine = DatabaseUrl::Engine;

inline const QString kKind = QStringLiteral("staff");

/// Ends the program with a sentence: a figure that could not be taken is no figure.
[[noreturn]] void giveUp(const QString &sentence);
[[noreturn]] void giveUp(const Error &error);

/// The value, or the end of the program with the reason.
template <typename T> T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// Handles events until the condition holds; ends the program after five minutes.
void waitUntil(const std::function<bool()> &condition);

QString engineName(Engine engine);

/// A database of invented people, and the two ways into it: services in this thread, and an office as the windows
/// have it.
class Database
{
public:
    Database(const DatabaseUrl &url, int rows);

    const DatabaseUrl &url() const { return m_url; }
    bool isSqlite() const { return m_url.engine == Engine::Sqlite; }
    QString engine() const { return engineName(m_url.engine); }
    int rows() const { return m_rows; }

    /// New services on a connection of their own.
    std::unique_ptr<Services> open(OpenRequest::Mode mode = OpenRequest::Mode::Open) const;
    /// Services that stay open.
    Services &services();
    Office &office();
    /// All ids by name.
    const QList<RecordId> &ids();
    /// The fields that a list shows before anyone chooses columns.
    QStringList listColumns();
    /// An id, the same one at the same time of every run.
    RecordId anyId();
    int below(int limit);

    /// Brings the file in; answers how long it took, in milliseconds: until its last row was in, and until it was done.
    struct Imported
    {
        double rows = 0;
        double all = 0;
    };
    Imported fill(const QString &csv) const;
    /// The same in two: `rows` is how long the rehearsal took, `all` how long it took to do its plan.
    Imported rehearseAndFill(const QString &csv) const;
    void addOwnFields(int count) const;

private:
    DatabaseUrl m_url;
    int m_rows;
    SystemClock m_clock;
    Relay m_relay;
    std::unique_ptr<Services> m_services;
    std::shared_ptr<Office> m_office;
    QList<RecordId> m_ids;
    quint64 m_state = 1;
};

/// Makes databases in a temporary folder and on a private server, each size once.
class Databases
{
public:
    /// Each database gets so many fields of the office's own, filled in on every sheet.
    explicit Databases(int ownFields);
    /// A CSV file of so many people.
    QString csv(int rows);
    /// An empty place for a database.
    DatabaseUrl place(Engine engine);
    /// A filled one, kept until drop().
    Database &filled(Engine engine, int rows);
    void drop(Engine engine, int rows);
    void discard(const DatabaseUrl &url);

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// False where PostgreSQL cannot be started.
    bool hasServer();

private:
    QTemporaryDir m_folder;
    int m_ownFields;
    std::optional<bool> m_hasServer;
    std::unique_ptr<test::PostgresServer> m_server;
    std::map<std::pair<Engine, int>, std::unique_ptr<Database>> m_filled;
    int m_count = 0;
};

} // namespace effectif::bench
