// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"

#include <QCoreApplication>

#include <QFile>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
void appendFields(QString &text, const Catalogue &catalogue, Language language)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        QString label = field.label.in(language);
        if (label.contains(u',') || label.contains(u'"'))
            label = u'"' + label.replace(u'"', u"\"\""_s) + u'"';
        text += QStringList{field.key, catalogue.kind(), field.type, label}.join(u',') + u'\n';
    }
}

int run(CommandContext &context)
{
    // without a database: what a new one would start with
    const auto url = databaseUrl(context.line);
    const bool shipped = context.line.database.isEmpty() && url && !QFile::exists(url->file);
    std::unique_ptr<Services> services;
    if (!shipped) {
        auto opened = openDatabase(context, OpenRequest::Mode::Open);
        if (!opened)
            return opened.error();
        services = std::move(*opened);
    }
    QStringList kinds = CatalogueService::shippedKinds();
    if (context.arguments.has(u"--kind"_s))
        kinds = QStringList{context.arguments.value(u"--kind"_s)};
    QString text = u"key,kind,type,label\n"_s;
    for (const QString &kind : kinds) {
        const auto catalogue = shipped ? CatalogueService::shipped(kind) : services->catalogues().catalogue(kind);
        if (!catalogue)
            return context.console.tell(catalogue.error());
        appendFields(text, **catalogue, context.language);
    }
    context.console.write(text.toUtf8()); // for other programs: no byte order mark
    return kDone;
}
} // namespace

Command fieldsCommand()
{
    return {"fields",
            QT_TRANSLATE_NOOP("Commands", "Prints the catalogue of fields as CSV: key,kind,type,label."),
            {},
            {{u"--kind"_s, u"KIND"_s, {}}},
            &run};
}

} // namespace effectif
