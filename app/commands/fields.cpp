// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    QStringList kinds = (*services)->catalogues().kinds();
    if (context.arguments.has(u"--kind"_s))
        kinds = QStringList{context.arguments.value(u"--kind"_s)};
    QString text = u"key,kind,type,label\n"_s;
    for (const QString &kind : kinds) {
        const auto catalogue = (*services)->catalogues().catalogue(kind);
        if (!catalogue)
            return context.console.tell(catalogue.error());
        for (const FieldDefinition &field : (*catalogue)->fields()) {
            QString label = field.label.in(context.language);
            if (label.contains(u',') || label.contains(u'"'))
                label = u'"' + label.replace(u'"', u"\"\""_s) + u'"';
            text += QStringList{field.key, kind, field.type, label}.join(u',') + u'\n';
        }
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
