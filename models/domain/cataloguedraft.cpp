// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguedraft.h"

#include "models/domain/fieldrules.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kUndoSteps = 200;

template <typename T> qsizetype placeOf(const QList<T> &list, QString T::*id, const QString &wanted)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).*id == wanted)
            return i;
    }
    return -1;
}

/// Puts `item`, already taken out, before the one that stands at `place` among the ids of its group.
template <typename T>
void insertAmong(QList<T> &list, QString T::*id, const T &item, const QStringList &group, qsizetype place)
{
    if (place < group.size()) {
        list.insert(placeOf(list, id, group.at(std::max<qsizetype>(place, 0))), item);
        return;
    }
    list.insert(group.isEmpty() ? list.size() : placeOf(list, id, group.last()) + 1, item);
}
} // namespace

CatalogueDraft::CatalogueDraft(CataloguePtr published, KeyTest isReserved)
    : m_published(std::move(published))
    , m_isReserved(std::move(isReserved))
    , m_content(CatalogueContent::of(*m_published))
{
}

CataloguePtr CatalogueDraft::catalogue() const
{
    if (!m_catalogue)
        m_catalogue = std::make_shared<const Catalogue>(m_content.catalogue(m_published->version()));
    return m_catalogue;
}

bool CatalogueDraft::isDirty() const
{
    return m_published && !(m_content == CatalogueContent::of(*m_published));
}

bool CatalogueDraft::isPublished(const QString &key) const
{
    return m_published->field(key)
        || placeOf(m_published->retiredFields(), &FieldDefinition::key, key) >= 0;
}

bool CatalogueDraft::isTaken(const QString &key) const
{
    return m_content.field(key) || isPublished(key) || (m_isReserved && m_isReserved(key));
}

void CatalogueDraft::begin(const QString &step)
{
    m_redo.clear();
    changed();
    if (!step.isEmpty() && step == m_step)
        return;
    m_step = step;
    m_undo.append(m_content);
    if (m_undo.size() > kUndoSteps)
        m_undo.removeFirst();
}

void CatalogueDraft::changeField(const FieldDefinition &field, const QString &step)
{
    const FieldDefinition *before = m_content.field(field.key);
    if (!before || *before == field)
        return;
    FieldDefinition after = withShippedNature(field, *before);
    if (after.sensitive)
        after.searchable = after.inList = after.onCards = false;
    if (after.defaultValue.isEmpty())
        after.fixed = false;
    if (!after.mandatory)
        after.mandatoryFor = {};
    if (after.type != before->type) { // rules of the former type mean nothing to the new one
        after.rules = {};
        after.defaultValue.clear();
        after.fixed = false;
    }
    if (after == *before)
        return;
    begin(step.isEmpty() ? QString() : field.key + u'/' + step);
    *m_content.field(field.key) = after;
}

QString CatalogueDraft::addField(const QString &label, const QString &type, const QString &section)
{
    const FormSection *place = m_content.section(section);
    if (!place)
        return {};
    FieldDefinition field;
    field.kind = m_content.kind;
    field.key = keyFor(label, u"field"_s, [this](const QString &key) { return isTaken(key); });
    field.type = type;
    field.label.fr = label;
    field.tab = place->tab;
    field.section = section;
    field.own = true;
    begin();
    insertAmong(m_content.fields, &FieldDefinition::key, field, m_content.fieldsOf(section),
                m_content.fieldsOf(section).size());
    return field.key;
}

void CatalogueDraft::removeField(const QString &key)
{
    FieldDefinition *field = m_content.field(key);
    if (!field || !field->own || field->retired)
        return;
    begin();
    if (isPublished(key))
        m_content.field(key)->retired = true;
    else
        m_content.fields.removeAt(placeOf(m_content.fields, &FieldDefinition::key, key));
}

void CatalogueDraft::restoreField(const QString &key)
{
    const FieldDefinition *field = m_content.field(key);
    if (!field || !field->retired || m_content.sections.isEmpty())
        return;
    begin();
    FieldDefinition back = *m_content.field(key);
    m_content.fields.removeAt(placeOf(m_content.fields, &FieldDefinition::key, key));
    back.retired = false;
    const FormSection *place = m_content.section(back.section);
    const FormSection home = place ? *place : m_content.sections.first();
    back.section = home.id;
    back.tab = home.tab;
    insertAmong(m_content.fields, &FieldDefinition::key, back, m_content.fieldsOf(home.id),
                m_content.fieldsOf(home.id).size());
}

void CatalogueDraft::moveField(const QString &key, const QString &section, qsizetype place)
{
    const FormSection *target = m_content.section(section);
    const qsizetype from = placeOf(m_content.fields, &FieldDefinition::key, key);
    if (!target || from < 0)
        return;
    const QStringList before = m_content.fieldsOf(section);
    if (before.indexOf(key) >= 0 && before.indexOf(key) == std::min(place, before.size() - 1))
        return;
    begin();
    FieldDefinition field = m_content.fields.takeAt(from);
    field.section = target->id;
    field.tab = target->tab;
    insertAmong(m_content.fields, &FieldDefinition::key, field, m_content.fieldsOf(section), place);
}

