// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kName = u"effectif.translator"_s;
}

void installTranslators(QCoreApplication &application, Language language)
{
    for (QTranslator *former : application.findChildren<QTranslator *>(kName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(former);
        delete former;
    }
    const QString code = languageCode(language);
    const std::pair<QString, QString> files[] = {
        {u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {u"qtbase_"_s + code, u":/i18n"_s}, // where Qt's own are not installed, they are carried along
        {u"effectif_"_s + code, u":/i18n"_s},
    };
    for (const auto &[name, folder] : files) {
        auto *translator = new QTranslator(&application);
        translator->setObjectName(kName);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
    QLocale::setDefault(localeOf(language));
}

} // namespace effectif
