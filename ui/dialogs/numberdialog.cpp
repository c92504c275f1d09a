// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/numberdialog.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wheelguard.h"

#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostDigits = 12;
}

NumberDialog::NumberDialog(const QString &nature, const QList<NumberRule> &rules, Language language, QWidget *parent)
    : TaskDialog(u"number"_s, tr("Numbers of “%1”").arg(nature),
                 tr("The arrow on a sheet takes the next number. A number that was given is never given again."), tr("Save"), parent)
{
    form()->setTwoColumnsFrom(420);
    for (const NumberRule &rule : rules)
        addRow(rule, language);
    tell();
}

void NumberDialog::addRow(const NumberRule &rule, Language language)
{
    const QString label = rule.label.in(language);
    const auto name = [&](const QString &what) { return u"number_%1%2"_s.arg(what, m_rows.isEmpty() ? QString() : u"_"_s + rule.series); };
    auto *header = new SectionHeader(label, form());
    form()->addWide(header);
    Row row{rule, new LineEdit(form()), new QSpinBox(form()), new LineEdit(form()), new PlainLabel(form())};
    row.prefix->setObjectName(name(u"prefix"_s));
    row.prefix->setMaxLength(20);
    row.prefix->setText(rule.prefix);
    row.width->setObjectName(name(u"width"_s));
    row.width->setRange(0, kMostDigits);
    row.width->setSpecialValueText(tr("As many as needed"));
    row.width->setValue(rule.width);
    ignoreWheelWithoutFocus(row.width);
    row.next->setObjectName(name(u"next"_s));
    row.next->setMaxLength(15);
    row.next->setText(QString::number(rule.next));
    row.preview->setObjectName(name(u"preview"_s));
    row.preview->setLetters(1.15, QFont::DemiBold);
    row.preview->setMinimumHeight(row.next->sizeHint().height()); // on one line with the field beside it
    form()->add(tr("Prefix"), row.prefix, 1);
    form()->add(tr("Digits"), row.width, 1);
    form()->add(tr("Next number"), row.next, 1);
    form()->add(tr("Looks like"), row.preview, 1);
    // the same words stand twice on the form: whoever hears them must know which number is meant
    row.prefix->setAccessibleName(tr("%1: prefix").arg(label));
    row.width->setAccessibleName(tr("%1: digits").arg(label));
    row.next->setAccessibleName(tr("%1: next number").arg(label));
    m_rows << row;
    connect(row.prefix, &QLineEdit::textChanged, this, &NumberDialog::tell);
    connect(row.next, &QLineEdit::textChanged, this, &NumberDialog::tell);
    connect(row.width, &QSpinBox::valueChanged, this, &NumberDialog::tell);
}

NumberRule NumberDialog::typed(const Row &row) const
{
    NumberRule rule = row.rule;
    rule.prefix = row.prefix->text().trimmed();
    rule.width = row.width->value();
    rule.next = row.next->text().trimmed().toLongLong(); // 0 for anything else: refused in words
    return rule;
}

void NumberDialog::tell()
{
    for (const Row &row : std::as_const(m_rows)) {
        const NumberRule rule = typed(row);
        row.preview->setText(rule.next > 0 ? rule.preview() : u"–"_s);
    }
}

QList<std::pair<NumberRule, NumberRule>> NumberDialog::changes() const
{
    QList<std::pair<NumberRule, NumberRule>> result;
    for (const Row &row : m_rows) {
        if (typed(row) != row.rule)
            result.append({row.rule, typed(row)});
    }
    return result;
}

} // namespace effectif
