// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordlistpage.h"

#include "models/base/countedtext.h"
#include "models/services/licenceservice.h"
#include "models/settings/settings.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/cardacts.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/formermatches.h"
#include "ui/pages/lifecycleactions.h"
#include "ui/pages/mergedmatches.h"
#include "ui/pages/recordpreview.h"
#include "ui/pages/sheetmerger.h"
#include "ui/pages/viewbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchDelayMs = 60;  ///< below what a typist notices, above the pause between two fast keys
constexpr int kLayoutDelayMs = 200; ///< a column that is being dragged wider is one change
} // namespace

RecordListPage::RecordListPage(const PageContext &context, const QString &kind, RecordScope scope, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_scope(scope)
    , m_model(new RecordListModel(context.office, kind, this))
    , m_cards(new CardActs(context, kind, this))
    , m_former(new FormerMatches(context.office, this))
    , m_merged(new MergedMatches(context.office, this))
    , m_views(new ViewBar(context, kind))
    , m_filters(new FilterBar)
    , m_busy(new BusyBar)
    , m_banner(new Banner)
    , m_empty(new EmptyState)
    , m_preview(new RecordPreview(context, kind))
    , m_bulk(new BulkBar(context, kind))
{
    setObjectName(u"recordListPage"_s);
    m_life = new LifecycleActions(context, kind, m_banner, this);
    m_empty->setObjectName(u"listEmpty"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 0);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    layout->addWidget(makeBody(), 1);
    layout->addWidget(m_bulk);
    m_banner->hide();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMs);
    m_layoutDelay.setSingleShot(true);
    m_layoutDelay.setInterval(kLayoutDelayMs);
    m_model->setLanguage(context.language);
    m_filters->setCatalogue(context.office.catalogue(kind), context.language);
    connectParts();
    retranslate();
    togglePreview(context.settings.value(setting::kListPreview));
    m_views->setPlainLayout(plainLayout());
    showLayout(plainLayout());
    m_views->load();
    if (m_scope == RecordScope::Present)
        beginWithHolders();
}

/// K08, where an office wants it: both conditions, the second one as a filter that can be seen and taken away.
void RecordListPage::beginWithHolders()
{
    m_context.office.run(
        this, [](Services &services) { return LicenceService(services.context()).onlyHolders(); },
        [this](const Result<bool> &only) {
            if (only.value_or(false) && layoutNow().filter.isEmpty() && m_search->text().isEmpty())
                showOnly(kLicenceField, {true});
        });
}

RecordListPage::~RecordListPage()
{
    storeLayout();
}

void RecordListPage::connectParts()
{
    connect(&m_searchDelay, &QTimer::timeout, this, &RecordListPage::ask);
    connect(&m_layoutDelay, &QTimer::timeout, this, &RecordListPage::noteLayout);
    connect(m_search, &SearchField::textChanged, this, [this] {
        m_openWhenFound = false;
        m_searchDelay.start();
    });
    connect(m_search, &SearchField::resultsWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::filtersChanged, this, &RecordListPage::ask);
    connect(m_filters, &FilterBar::editorMade, this, &RecordListPage::connectEditor);
    connect(m_model, &RecordListModel::aboutToReorder, this, [this](bool byNews) {
        letGoOfLargeSelection();
        if (byNews)
            m_table->holdPlace();
    });
    connect(m_model, &RecordListModel::refreshed, this, [this] {
        m_table->takePlace();
        showCount();
        QList<RecordId> first;
        for (int row = 0; row < qMin(6, m_model->rowCount()); ++row)
            first << m_model->idAt(row);
        m_merged->explain(m_model->query(), first);
        m_preview->refresh();
        if (m_openWhenFound && !m_model->isLoading()) {
            m_openWhenFound = false;
            openSelected();
        }
    });
    connect(m_model, &RecordListModel::failed, this, [this](const Error &error) {
        if (!error.message.isEmpty())
            tell(Tone::Danger, error.message);
        showCount();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_offersFormer) {
            m_widened = true;
            ask();
        } else if (isRestricted())
            clearFilters();
        else
            Q_EMIT newRecordWanted(m_kind);
    });
    connect(m_former, &FormerMatches::counted, this, &RecordListPage::showCount);
    connect(m_merged, &MergedMatches::explained, this, [this](const QString &sentence) { tell(Tone::Accent, sentence); });
    connect(m_banner, &Banner::changed, this, &Page::commandsChanged);
    m_views->setSource([this] { return layoutNow(); });
    connect(m_views, &ViewBar::layoutChosen, this, &RecordListPage::showLayout);
    connect(m_views, &ViewBar::told, this, &RecordListPage::tell);
    connect(m_views, &ViewBar::undoOffered, this, &RecordListPage::offerUndo);
    m_bulk->setSource([this] { return selectedIds(); });
    m_bulk->setInService(m_scope != RecordScope::Former);
    connect(m_bulk, &BulkBar::told, this, &RecordListPage::tell);
    connect(m_bulk, &BulkBar::undoOffered, this, &RecordListPage::offerUndo);
    connect(m_bulk, &BulkBar::printWanted, this, &RecordListPage::printThese);
    connect(m_bulk, &BulkBar::exportWanted, this, [this] { m_bulk->exportSheets(m_model->query(), layoutNow().columns, m_model->recordCount(), true); });
    connect(m_bulk, &BulkBar::mergeWanted, this, [this, merger = new SheetMerger(m_context, m_kind, m_banner, this)] { merger->ask(selectedIds()); });
    connect(m_bulk, &BulkBar::clearWanted, this, [this] { m_table->clearSelection(); });
    connect(m_bulk, &BulkBar::editorMade, this, &RecordListPage::connectEditor);
    connect(m_preview, &RecordPreview::openWanted, this, [this](RecordId id) { Q_EMIT recordWanted(m_kind, id); });
    connect(&m_context.office, &Office::catalogueChanged, this, [this](const QString &changed) {
        if (changed != m_kind)
            return;
        m_filters->setCatalogue(m_context.office.catalogue(m_kind), m_context.language);
        m_views->setPlainLayout(plainLayout());
        showLayout(withoutMissing(layoutNow(), *m_context.office.catalogue(m_kind)));
    });
}

