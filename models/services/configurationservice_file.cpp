// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A configuration as a file: carried to another office, or kept beside a backup.
#include "models/services/configurationservice.h"

#include "models/domain/cataloguejson.h"
#include "models/services/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargestFile = 8 * 1024 * 1024;
const auto kFormat = u"effectif-configuration"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("ConfigurationService", text);
}
} // namespace

Result<void> ConfigurationService::exportTo(const QString &path, const Catalogue &catalogue)
{
    QJsonObject root = QJsonDocument::fromJson(catalogueToJson(catalogue)).object();
    root.insert(u"format"_s, kFormat);
    return OutputFile::write(path, [&](QIODevice &device) -> Result<void> {
        device.write(QJsonDocument(root).toJson()); // the commit tells what did not fit
        return {};
    });
}

Result<CataloguePtr> ConfigurationService::importFrom(const QString &path, const QString &kind)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("ConfigurationService", "The file cannot be opened: %1.")).arg(file.errorString()),
                    path);
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ConfigurationService", "This file is too large to be a "
                                                                                      "configuration. Nothing was changed.")));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || document.object().value(u"format"_s).toString() != kFormat)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ConfigurationService", "This is no configuration of Effectif, or only a part of "
                                                                  "one. Choose a file that “Export” has written.")),
                    path);
    auto catalogue = catalogueFromJson(bytes);
    if (!catalogue)
        return fail(catalogue.error());
    if (catalogue->kind() != kind)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ConfigurationService", "This is the configuration of another "
                                                                                      "kind of sheets. Nothing was changed.")));
    return std::make_shared<const Catalogue>(*std::move(catalogue));
}

} // namespace effectif
