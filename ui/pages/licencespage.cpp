// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/licencespage.h"

#include "models/domain/mentions.h"
#include "models/items/rowsmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { When, Person, What, Who };
constexpr int kWidths[] = {170, 300, 140, 240};
} // namespace

LicencesPage::LicencesPage(const PageContext &context, const QString &kind, QWidget *parent)
    : PageFrame(u"licencesPage"_s, parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RowsModel(What, this))
    , m_used(new PlainLabel)
    , m_sizeLabel(new PlainLabel)
    , m_size(new QSpinBox)
    , m_only(new QCheckBox)
    , m_holders(new QPushButton)
    , m_history(new PlainLabel)
    , m_table(new QTableView)
    , m_nothing(new PlainLabel)
{
    m_used->setLetters(1.2, QFont::DemiBold);
    m_used->setObjectName(u"licences_used"_s);
    m_history->setLetters(1.1, QFont::DemiBold);
    m_nothing->setTone(Tone::Muted);
    m_nothing->hide();
    content()->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_used, makePool(), m_history})
        content()->addWidget(widget);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_nothing, 1, Qt::AlignTop);
    makeTable();
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &changed) {
        if (changed == m_kind || changed == LicenceService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &LicencesPage::load);
    retranslate();
    load();
}

QWidget *LicencesPage::makePool()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(10);
    m_size->setObjectName(u"licences_size"_s);
    m_size->setRange(-1, 1'000'000); // -1 is said in words
    m_size->setFocusPolicy(Qt::StrongFocus);
    ignoreWheelWithoutFocus(m_size);
    m_sizeLabel->setBuddy(m_size);
    m_only->setObjectName(u"licences_only"_s);
    m_holders->setObjectName(u"licences_holders"_s);
    m_holders->setAutoDefault(false);
    layout->addWidget(m_sizeLabel);
    layout->addWidget(m_size);
    layout->addStretch(1);
    layout->addWidget(m_holders);
    column->addLayout(layout);
    column->addWidget(m_only);
    connect(m_size, &QSpinBox::editingFinished, this, &LicencesPage::storeSize);
    connect(m_only, &QCheckBox::clicked, this, &LicencesPage::storeOnly);
    connect(m_holders, &QPushButton::clicked, this, [this] { Q_EMIT sheetsWanted(m_kind, kLicenceField, {true}); });
    return box;
}

void LicencesPage::makeTable()
{
    makeListTable(m_table, u"licences_history"_s);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(RowsModel::ColourRole, m_table);
    cells->follow(m_context.away);
    m_table->setItemDelegate(cells);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RecordId id = m_model->idAt(index.row()); id != 0)
            Q_EMIT recordWanted(m_kind, id);
    });
}

QString LicencesPage::title() const
{
    return tr("Licences");
}

void LicencesPage::showTexts()
{
    setNote(tr("A licence is given on the sheet, or to several sheets at once in the list. Whoever becomes inactive or goes into the bin gives it back."));
    m_sizeLabel->setText(tr("Licences of the office:"));
    m_size->setSpecialValueText(tr("Not limited"));
    m_size->setMinimumWidth(m_size->fontMetrics().horizontalAdvance(m_size->specialValueText()) + 64); // QSpinBox counts digits
    m_size->setAccessibleName(tr("Licences of the office"));
    m_only->setText(tr("The list of staff begins with those who hold one"));
    m_holders->setText(tr("Who holds one"));
    m_history->setText(tr("Given and taken back"));
    m_nothing->setText(tr("No licence was given yet."));
    m_table->setAccessibleName(tr("Given and taken back"));
    m_model->setHeaders({tr("When"), tr("Staff member"), tr("What"), tr("By")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    show(m_state);
}

void LicencesPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

void LicencesPage::load()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return LicenceService(services.context()).state(kind); },
        [this](const Result<LicenceState> &state) {
            if (state)
                show(*state);
            else if (!state.error().message.isEmpty())
                m_banner->announce(Tone::Danger, state.error().message);
        },
        m_loads.next());
}

void LicencesPage::show(const LicenceState &state)
{
    m_state = state;
    const QLocale locale = localeOf(m_context.language);
    const bool administrator = m_context.office.rights().isAdministrator();
    QString used = tr("%n licence(s) used", nullptr, state.pool.used);
    if (state.pool.size) // two counts, each with its own plural
        used += u"  ·  "_s + tr("%n free", nullptr, *state.pool.free());
    m_used->setText(used);
    if (!m_size->hasFocus())
        m_size->setValue(state.pool.size.value_or(-1));
    m_only->setChecked(state.onlyHolders);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_size, m_only})
        widget->setEnabled(administrator);
    QList<RowsModel::Row> rows;
    for (const LicenceEvent &event : state.history)
        rows.append({event.record,
                     {locale.toString(event.at.toLocalTime(), QLocale::ShortFormat), event.title,
                      event.given ? tr("Given") : tr("Taken back"), event.userName},
                     event.given ? u"green"_s : u"grey"_s,
                     {{Who, personMarkup(event.userName, event.user)}}});
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
}

void LicencesPage::storeSize()
{
    const std::optional<int> size = m_size->value() < 0 ? std::nullopt : std::optional(m_size->value());
    if (size == m_state.pool.size)
        return;
    m_context.office.run(
        this, [kind = m_kind, size](Services &services) { return LicenceService(services.context()).setSize(kind, size); },
        [this](const Result<void> &done) { stored(done); });
}

void LicencesPage::storeOnly(bool only)
{
    m_context.office.run(
        this, [only](Services &services) { return LicenceService(services.context()).setOnlyHolders(only); },
        [this](const Result<void> &done) { stored(done); });
}

void LicencesPage::stored(const Result<void> &done)
{
    if (done)
        m_banner->dismiss();
    else
        m_banner->announce(Tone::Danger, done.error().message);
    if (!done)
        m_size->setValue(m_state.pool.size.value_or(-1));
    load();
}

} // namespace effectif
