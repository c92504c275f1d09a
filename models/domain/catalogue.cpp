// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/catalogue.h"

#include "models/base/textfold.h"

#include <algorithm>

namespace effectif {

Catalogue::Catalogue(QString kind, int version, QList<FormTab> tabs, QList<FormSection> sections,
                     QList<FieldDefinition> fields, QHash<QString, ChoiceList> lists)
    : m_kind(std::move(kind))
    , m_version(version)
    , m_tabs(std::move(tabs))
    , m_sections(std::move(sections))
    , m_lists(std::move(lists))
{
    const auto byOrder = [](const auto &a, const auto &b) { return a.order < b.order; };
    std::stable_sort(m_tabs.begin(), m_tabs.end(), byOrder);
    std::stable_sort(m_sections.begin(), m_sections.end(), byOrder);
    QHash<QString, int> tabRank;
    QHash<QString, int> sectionRank;
    for (const FormTab &tab : std::as_const(m_tabs))
        tabRank.insert(tab.id, static_cast<int>(tabRank.size()));
    for (const FormSection &section : std::as_const(m_sections))
        sectionRank.insert(section.id, static_cast<int>(sectionRank.size()));

    for (FieldDefinition &field : fields) {
        (field.retired ? m_retired : m_fields).append(std::move(field));
    }
    std::stable_sort(m_fields.begin(), m_fields.end(), [&](const FieldDefinition &a, const FieldDefinition &b) {
        return std::tuple(tabRank.value(a.tab), sectionRank.value(a.section), a.order)
            < std::tuple(tabRank.value(b.tab), sectionRank.value(b.section), b.order);
    });
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_index.insert(m_fields.at(i).key, i);
    for (auto it = m_lists.cbegin(); it != m_lists.cend(); ++it)
        m_choiceIndex.insert(it.key(), indexOf(*it));
}

Catalogue::ChoiceIndex Catalogue::indexOf(const ChoiceList &list)
{
    ChoiceIndex index;
    const auto add = [&](const QString &text, qsizetype at) {
        index.hasCommas = index.hasCommas || text.contains(u',');
        for (const QString &key : {text, foldText(text)}) {
            if (!key.isEmpty() && !index.byText.contains(key))
                index.byText.insert(key, at);
        }
    };
    // Codes win over labels, and labels over synonyms, in the whole list: three passes.
    for (qsizetype i = 0; i < list.choices.size(); ++i) {
        index.byCode.insert(list.choices.at(i).code, i);
        add(list.choices.at(i).code, i);
    }
    for (qsizetype i = 0; i < list.choices.size(); ++i) {
        add(list.choices.at(i).label.fr, i);
        add(list.choices.at(i).label.en, i);
    }
    for (qsizetype i = 0; i < list.choices.size(); ++i) {
        for (const QString &synonym : list.choices.at(i).synonyms)
            add(synonym, i);
    }
    return index;
}

const FieldDefinition *Catalogue::field(const QString &key) const
{
    const auto it = m_index.constFind(key);
    return it == m_index.constEnd() ? nullptr : &m_fields.at(*it);
}

const FieldDefinition *Catalogue::anyField(const QString &key) const
{
    if (const FieldDefinition *shown = field(key))
        return shown;
    const auto found = std::find_if(m_retired.begin(), m_retired.end(), [&](const auto &one) { return one.key == key; });
    return found == m_retired.end() ? nullptr : &*found;
}

const QList<Choice> &Catalogue::choices(const FieldDefinition &field) const
{
    static const QList<Choice> kNone;
    const auto it = m_lists.constFind(field.choiceList);
    return it == m_lists.constEnd() ? kNone : it->choices;
}

const Choice *Catalogue::choiceWithCode(const FieldDefinition &field, const QString &code) const
{
    const auto index = m_choiceIndex.constFind(field.choiceList);
    if (index == m_choiceIndex.constEnd())
        return nullptr;
    const auto at = index->byCode.constFind(code);
    return at == index->byCode.constEnd() ? nullptr : &choices(field).at(*at);
}

const Choice *Catalogue::choiceMeant(const FieldDefinition &field, const QString &text) const
{
    return meantIn(field.choiceList, text);
}

const Choice *Catalogue::suggestionMeant(const FieldDefinition &field, const QString &text) const
{
    return field.suggestions.isEmpty() ? nullptr : meantIn(field.suggestions, text);
}

const Choice *Catalogue::meantIn(const QString &list, const QString &text) const
{
    const auto index = m_choiceIndex.constFind(list);
    if (index == m_choiceIndex.constEnd() || text.isEmpty())
        return nullptr;
    auto at = index->byText.constFind(text);
    if (at == index->byText.constEnd())
        at = index->byText.constFind(foldText(text));
    return at == index->byText.constEnd() ? nullptr : &m_lists.constFind(list)->choices.at(*at);
}

bool Catalogue::hasCommas(const FieldDefinition &field) const
{
    const auto index = m_choiceIndex.constFind(field.choiceList);
    return index != m_choiceIndex.constEnd() && index->hasCommas;
}

} // namespace effectif
