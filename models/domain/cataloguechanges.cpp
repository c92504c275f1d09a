// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguechanges.h"

#include "models/domain/cataloguecontent.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("CatalogueChanges", text);
}

/// A member that is on or off, with the sentence for each turn.
struct Switch
{
    bool FieldDefinition::*member;
    const char *on;
    const char *off;
};

constexpr Switch kSwitches[] = {
    {&FieldDefinition::shown, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is shown."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is hidden.")},
    {&FieldDefinition::mandatory, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” becomes mandatory."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not mandatory any more.")},
    {&FieldDefinition::forIndividual, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is on the sheets of individuals."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” leaves the sheets of individuals.")},
    {&FieldDefinition::forProfessional, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is on the sheets of professionals."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” leaves the sheets of professionals.")},
    {&FieldDefinition::sensitive, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” becomes sensitive."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not sensitive any more.")},
    {&FieldDefinition::searchable, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is found by the search."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not searched any more.")},
    {&FieldDefinition::inList, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is a column of the list."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not a column of the list any more.")},
    {&FieldDefinition::onCards, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is public: it stands on business cards."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not on business cards any more.")},
    {&FieldDefinition::inDuplicateCheck, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is compared to find duplicates."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is not compared to find duplicates any more.")},
    {&FieldDefinition::fixed, QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” has the same value on every sheet."),
     QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” may have any value again.")},
};

/// The rest of what can differ, with one sentence for all of it.
bool sameDetails(FieldDefinition a, const FieldDefinition &b)
{
    for (const Switch &one : kSwitches)
        a.*one.member = b.*one.member;
    a.label = b.label;
    a.type = b.type;
    a.tab = b.tab;
    a.section = b.section;
    a.order = b.order;
    a.retired = b.retired;
    return a == b;
}

class Comparison
{
public:
    Comparison(const Catalogue &before, const Catalogue &after, Language language)
        : m_before(CatalogueContent::of(before))
        , m_after(CatalogueContent::of(after))
        , m_language(language)
    {
    }

    QStringList run()
    {
        compareGroups(m_before.tabs, m_after.tabs, QT_TRANSLATE_NOOP("CatalogueChanges", "New tab “%1”."),
                      QT_TRANSLATE_NOOP("CatalogueChanges", "The tab “%1” goes."));
        compareGroups(m_before.sections, m_after.sections, QT_TRANSLATE_NOOP("CatalogueChanges", "New section “%1”."),
                      QT_TRANSLATE_NOOP("CatalogueChanges", "The section “%1” goes."));
        for (const FieldDefinition &field : std::as_const(m_after.fields))
            compareField(field);
        for (const FieldDefinition &field : std::as_const(m_before.fields)) {
            if (!m_after.field(field.key))
                add(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” and its data go for good."), field);
        }
        if (m_lines.isEmpty() && !(m_before == m_after))
            m_lines << say(QT_TRANSLATE_NOOP("CatalogueChanges", "The order on the sheet changes."));
        return m_lines;
    }

private:
    void add(const char *sentence, const FieldDefinition &field)
    {
        m_lines << say(sentence).arg(field.label.in(m_language));
    }

    template <typename T>
    void compareGroups(const QList<T> &before, const QList<T> &after, const char *added, const char *gone)
    {
        const auto find = [](const QList<T> &list, const QString &id) {
            return std::find_if(list.begin(), list.end(), [&](const T &one) { return one.id == id; });
        };
        for (const T &one : after) {
            const auto former = find(before, one.id);
            if (former == before.end())
                m_lines << say(added).arg(one.label.in(m_language));
            else if (!(former->label == one.label))
                m_lines << say(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is now called “%2”."))
                               .arg(former->label.in(m_language), one.label.in(m_language));
        }
        for (const T &one : before) {
            if (find(after, one.id) == after.end())
                m_lines << say(gone).arg(one.label.in(m_language));
        }
    }

    void compareField(const FieldDefinition &field)
    {
        const FieldDefinition *former = m_before.field(field.key);
        if (!former) {
            m_lines << say(QT_TRANSLATE_NOOP("CatalogueChanges", "New field “%1” (%2)."))
                           .arg(field.label.in(m_language), typeOf(field).displayName());
            return;
        }
        if (former->retired != field.retired) {
            add(field.retired ? QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is taken off the sheet; its data is kept.")
                              : QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is back on the sheet."),
                field);
            return;
        }
        if (!(former->label == field.label))
            m_lines << say(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” is now called “%2”."))
                           .arg(former->label.in(m_language), field.label.in(m_language));
        if (former->type != field.type)
            m_lines << say(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1”: the type “%2” becomes “%3”."))
                           .arg(field.label.in(m_language), typeOf(*former).displayName(), typeOf(field).displayName());
        for (const Switch &one : kSwitches) {
            if (former->*one.member != field.*one.member)
                add(field.*one.member ? one.on : one.off, field);
        }
        if (former->section != field.section)
            add(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1” moves to another section."), field);
        if (!sameDetails(*former, field))
            add(QT_TRANSLATE_NOOP("CatalogueChanges", "“%1”: help, values, conditions or checks change."), field);
    }

    CatalogueContent m_before;
    CatalogueContent m_after;
    Language m_language;
    QStringList m_lines;
};
} // namespace

QStringList changesInWords(const Catalogue &before, const Catalogue &after, Language language)
{
    return Comparison(before, after, language).run();
}

} // namespace effectif