bool CatalogueDraft::stepField(const QString &key, int by)
{
    const FieldDefinition *field = m_content.field(key);
    if (!field || field->retired)
        return false;
    const QStringList here = m_content.fieldsOf(field->section);
    const qsizetype place = here.indexOf(key) + by;
    if (place >= 0 && place < here.size()) {
        moveField(key, field->section, place);
        return true;
    }
    QStringList sections;
    for (const FormTab &tab : std::as_const(m_content.tabs))
        sections << m_content.sectionsOf(tab.id);
    const qsizetype next = sections.indexOf(field->section) + by;
    if (next < 0 || next >= sections.size())
        return false;
    moveField(key, sections.at(next), by > 0 ? 0 : m_content.fieldsOf(sections.at(next)).size());
    return true;
}

QString CatalogueDraft::addTab(const QString &label)
{
    const QString id = keyFor(label, u"tab"_s, [this](const QString &key) { return m_content.tab(key) != nullptr; });
    begin();
    m_content.tabs.append({id, {label, {}}, 0});
    return id;
}

void CatalogueDraft::renameTab(const QString &id, const LocalizedText &label)
{
    const FormTab *tab = m_content.tab(id);
    if (!tab || tab->label == label)
        return;
    begin(u"tab/"_s + id);
    m_content.tab(id)->label = label;
}

void CatalogueDraft::moveTab(const QString &id, qsizetype place)
{
    const qsizetype from = placeOf(m_content.tabs, &FormTab::id, id);
    const qsizetype to = std::clamp<qsizetype>(place, 0, m_content.tabs.size() - 1);
    if (from < 0 || from == to)
        return;
    begin();
    m_content.tabs.move(from, to);
}

bool CatalogueDraft::removeTab(const QString &id)
{
    const qsizetype place = placeOf(m_content.tabs, &FormTab::id, id);
    if (place < 0 || m_content.tabs.size() == 1 || !m_content.sectionsOf(id).isEmpty())
        return false;
    begin();
    m_content.tabs.removeAt(place);
    return true;
}

QString CatalogueDraft::addSection(const QString &tab, const QString &label)
{
    if (!m_content.tab(tab))
        return {};
    const QString id =
        keyFor(label, u"section"_s, [this](const QString &key) { return m_content.section(key) != nullptr; });
    begin();
    insertAmong(m_content.sections, &FormSection::id, FormSection{id, tab, {label, {}}, 0}, m_content.sectionsOf(tab),
                m_content.sectionsOf(tab).size());
    return id;
}

void CatalogueDraft::renameSection(const QString &id, const LocalizedText &label)
{
    const FormSection *section = m_content.section(id);
    if (!section || section->label == label)
        return;
    begin(u"section/"_s + id);
    m_content.section(id)->label = label;
}

void CatalogueDraft::moveSection(const QString &id, const QString &tab, qsizetype place)
{
    const qsizetype from = placeOf(m_content.sections, &FormSection::id, id);
    if (from < 0 || !m_content.tab(tab))
        return;
    const QStringList there = m_content.sectionsOf(tab);
    if (there.indexOf(id) >= 0 && there.indexOf(id) == std::min(place, there.size() - 1))
        return;
    begin();
    FormSection section = m_content.sections.takeAt(from);
    section.tab = tab;
    insertAmong(m_content.sections, &FormSection::id, section, m_content.sectionsOf(tab), place);
    for (FieldDefinition &field : m_content.fields) {
        if (field.section == id)
            field.tab = tab;
    }
}

bool CatalogueDraft::removeSection(const QString &id)
{
    const qsizetype place = placeOf(m_content.sections, &FormSection::id, id);
    if (place < 0 || m_content.sections.size() == 1 || !m_content.fieldsOf(id).isEmpty())
        return false;
    begin();
    m_content.sections.removeAt(place);
    return true;
}

QString CatalogueDraft::addList(const QString &label, const QStringList &values)
{
    const QString id = keyFor(label, u"list"_s, [this](const QString &key) { return m_content.lists.contains(key); });
    begin();
    ChoiceList list{id, {}};
    for (const QString &value : values) {
        const QString code = keyFor(value, u"value"_s, [&list](const QString &key) {
            return std::any_of(list.choices.cbegin(), list.choices.cend(), [&](const Choice &c) { return c.code == key; });
        });
        list.choices.append({code, {value, value}, {}});
    }
    m_content.lists.insert(id, list);
    return id;
}

void CatalogueDraft::undo()
{
    if (m_undo.isEmpty())
        return;
    m_redo.append(m_content);
    m_content = m_undo.takeLast();
    m_step.clear();
    changed();
}

void CatalogueDraft::redo()
{
    if (m_redo.isEmpty())
        return;
    m_undo.append(m_content);
    m_content = m_redo.takeLast();
    m_step.clear();
    changed();
}

void CatalogueDraft::discard()
{
    if (!isDirty())
        return;
    begin();
    m_content = CatalogueContent::of(*m_published);
}

} // namespace effectif
