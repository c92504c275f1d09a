// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sheets.h"

#include "models/domain/cataloguecontent.h"
#include "models/services/configurationservice.h"
#include "tests/support/engines.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

RecordEdit newSheet(const QString &lastName, const QString &firstName, const QHash<QString, QVariant> &more)
{
    RecordEdit edit;
    edit.kind = u"staff"_s;
    edit.changes = {{u"civility"_s, u"mrs"_s},
                    {u"last_name"_s, lastName},
                    {u"address_line1"_s, u"1 rue des Lilas"_s},
                    {u"nature"_s, u"employee"_s}};
    if (!firstName.isEmpty())
        edit.changes.insert(u"first_name"_s, firstName);
    edit.changes.insert(more);
    return edit;
}

RecordEdit changeOf(const Record &record, const QHash<QString, QVariant> &changes)
{
    RecordEdit edit;
    edit.kind = record.kind;
    edit.id = record.id;
    edit.baseVersion = record.version;
    edit.changes = changes;
    return edit;
}

Record makeSheet(Services &services, const QString &lastName, const QString &firstName,
                 const QHash<QString, QVariant> &more)
{
    return must(services.records().save(newSheet(lastName, firstName, more)));
}

FieldDefinition ownField(const QString &key, const QString &type)
{
    FieldDefinition field;
    field.kind = u"staff"_s;
    field.key = key;
    field.type = type;
    field.label = {u"Le champ "_s + key, u"The field "_s + key};
    field.tab = u"information"_s;
    field.section = u"remarks"_s;
    field.order = 100;
    field.own = true;
    return field;
}

Result<CataloguePtr> tryPublishFields(Services &services, const QList<FieldDefinition> &fields)
{
    CatalogueContent content = CatalogueContent::of(*must(services.catalogues().current(QStringLiteral("staff"))));
    const int version = must(services.catalogues().current(content.kind))->version();
    for (const FieldDefinition &field : fields) {
        if (FieldDefinition *known = content.field(field.key))
            *known = field;
        else
            content.fields.append(field);
    }
    Progress progress;
    return ConfigurationService(services).publish(content.catalogue(version), {}, progress);
}

void publishFields(Services &services, const QList<FieldDefinition> &fields)
{
    must(tryPublishFields(services, fields));
}

} // namespace effectif::test
