// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importcolumns.h"

#include "models/base/csvwriter.h"
#include "models/base/textfold.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportColumns", text);
}

/// The fields by every header that means them. Keys win over labels: they are never ambiguous.
QHash<QString, QString> knownHeaders(const Catalogue &catalogue)
{
    QHash<QString, QString> result;
    const auto add = [&](const QString &header, const QString &key) {
        if (const QString folded = foldText(header); !folded.isEmpty() && !result.contains(folded))
            result.insert(folded, key);
    };
    for (const FieldDefinition &field : catalogue.fields())
        add(field.key, field.key);
    for (const FieldDefinition &field : catalogue.fields())
        add(field.label.fr, field.key);
    for (const FieldDefinition &field : catalogue.fields())
        add(field.label.en, field.key);
    return result;
}

/// The map by folded header: files are saved anew with other capitals or a trailing blank.
Result<QHash<QString, QString>> checkedMap(const QHash<QString, QString> &map, const Catalogue &catalogue)
{
    QHash<QString, QString> result;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!catalogue.field(*it))
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("ImportColumns", "The map leads the column “%1” to a field “%2”, which "
                                                               "does not exist. The command “fields” lists the fields."))
                            .arg(it.key(), *it),
                        {}, *it);
        result.insert(foldText(it.key()), *it);
    }
    return result;
}

/// The language whose labels more of the headers are; the fallback where that is undecided.
Language languageOf(const QList<ImportColumn> &columns, Language fallback)
{
    int french = 0;
    int english = 0;
    for (const ImportColumn &column : columns) {
        const LocalizedText &label = column.field.label;
        if (label.fr == label.en)
            continue;
        const QString header = foldText(column.header);
        french += header == foldText(label.fr) ? 1 : 0;
        english += header == foldText(label.en) ? 1 : 0;
    }
    if (french == english)
        return fallback;
    return french > english ? Language::French : Language::English;
}
} // namespace

Result<ImportColumns> ImportColumns::match(const QStringList &header, const ImportOptions &options,
                                           const Catalogue &catalogue)
{
    const bool placed = !options.columns.isEmpty();
    const bool mapped = placed || !options.map.isEmpty();
    const auto keys = mapped ? checkedMap(options.map, catalogue) : Result<QHash<QString, QString>>(knownHeaders(catalogue));
    if (!keys)
        return fail(keys.error());
    ImportColumns result;
    result.width = header.size();
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString text = plainCell(header.at(i)).trimmed();
        const QString key = placed ? options.columns.value(i) : keys->value(foldText(text));
        if (placed && !key.isEmpty() && !catalogue.field(key))
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("ImportColumns", "The map leads the column “%1” to a field “%2”, which "
                                                               "does not exist. The command “fields” lists the fields."))
                            .arg(text, key),
                        {}, key);
        if (!key.isEmpty() && result.leadTo(key) && mapped)
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("ImportColumns", "Two columns lead to the field “%1”; one of them is "
                                                               "“%2”. Take one of them out of the map."))
                            .arg(key, text),
                        {}, key);
        if (key.isEmpty() && result.uid < 0 && text.compare("UID"_L1, Qt::CaseInsensitive) == 0) {
            result.uid = i;
            continue;
        }
        if (key.isEmpty() || result.leadTo(key)) {
            if (!text.isEmpty())
                result.unmapped << text;
            continue;
        }
        const FieldDefinition &field = *catalogue.field(key);
        result.columns.append({i, text, field, &typeOf(field)});
    }
    if (result.columns.isEmpty())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ImportColumns", "No column of this file leads to a field. Its first row must "
                                                           "hold the names of the columns; a map can lead them to "
                                                           "fields.")));
    for (auto it = options.map.begin(); !placed && it != options.map.end(); ++it) {
        if (!result.leadTo(*it))
            result.missing << it.key();
    }
    result.missing.sort();
    result.language = languageOf(result.columns, options.language);
    return result;
}

bool ImportColumns::leadTo(const QString &key) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ImportColumn &column) { return column.field.key == key; });
}

} // namespace effectif
