// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatecomparison.h"

#include "models/domain/fieldtype.h"
#include "models/items/rowsmodel.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QtMath>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Field, Left, Right, Verdict };
constexpr int kWidths[] = {190, 300, 300, 220};
} // namespace

DuplicateComparison::DuplicateComparison(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RowsModel(Verdict, this))
    , m_title(new PlainLabel)
    , m_why(new PlainLabel)
    , m_table(new QTableView)
{
    setObjectName(u"duplicates_comparison"_s);
    m_title->setLetters(1.15, QFont::DemiBold);
    m_title->setObjectName(u"duplicates_verdict"_s);
    m_why->setTone(Tone::Muted);
    m_why->setWordWrap(true);
    m_why->setObjectName(u"duplicates_why"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_why})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1);
    makeListTable(m_table, u"duplicates_fields"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(RowsModel::ColourRole, m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    retranslate();
}

void DuplicateComparison::retranslate()
{
    m_table->setAccessibleName(tr("The two sheets, field by field"));
    m_model->setHeaders({tr("Field"), m_own ? tr("This sheet") : m_a.id == 0 ? tr("First sheet") : recordTitle(m_a), m_b.id == 0 ? tr("Second sheet") : recordTitle(m_b), tr("Comparison")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
}

void DuplicateComparison::clear()
{
    m_loads.cancel();
    m_pair = {};
    m_model->setRows({});
    m_title->setText({});
    m_why->setText({});
    setVisible(false);
}

void DuplicateComparison::show(const DuplicatePair &pair)
{
    m_pair = pair;
    setVisible(true);
    m_context.office.run(
        this,
        [kind = m_kind, own = m_own, a = pair.a, b = pair.b](Services &services) -> Result<std::pair<Record, Record>> {
            const auto first = own ? Result<Record>(*own) : services.records().load(kind, a);
            const auto second = first ? services.records().load(kind, b) : fail(first.error());
            return second ? Result<std::pair<Record, Record>>(std::pair(*first, *second)) : fail(second.error());
        },
        [this](const Result<std::pair<Record, Record>> &both) {
            if (!both) {
                m_model->setRows({});
                Q_EMIT failed(both.error());
                return;
            }
            fill(both->first, both->second);
        },
        m_loads.next());
}

QString DuplicateComparison::verdict(const FieldDefinition &field, const QVariant &a, const QVariant &b, QString &colour) const
{
    if (a.isNull() || b.isNull()) {
        colour = u"grey"_s;
        if (m_own)
            return a.isNull() ? tr("Only on the other sheet") : tr("Only on this sheet");
        return a.isNull() ? tr("Only on the second sheet") : tr("Only on the first sheet");
    }
    if (sameValue(a, b)) {
        colour = u"green"_s;
        return tr("Same");
    }
    const auto trait = duplicates::traitOf(field);
    const auto match = std::ranges::find_if(m_pair.why, [&](const duplicates::TraitMatch &one) { return trait == one.trait; });
    const bool alike = match != m_pair.why.end() && match->likeness != duplicates::Likeness::Different;
    colour = alike ? u"blue"_s : u"orange"_s;
    if (!alike)
        return tr("Different");
    const QString said = match->likeness == duplicates::Likeness::Equal ? tr("Same, written otherwise") : likenessText(*match);
    return said.left(1).toUpper() + said.mid(1);
}

void DuplicateComparison::fill(const Record &a, const Record &b)
{
    m_a = a;
    m_b = b;
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    QList<RowsModel::Row> rows;
    for (const FieldDefinition &field : catalogue->fields()) {
        const QVariant left = a.value(field.key);
        const QVariant right = b.value(field.key);
        if (!field.shown || (left.isNull() && right.isNull()))
            continue;
        const FieldContext context{field, *catalogue, m_context.language};
        const auto text = [&](const QVariant &value) { return value.isNull() ? QString() : typeOf(field).format(value, context); };
        QString colour;
        const QString said = verdict(field, left, right, colour);
        rows.append({static_cast<int>(rows.size()) + 1, {field.label.in(m_context.language), text(left), text(right), said}, colour});
    }
    m_model->setRows(rows);
    retranslate();
    const int score = qFloor(m_pair.score);
    m_title->setText(score >= 85 ? tr("Very probably one person (%1 of 100)").arg(score)
                         : score >= 65 ? tr("Probably one person (%1 of 100)").arg(score)
                                       : tr("Perhaps one person (%1 of 100)").arg(score));
    QString why = explanationText(m_pair.why, *catalogue, m_context.language);
    if (m_pair.through != 0)
        why += u". "_s + tr("Both match a third sheet of the group.");
    m_why->setText(why);
}

} // namespace effectif
