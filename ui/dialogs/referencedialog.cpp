// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/referencedialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const char *const kColours[][2] = {{"", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "None")},
                                   {"blue", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "Blue")},
                                   {"green", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "Green")},
                                   {"orange", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "Orange")},
                                   {"red", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "Red")},
                                   {"grey", QT_TRANSLATE_NOOP("effectif::ReferenceDialog", "Grey")}};
constexpr Tone kTones[] = {Tone::Muted, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger, Tone::Muted};
} // namespace

ReferenceDialog::ReferenceDialog(const ReferenceSource &source, const ReferenceItem &item, bool coloured,
                                 const QString &title, QWidget *parent)
    : TaskDialog(u"reference"_s, title, {}, item.id.isEmpty() ? tr("Add") : tr("Save"), parent)
    , m_item(item)
{
    m_name = addLine(u"reference_name"_s, coloured ? tr("French label") : tr("Name"), item.name.fr, coloured ? 1 : 2);
    form()->setMandatory(m_name, true);
    if (coloured) {
        m_english = addLine(u"reference_english"_s, tr("English label"), item.name.en, 1);
        addColours();
    }
    if (source.isDepartments()) {
        m_contact = addLine(u"reference_contact"_s, tr("Contact"), item.contactName, 2);
        m_email = addLine(u"reference_email"_s, tr("E-mail"), item.email, 1);
        m_phone = addLine(u"reference_phone"_s, tr("Telephone"), referencelist::shownPhone(item), 1);
    }
    m_synonyms = new GrowingTextEdit(form());
    m_synonyms->setObjectName(u"reference_synonyms"_s);
    m_synonyms->setTabChangesFocus(true);
    m_synonyms->setPlainText(item.synonyms.join(u'\n'));
    form()->add(tr("Also understood"), m_synonyms, 2);
    form()->setHelp(m_synonyms, tr("Other ways of writing it, one a line: imports and forms take them for this entry."));
    form()->setTwoColumnsFrom(420);
    m_name->setFocus();
    m_name->selectAll();
}

LineEdit *ReferenceDialog::addLine(const QString &name, const QString &label, const QString &text, int columns)
{
    auto *line = new LineEdit(form());
    line->setObjectName(name);
    line->setText(text);
    line->setCursorPosition(0);
    form()->add(label, line, columns);
    return line;
}

void ReferenceDialog::addColours()
{
    m_colour = new QComboBox(form());
    m_colour->setObjectName(u"reference_colour"_s);
    ignoreWheelWithoutFocus(m_colour);
    for (std::size_t i = 0; i < std::size(kColours); ++i)
        m_colour->addItem(i == 0 ? QIcon() : icon(u"tag"_s, kTones[i]), tr(kColours[i][1]), QString::fromLatin1(kColours[i][0]));
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(m_item.colour)));
    form()->add(tr("Colour"), m_colour, 1);
}

ReferenceItem ReferenceDialog::item() const
{
    ReferenceItem item = m_item;
    item.name.fr = m_name->text();
    item.name.en = m_english ? m_english->text() : m_name->text();
    item.synonyms = m_synonyms->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    if (m_colour)
        item.colour = m_colour->currentData().toString();
    if (m_contact) {
        item.contactName = m_contact->text().trimmed();
        item.email = m_email->text().trimmed();
        item.phone = m_phone->text() == referencelist::shownPhone(m_item) ? m_item.phone : m_phone->text().trimmed();
    }
    return item;
}

} // namespace effectif