void RecordListPage::connectEditor(FieldEditor *editor)
{
    auto *reference = qobject_cast<ReferenceFieldEditor *>(editor);
    if (!reference)
        return;
    connect(reference, &ReferenceFieldEditor::suggestionsWanted, this, [this, reference](const QString &typed) {
        m_context.office.run(
            reference,
            [field = reference->field(), typed](Services &services) { return services.directory().suggestions(field, typed); },
            [reference](const Result<QList<Reference>> &found) {
                if (found)
                    reference->setSuggestions(*found);
            });
    });
}

void RecordListPage::retranslate()
{
    retranslateLife();
    m_search->setPlaceholderText(tr("Search: name, number, town, telephone …"));
    m_search->setAccessibleName(tr("Search the sheets"));
    m_table->setAccessibleName(tr("List of sheets"));
    m_filter->setText(tr("Filter"));
    m_columns->setText(tr("Columns"));
    m_more->setAccessibleName(tr("More about the list: groups, search by form, export, preview"));
    m_more->setToolTip(tr("Groups, search by form, export, preview"));
    m_create->setText(tr("Create"));
    m_createOne->setText(tr("Single entry"));
    m_createPasted->setText(tr("Create from the clipboard …"));
    m_createFile->setText(tr("Import a file …"));
    showCount();
}

void RecordListPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->setLanguage(m_context.language);
    m_filters->setCatalogue(m_context.office.catalogue(m_kind), m_context.language);
    retranslate();
    Q_EMIT titleChanged();
}

bool RecordListPage::isRestricted() const
{
    return !m_search->text().isEmpty() || !m_filters->filter().isEmpty();
}

void RecordListPage::ask()
{
    if (m_showingLayout)
        return;
    m_searchDelay.stop();
    RecordQuery query = m_model->query();
    query.search = m_search->text();
    query.scope = wantedScope();
    query.filters = m_filters->filter();
    query.groupField = m_groupField;
    m_model->setQuery(query);
    m_busy->setBusy(true);
    noteLayout();
    Q_EMIT commandsChanged();
}

void RecordListPage::showCount()
{
    m_busy->setBusy(m_model->isLoading());
    const QLocale locale = localeOf(m_context.language);
    const int count = m_model->recordCount();
    const QString text = !m_model->isComplete() ? u"…"_s
        : isRestricted()                  ? tr("%n found", nullptr, count)
                                          : tr("%n sheet(s)", nullptr, count);
    m_count->setText(countedText(text, count, m_context.language));
    const bool empty = m_model->isComplete() && !m_model->isLoading() && count == 0;
    if (empty)
        showNobody(isRestricted());
    m_stack->setCurrentIndex(empty ? 1 : 0);
    selectionChanged();
}

bool RecordListPage::can(Command command) const
{
    switch (command) {
    case Command::Find:
    case Command::Refresh:
    case Command::ChooseColumns:
    case Command::SearchByForm:
    case Command::TogglePreview:
        return true;
    case Command::OpenSelected:
    case Command::CopyTable:
    case Command::ExportList:
    case Command::Print:
        return m_model->recordCount() > 0;
    case Command::BusinessCard:
    case Command::MailSignature:
    case Command::CardsOnScreen:
        return canShowCard();
    case Command::SetField:
        return m_bulk->selected() > 0 && !m_bulk->isBusy();
    case Command::ClearFilters:
        return isRestricted();
    case Command::Undo:
        return m_banner->button() != nullptr;
    default:
        return canLive(command);
    }
}

void RecordListPage::perform(Command command)
{
    switch (command) {
    case Command::Find:
        m_search->setFocus(Qt::ShortcutFocusReason);
        return m_search->selectAll();
    case Command::Refresh:
        m_context.office.poll();
        m_views->load();
        return ask();
    case Command::ChooseColumns:
        return Q_EMIT columnsWanted(m_kind, layoutNow().columns);
    case Command::OpenSelected:
        return openSelected();
    case Command::CopyTable:
        return copyTable();
    case Command::ClearFilters:
        return clearFilters();
    case Command::SearchByForm:
        return searchByForm();
    case Command::Undo: // the only button that a banner of the list ever has
        return m_banner->button()->click();
    case Command::SetField:
        return m_bulk->setField();
    case Command::ExportList:
        return m_bulk->exportSheets(m_model->query(), layoutNow().columns, m_model->recordCount(), m_bulk->selected() > 1);
    case Command::Print:
        return printThese();
    case Command::BusinessCard:
    case Command::MailSignature:
    case Command::CardsOnScreen:
        return showCard(command);
    case Command::TogglePreview:
        return togglePreview(m_preview->isHidden());
    default:
        return live(command);
    }
}

void RecordListPage::activated()
{
    if (!m_table->hasFocus())
        m_search->setFocus();
}

void RecordListPage::tell(Tone tone, const QString &text)
{
    if (!text.isEmpty())
        m_banner->announce(tone, text);
}

void RecordListPage::offerUndo(const QString &text, const std::function<void()> &undo)
{
    m_banner->announce(Tone::Success, text);
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"listUndo"_s);
    connect(button, &QPushButton::clicked, this, [this, undo] {
        m_banner->dismiss();
        undo();
    });
}

} // namespace effectif
