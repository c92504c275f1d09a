// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking over a whole configuration: an earlier version, another office's file, somebody else's publication.
#include "models/domain/cataloguedraft.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Lists of the other catalogue that are missing here, and values that are missing in lists that both have: values in
/// use are never taken away by a file.
void mergeLists(QHash<QString, ChoiceList> &lists, const QHash<QString, ChoiceList> &others)
{
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        ChoiceList &list = lists[it.key()];
        list.id = it.key();
        for (const Choice &choice : it->choices) {
            const bool known = std::any_of(list.choices.cbegin(), list.choices.cend(),
                                           [&](const Choice &mine) { return mine.code == choice.code; });
            if (!known)
                list.choices.append(choice);
        }
    }
}

/// Fields, tabs or sections of `mine` that differ from `base` replace or join those of `theirs`.
template <typename T>
void layOver(QList<T> &theirs, const QList<T> &base, const QList<T> &mine, QString T::*id,
             const std::function<bool(const T &, const T &)> &same)
{
    const auto in = [id](const QList<T> &list, const QString &key) {
        return std::find_if(list.begin(), list.end(), [&](const T &one) { return one.*id == key; });
    };
    for (const T &one : mine) {
        const auto before = in(base, one.*id);
        if (before != base.end() && same(*before, one))
            continue;
        const auto there = std::find_if(theirs.begin(), theirs.end(), [&](const T &t) { return t.*id == one.*id; });
        if (there != theirs.end())
            *there = one;
        else if (before == base.end()) // what they removed stays removed
            theirs.append(one);
    }
    theirs.removeIf([&](const T &one) { return in(base, one.*id) != base.end() && in(mine, one.*id) == mine.end(); });
}

template <typename T> bool sameButPlace(T a, const T &b)
{
    a.order = b.order;
    return a == b;
}
} // namespace

QStringList CatalogueDraft::adopt(const Catalogue &other, Absent absent)
{
    CatalogueContent content = CatalogueContent::of(other);
    QStringList unknown;
    QList<FieldDefinition> fields;
    for (const FieldDefinition &theirs : std::as_const(content.fields)) {
        if (const FieldDefinition *mine = m_content.field(theirs.key); mine && mine->own == theirs.own)
            fields.append(withShippedNature(theirs, *mine));
        else if (!mine && theirs.own && !(m_isReserved && m_isReserved(theirs.key)))
            fields.append(theirs);
        else
            unknown.append(theirs.label.fr);
    }
    for (const FieldDefinition &mine : std::as_const(m_content.fields)) {
        if (std::any_of(fields.cbegin(), fields.cend(), [&](const auto &f) { return f.key == mine.key; }))
            continue;
        const bool goes = absent == Absent::Removed && mine.own;
        if (goes && !isPublished(mine.key))
            continue;
        fields.append(mine);
        fields.last().retired = mine.retired || goes;
        if (!content.section(mine.section)) { // its place comes along
            if (const FormSection *section = m_content.section(mine.section)) {
                content.sections.append(*section);
                if (!content.tab(section->tab))
                    content.tabs.append(*m_content.tab(section->tab));
            }
        }
    }
    content.fields = fields;
    content.kind = m_content.kind;
    QHash<QString, ChoiceList> lists = m_content.lists;
    mergeLists(lists, content.lists);
    content.lists = lists;
    begin();
    m_content = content;
    return unknown;
}

void CatalogueDraft::rebase(CataloguePtr newer)
{
    const CatalogueContent base = CatalogueContent::of(*m_published);
    const CatalogueContent mine = m_content;
    const bool dirty = isDirty();
    m_published = std::move(newer);
    m_undo.clear();
    m_redo.clear();
    m_step.clear();
    m_content = CatalogueContent::of(*m_published);
    changed();
    if (!dirty)
        return;
    layOver<FormTab>(m_content.tabs, base.tabs, mine.tabs, &FormTab::id, sameButPlace<FormTab>);
    layOver<FormSection>(m_content.sections, base.sections, mine.sections, &FormSection::id, sameButPlace<FormSection>);
    layOver<FieldDefinition>(m_content.fields, base.fields, mine.fields, &FieldDefinition::key,
                             sameButPlace<FieldDefinition>);
    mergeLists(m_content.lists, mine.lists);
}

} // namespace effectif
