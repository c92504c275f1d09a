// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlerror.h"

#include <QCoreApplication>
#include <QSqlError>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("SqlError", text);
}

/// One row: what a native code means. PostgreSQL codes are SQLSTATE classes or codes, SQLite's are result codes.
struct Meaning
{
    const char *code; ///< matched as a prefix
    ErrorKind kind;
    const char *message;
};

constexpr Meaning kPostgresMeanings[] = {
    {"23505", ErrorKind::Conflict, QT_TRANSLATE_NOOP("SqlError", "This value is already used by another sheet.")},
    {"23", ErrorKind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The database refused a value. Check what was typed.")},
    {"22", ErrorKind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The database refused a value. Check what was typed.")},
    {"28", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "The server refused the login or the password. Check both and try again.")},
    {"RH429", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "You have asked often enough for today. Go on tomorrow, or ask an administrator.")},
    {"RH010", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "This person exists already and belongs to another department. Ask for a transfer.")},
    {"RH011", ErrorKind::Conflict, QT_TRANSLATE_NOOP("SqlError", "Somebody has answered this request already.")},
    {"RH012", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "Only an administrator brings sheets to another department. Ask for a transfer.")},
    {"RH013", ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("SqlError", "The sheet is no longer in that department, or it is in the bin. Refuse the request.")},
    {"RH017", ErrorKind::Invalid,
     QT_TRANSLATE_NOOP("SqlError", "Several of these sheets have an account. An administrator takes the sheet off one of them first, in "
                                   "Administration > Accounts.")},
    {"RH018", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "These sheets hold sensitive values that you may not see. Ask somebody who may see them to merge.")},
    {"RH019", ErrorKind::Invalid,
     QT_TRANSLATE_NOOP("SqlError", "The data of one of these sheets are to be kept longer than those of the sheet that stays. An "
                                   "administrator gives that one the same day first.")},
    {"RH020", ErrorKind::Denied, QT_TRANSLATE_NOOP("SqlError", "This poll is over. Answers are not taken any more.")},
    {"RH021", ErrorKind::Denied, QT_TRANSLATE_NOOP("SqlError", "You have answered this poll. An anonymous answer is final.")},
    {"RH022", ErrorKind::Conflict,
     QT_TRANSLATE_NOOP("SqlError", "People were reminded of this poll less than a day ago. Wait until tomorrow.")},
    {"42501", ErrorKind::Denied, QT_TRANSLATE_NOOP("SqlError", "You do not have the right to do this.")},
    {"3D000", ErrorKind::NotFound, QT_TRANSLATE_NOOP("SqlError", "The server has no database of that name.")},
    {"40", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Someone else changed the same data at the same moment. Try again.")},
    {"55P03", ErrorKind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The database is busy. Try again in a moment.")},
    {"57014", ErrorKind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The request was cancelled.")},
    {"57P", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The connection to the server was cut. What you typed is kept.")},
    {"08", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The server does not answer. Check the network; what you typed is kept.")},
    {"TLS", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The server cannot prove that it is the right one, so nothing was sent to it. Check "
                                   "the address and the certificate file with your administrator.")},
    {"53100", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The disk is full. Free some space and save again.")},
    {"53", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The server is short of resources. Try again in a moment.")},
};

constexpr Meaning kSqliteMeanings[] = {
    {"2067", ErrorKind::Conflict, QT_TRANSLATE_NOOP("SqlError", "This value is already used by another sheet.")},
    {"1555", ErrorKind::Conflict, QT_TRANSLATE_NOOP("SqlError", "This value is already used by another sheet.")},
    {"19", ErrorKind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The database refused a value. Check what was typed.")},
    {"5", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Another program is writing to this file. Try again in a moment.")},
    {"6", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Another program is writing to this file. Try again in a moment.")},
    {"8", ErrorKind::Denied,
     QT_TRANSLATE_NOOP("SqlError", "This file may only be read. Copy it to a folder of yours to change it.")},
    {"9", ErrorKind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The request was cancelled.")},
    {"10", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The disk did not take the change. Nothing was saved; check the disk and try again.")},
    {"11", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The database file is damaged. Restore your last backup.")},
    {"13", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The disk is full. Free some space and save again.")},
    {"14", ErrorKind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The database file cannot be opened. Check that it is there and is yours.")},
    {"26", ErrorKind::Invalid, QT_TRANSLATE_NOOP("SqlError", "This file is not an Effectif database.")},
};

/// Exact codes of SQLite are compared with the low byte too: extended codes keep the primary code there.
bool matches(const Meaning &meaning, const QString &code, bool postgres)
{
    const QLatin1String wanted(meaning.code);
    if (postgres)
        return code.startsWith(wanted);
    bool isNumber = false;
    const int value = code.toInt(&isNumber);
    return isNumber && (code == wanted || QString::number(value & 0xff) == wanted);
}

template <std::size_t N>
const Meaning *find(const Meaning (&table)[N], const QString &code, bool postgres)
{
    for (const Meaning &meaning : table) {
        if (matches(meaning, code, postgres))
            return &meaning;
    }
    return nullptr;
}

/// libpq reports a refused login, a certificate and a lost socket without SQLSTATE, in words only: its own in the
/// language of the desktop, the server's in the language of the server.
struct Words
{
    const char *text; ///< UTF-8
    const char *code;
};
constexpr Words kLoginWords[] = {
    {"password authentication failed", "28000"},
    {"authentification par mot de passe échou", "28000"},
    {"no password supplied", "28000"},
    {"aucun mot de passe", "28000"},
    {"role \"", "28000"},
    {"rôle «", "28000"},
    {"pg_hba.conf", "28000"},
    {"permission denied for database", "42501"},
    {"droit refusé pour la base", "42501"},
    {"ertificat", "TLS"}, // certificate, certificat
    {"does not exist", "3D000"},
    {"n'existe pas", "3D000"},
    {"does not match host name", "TLS"},
    {"ne correspond pas au nom d", "TLS"},
    {"not support SSL", "TLS"},
    {"ne supporte pas SSL", "TLS"},
    {"channel binding", "TLS"},
};

const Meaning *findByText(const QString &text)
{
    for (const Words &words : kLoginWords) {
        if (text.contains(QString::fromUtf8(words.text)))
            return find(kPostgresMeanings, QString::fromLatin1(words.code), true);
    }
    return find(kPostgresMeanings, u"08006"_s, true);
}
} // namespace

Error errorFromSql(const QSqlError &error, const QString &statement)
{
    const QString code = error.nativeErrorCode();
    const QString text = error.driverText() + u" / "_s + error.databaseText();
    const bool postgres = text.contains("QPSQL"_L1) || code.size() == 5;
    Error result{ErrorKind::Internal,
                 say(QT_TRANSLATE_NOOP("SqlError", "The database answered with an error that Effectif does not know.")),
                 code + u": "_s + text + (statement.isEmpty() ? QString() : u" ["_s + statement.left(400) + u']'),
                 {}};
    const Meaning *meaning = postgres ? find(kPostgresMeanings, code, true) : find(kSqliteMeanings, code, false);
    if (!meaning && postgres && (error.type() == QSqlError::ConnectionError || code.isEmpty()))
        meaning = findByText(text);
    if (meaning) {
        result.kind = meaning->kind;
        result.message = say(meaning->message);
    }
    if (text.contains("licence_free"_L1)) { // the pool's own constraint (K27)
        result.kind = ErrorKind::Denied;
        result.message = say(QT_TRANSLATE_NOOP("SqlError", "No licence is free. Take one back from somebody first, or ask an administrator for more."));
        result.field = u"licence"_s;
    }
    return result;
}

Error cancelledError()
{
    const Meaning *meaning = find(kSqliteMeanings, u"9"_s, false);
    return {meaning->kind, say(meaning->message), u"interrupted"_s, {}};
}

bool isConnectionLost(const Error &error)
{
    return error.kind == ErrorKind::Unavailable
        && (error.detail.startsWith("08"_L1) || error.detail.startsWith("57P"_L1) || error.detail.startsWith(":"_L1));
}

bool isRace(const Error &error)
{
    return error.detail.startsWith("23505:"_L1) || error.detail.startsWith("40001:"_L1)
        || error.detail.startsWith("40P01:"_L1);
}

bool isBlocked(const Error &error)
{
    return error.detail.startsWith("55P03:"_L1);
}

} // namespace effectif::storage
