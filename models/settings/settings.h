// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace effectif {

/// One declared setting: its key and what it is until someone chooses.
template <typename T> struct Setting
{
    const char *key;
    T fallback;
};

/// What concerns the person at this desk. What concerns the data is in the database.
/// One line each; the type is the fallback's.
namespace setting {
inline const Setting<QString> kLanguage{"interface/language", {}};   ///< "fr", "en"; empty: the system's
inline const Setting<QString> kColours{"interface/colours", {}};     ///< "light", "dark"; empty: the system's
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> kListSplitter{"window/listSplitter", {}};
inline const Setting<QByteArray> kFieldsSplitter{"window/fieldsSplitter", {}};
inline const Setting<QByteArray> kFilesSplitter{"window/filesSplitter", {}};
inline const Setting<QStringList> kRecentDatabases{"databases/recent", {}};
inline const Setting<bool> kOpenAtStart{"databases/openAtStart", false}; ///< the last one was not closed on purpose
inline const Setting<QString> kUserName{"person/name", {}};          ///< signs what is done here, until accounts come
inline const Setting<QString> kLogin{"person/login", {}};        ///< the address last signed in with
inline const Setting<int> kLockMinutes{"person/lockMinutes", 15}; ///< without input until an account is locked; 0: never
inline const Setting<bool> kNameAsked{"person/asked", false};
inline const Setting<QStringList> kOpenSheets{"window/sheets", {}};  ///< "database|kind|id" of the tabs left open
inline const Setting<QStringList> kRecentSheets{"sheets/recent", {}}; ///< "database<tab>kind|id", the latest first
// where a file of this purpose was last chosen
inline const Setting<QString> kDatabaseFolder{"folders/databases", {}};
inline const Setting<QString> kCertificateFolder{"folders/certificates", {}};
inline const Setting<QString> kConfigurationFolder{"folders/configurations", {}};
inline const Setting<QString> kPictureFolder{"folders/pictures", {}};
inline const Setting<QString> kPaperFolder{"folders/papers", {}}; ///< files that stand on sheets
inline const Setting<QString> kExportFolder{"folders/exports", {}};
inline const Setting<int> kExportFormat{"exports/format", 1}; ///< an ExportFormat; a workbook until somebody chooses
inline const Setting<QString> kImportFolder{"folders/imports", {}};
inline const Setting<QString> kStaffListLayout{"list/staff/layout", {}}; ///< JSON: columns and widths where no view is chosen
inline const Setting<QStringList> kListViews{"list/views", {}};      ///< "database, kind, view" of the view last chosen
inline const Setting<bool> kListPhotos{"list/photos", true};         ///< faces before the first column
inline const Setting<bool> kListPreview{"list/preview", false};      ///< the chosen sheet stands beside the list
inline const Setting<bool> kCardImpact{"cards/impact", true};        ///< before a save that changes a business card, it is shown
inline const Setting<bool> kCardPhoto{"cards/photo", true};          ///< on cards that are shown and handed out
inline const Setting<int> kCardSeconds{"cards/seconds", 8};          ///< each, in a slide show
inline const Setting<bool> kPaperLetter{"print/letter", false};       ///< the size of paper last chosen; else A4
inline const Setting<QStringList> kPaletteRecent{"palette/recent", {}}; ///< what was last chosen there, newest first
} // namespace setting

/// The settings file (INI, so that support can read it). Passed by reference; holds no secret.
class Settings
{
public:
    /// The person's own file in the configuration folder.
    Settings();
    /// Another file, for tests.
    explicit Settings(const QString &file);

    template <typename T> T value(const Setting<T> &setting) const
    {
        const QVariant stored = m_settings.value(QLatin1String(setting.key));
        return stored.isValid() ? stored.template value<T>() : setting.fallback;
    }
    template <typename T> void store(const Setting<T> &setting, const T &value)
    {
        m_settings.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }

private:
    QSettings m_settings;
};

} // namespace effectif
