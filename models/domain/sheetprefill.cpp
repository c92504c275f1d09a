// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sheetprefill.h"

#include "models/domain/fieldtype.h"

namespace effectif {

using namespace Qt::StringLiterals;

SheetPrefill SheetPrefill::from(const QList<std::pair<QString, QString>> &texts, const Catalogue &catalogue, Language language)
{
    SheetPrefill result;
    result.draft.id = QUuid::createUuid();
    result.draft.typed = QDateTime::currentDateTimeUtc();
    result.draft.edit.kind = catalogue.kind();
    for (const auto &[key, text] : texts) {
        const FieldDefinition *field = catalogue.field(key);
        if (!field || !field->shown || field->fixed || !field->target.isEmpty() || field->type == "file"_L1 || text.trimmed().isEmpty())
            continue;
        const auto value = typeOf(*field).parse(text, {*field, catalogue, language});
        if (value && value->isNull())
            continue;
        if (value)
            result.draft.edit.changes.insert(key, *value);
        else if (field->choiceList.isEmpty()) // an editor of a list shows none but its own
            result.draft.unfinished.insert(key, text);
        else
            continue;
        result.fields << field->label.in(language);
    }
    const auto part = [&](const QString &key) { return result.draft.edit.changes.value(key).toString(); };
    result.draft.title = (part(u"last_name"_s) + u' ' + part(u"first_name"_s)).trimmed();
    return result;
}

} // namespace effectif
