// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpage.h"

#include "models/services/mergeservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/recordform.h"
#include "ui/pages/cardimpact.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/samepersonhint.h"
#include "ui/pages/sheetcare.h"
#include "ui/pages/sheetheader.h"
#include "ui/pages/sheetlife.h"
#include "ui/pages/sheetpanel.h"
#include "ui/pages/sheetpanels.h"
#include "ui/pages/sheetphoto.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

SheetPage::SheetPage(const PageContext &context, const QString &kind, RecordId id, RecordListModel *list,
                     QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_catalogue(context.office.catalogue(kind))
    , m_cursor(new RecordCursor(list, this))
    , m_header(new SheetHeader)
    , m_banner(new Banner)
    , m_history(new FormHistory([this](const QString &key, const FieldState &state) { showField(key, state); },
                                [this](const std::optional<TypedSheet> &typed) { showSheet(typed); }, this))
    , m_keeper(new DraftKeeper(context.drafts, context.office, [this] { return snapshot(); }, this))
{
    setObjectName(u"sheetPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *bannerMargin = new QVBoxLayout;
    bannerMargin->setContentsMargins(24, 0, 24, 0);
    bannerMargin->addWidget(m_banner);
    layout->addLayout(bannerMargin);
    m_banner->hide();
    auto *sameBanner = new Banner;
    bannerMargin->addWidget(sameBanner);
    m_hint = new SamePersonHint(context, kind, sameBanner, this);
    auto *photoBanner = new Banner; // its undo outlives what the form has to say
    bannerMargin->addWidget(photoBanner);
    m_photo = new SheetPhoto(context, kind, m_header->photo(), photoBanner, this);
    m_life = new SheetLife(context, m_header, m_banner, this);
    m_life->setNeighbours([this] { return m_cursor->ids(); });
    m_impact = new CardImpact(context, this);
    m_header->follow(context.away);
    m_care = new SheetCare(context, kind, m_header, m_banner, this);
    connect(m_header, &SheetHeader::firstWanted, this, [this] { step(m_cursor->first()); });
    connect(m_header, &SheetHeader::previousWanted, this, [this] { step(m_cursor->previous()); });
    connect(m_header, &SheetHeader::nextWanted, this, [this] { step(m_cursor->next()); });
    connect(m_header, &SheetHeader::lastWanted, this, [this] { step(m_cursor->last()); });
    connect(m_header, &SheetHeader::saveWanted, this, [this] { save(); });
    connect(m_header, &SheetHeader::revertWanted, this, &SheetPage::revert);
    connect(m_cursor, &RecordCursor::moved, this, &SheetPage::refreshState);
    connect(m_history, &FormHistory::moved, this, &Page::commandsChanged);
    connect(&context.office, &Office::recordsChanged, this, &SheetPage::onRecordsChanged);
    connect(&context.office, &Office::catalogueChanged, this, &SheetPage::onCatalogueChanged);
    connect(&context.office, &Office::connectionChanged, this, &SheetPage::onConnection);
    makePanels();
    makeForm();
    load(id);
}

void SheetPage::makePanels()
{
    m_panels = sheetpanels::create(m_context, m_kind);
    for (SheetPanel *panel : std::as_const(m_panels)) {
        connect(panel, &SheetPanel::titleChanged, this, [this, panel] { m_form->setPanelTitle(panel, panel->title()); });
        connect(panel, &SheetPanel::dirtyChanged, this, &SheetPage::refreshState);
        connect(panel, &SheetPanel::statusChanged, this, &Page::statusChanged);
    }
}

void SheetPage::makeForm()
{
    for (SheetPanel *panel : std::as_const(m_panels)) {
        panel->setParent(this); // outlives the form
        panel->hide();
    }
    delete m_form;
    m_form = new RecordForm(m_catalogue, m_draft, m_context.language);
    layout()->addWidget(m_form);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_form, 1);
    m_form->setEnabled(m_loaded);
    m_form->setRole(m_context.office.rights().role);
    m_form->setReadOnly(m_draft.original().isInBin());
    m_form->follow(m_context.away);
    connect(m_form, &RecordForm::edited, this, &SheetPage::onEdited);
    connect(m_form, &RecordForm::fieldLeft, m_history, &FormHistory::endRun);
    connect(m_form, &RecordForm::fieldLeft, m_hint, &SamePersonHint::fieldLeft);
    connect(m_form, &RecordForm::numberRequested, this, &SheetPage::proposeNumber);
    connect(m_form, &RecordForm::suggestionsWanted, this, &SheetPage::suggest);
    connect(m_form, &RecordForm::fileWanted, this, &SheetPage::chooseFile);
    connect(m_form, &RecordForm::fileDropped, this, &SheetPage::readFile);
    connect(m_form, &RecordForm::copyWanted, this, &SheetPage::copyFile);
    connect(m_form, &RecordForm::linkActivated, this, [this](const QUrl &url) { m_context.prompter.openOutside(this, url); });
    for (SheetPanel *panel : std::as_const(m_panels))
        m_form->addPanel(panel, panel->title(), icon(panel->iconName()));
}

QString SheetPage::title() const
{
    const QString name = recordTitle(m_draft.current());
    if (name.isEmpty() && m_asked != 0)
        return u"…"_s;
    return name.isEmpty() ? tr("New sheet") : name;
}

QString SheetPage::iconName() const
{
    return subject() == 0 ? u"user-plus"_s : u"user"_s;
}

QString SheetPage::stateKey() const
{
    return subject() == 0 ? QString() : u"sheet|%1|%2"_s.arg(m_kind).arg(subject());
}

void SheetPage::load(RecordId id)
{
    m_asked = id;
    const auto taken = [this, id](const Result<Record> &record) {
        // what cannot be reached now is still what this tab is for
        if (record || record.error().kind == ErrorKind::NotFound || recordId() != 0)
            m_asked = 0;
        if (!record) {
            m_banner->announce(Tone::Danger, record.error().message);
            return;
        }
        if (record->id == 0)
            showNew(*record);
        else
            show(*record);
        if (id != 0 && record->id != id)
            m_banner->announce(Tone::Accent, tr("The sheet that you opened was merged into this one."));
    };
    if (const auto known = m_neighbours.find(id); id != 0 && known != m_neighbours.end()) {
        m_loads.cancel();
        return taken(Record(known->second));
    }
    m_context.office.run(
        this,
        [kind = m_kind, id](Services &services) -> Result<Record> {
            if (id == 0)
                return services.records().blank(kind);
            return MergeService(services).load(kind, id); // an old link leads to the sheet that stayed
        },
        taken, m_loads.next());
}

void SheetPage::show(const Record &record)
{
    const bool another = record.id != recordId();
    if (another) {
        m_keeper->begin();
        m_history->clear();
        m_changes.clear();
        if (const auto dropped = m_discarded.find(record.id); dropped != m_discarded.end())
            m_history->dropped(m_discarded.extract(dropped).mapped());
    }
    m_draft = RecordDraft(record);
    m_loaded = true;
    m_form->setEnabled(true);
    m_form->setReadOnly(record.isInBin());
    m_form->setOnlyFirstTab(false);
    m_form->refresh();
    if (another) {
        m_banner->hide();
        m_hint->forget();
    }
    showSaved(record);
    if (!m_wantedField.isEmpty())
        m_form->focusField(std::exchange(m_wantedField, {}));
}

void SheetPage::showSaved(const Record &record)
{
    m_life->showRecord(record);
    m_care->showRecord(record);
    m_cursor->setRecord(record.id);
    for (SheetPanel *panel : std::as_const(m_panels))
        panel->showRecord(record);
    refreshAll();
    m_photo->showRecord(record);
    prefetch();
}

void SheetPage::showNew(const Record &blank)
{
    m_draft = RecordDraft::forNew(blank);
    m_loaded = true;
    m_form->setEnabled(true);
    m_form->setOnlyFirstTab(true);
    m_photo->showRecord(blank);
    m_form->refresh();
    refreshAll();
    if (isVisible() && !m_catalogue->fields().isEmpty())
        m_form->focusField(m_catalogue->fields().first().key);
}

void SheetPage::prefetch()
{
    // the arrows show the neighbours at once; what changes meanwhile empties the cache
    const RecordId self = recordId();
    QList<RecordId> wanted;
    for (const RecordId id : {m_cursor->next(), m_cursor->previous()}) {
        if (id != 0 && id != self && !m_neighbours.contains(id))
            wanted.append(id);
    }
    std::erase_if(m_neighbours, [&](const auto &entry) {
        return entry.first != m_cursor->next() && entry.first != m_cursor->previous();
    });
    for (const RecordId id : std::as_const(wanted)) {
        m_context.office.run(
            this, [kind = m_kind, id](Services &services) { return services.records().load(kind, id); },
            [this, id](const Result<Record> &record) {
                if (record)
                    m_neighbours.insert_or_assign(id, *record);
            });
    }
}

void SheetPage::step(RecordId id)
{
    if (id == 0 || id == recordId())
        return;
    leaveSheet([this, id](bool mayLeave) {
        if (mayLeave)
            load(id);
    });
}

void SheetPage::refreshHeader()
{
    m_header->showRecord(m_draft.current(), *m_catalogue, m_context.language);
}

/// K19, K25: a sheet begins in one's own department, and leaves it by a transfer.
void SheetPage::lockFields()
{
    const Rights rights = m_context.office.rights();
    QStringList keys;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        const bool isHome = field.target == "department"_L1 && !field.own;
        if (isHome && !rights.isAdministrator() && (!m_draft.isNew() || rights.departments.size() == 1))
            keys << field.key;
    }
    m_form->setLocked(keys);
}

void SheetPage::refreshAll()
{
    lockFields();
    refreshHeader();
    refreshState();
    Q_EMIT titleChanged();
}

void SheetPage::refreshState()
{
    m_unfinished = m_form->unfinished();
    m_keeper->changed(isFormDirty());
    m_header->showPlace(m_cursor->position(), m_cursor->count(), m_cursor->previous() != 0, m_cursor->next() != 0,
                        m_cursor->first() != 0, m_cursor->last() != 0);
    m_header->showDirty(isFormDirty(), can(Command::Save));
    Q_EMIT dirtyChanged();
    Q_EMIT commandsChanged();
}

bool SheetPage::isFormDirty() const
{
    return m_draft.isDirty() || !m_unfinished.isEmpty();
}

bool SheetPage::isDirty() const
{
    return isFormDirty() || std::ranges::any_of(m_panels, [](const SheetPanel *panel) { return panel->isDirty() || panel->isWorking(); });
}

bool SheetPage::can(Command command) const
{
    switch (command) {
    case Command::Save:
        return m_loaded && !m_saving && (isFormDirty() || m_draft.isNew());
    case Command::Revert:
        return isFormDirty();
    case Command::Undo:
        return m_loaded && m_history->canUndo();
    case Command::Redo:
        return m_loaded && m_history->canRedo();
    case Command::Edit:
        return m_loaded;
    case Command::Duplicate:
        return m_loaded && !m_draft.isNew();
    case Command::CheckDuplicates:
        return m_loaded && !m_context.office.rights().isStaff();
    case Command::Transfer:
        return m_loaded && !m_draft.isNew() && !m_draft.original().isInBin();
    case Command::First:
        return m_cursor->first() != 0;
    case Command::Previous:
        return m_cursor->previous() != 0;
    case Command::Next:
        return m_cursor->next() != 0;
    case Command::Last:
        return m_cursor->last() != 0;
    case Command::Refresh:
        return m_loaded && !m_draft.isNew();
    case Command::NextTab:
    case Command::PreviousTab:
        return m_form->tabCount() > 1;
    default:
        return m_life->can(command);
    }
}

void SheetPage::perform(Command command)
{
    switch (command) {
    case Command::Save:
        return save();
    case Command::Revert:
        return revert();
    case Command::Undo:
        return m_history->undo();
    case Command::Redo:
        return m_history->redo();
    case Command::Edit:
        return m_form->focusForm();
    case Command::Duplicate:
        return duplicate();
    case Command::CheckDuplicates:
        return m_hint->check(m_draft.current());
    case Command::Transfer:
        return m_hint->offerTransfer(recordId(), recordTitle(m_draft.original()));
    case Command::First:
        return step(m_cursor->first());
    case Command::Previous:
        return step(m_cursor->previous());
    case Command::Next:
        return step(m_cursor->next());
    case Command::Last:
        return step(m_cursor->last());
    case Command::Refresh:
        return follow();
    case Command::NextTab:
        return m_form->setCurrentTab((m_form->currentTab() + 1) % m_form->tabCount());
    case Command::PreviousTab:
        return m_form->setCurrentTab((m_form->currentTab() + m_form->tabCount() - 1) % m_form->tabCount());
    default:
        return m_life->perform(command);
    }
}

QString SheetPage::commandDetail(Command command) const
{
    if (command != Command::Undo && command != Command::Redo)
        return {};
    const bool undo = command == Command::Undo;
    if (undo ? !m_history->canUndo() : !m_history->canRedo())
        return {};
    const QString key = undo ? m_history->undoKey() : m_history->redoKey();
    return key.isEmpty() ? tr("Changes discarded") : labelsOf({key}).join(QString());
}

QStringList SheetPage::tabTitles() const
{
    return m_form->tabTitles();
}

void SheetPage::openTab(int index)
{
    m_form->setCurrentTab(index);
    m_form->focusForm(); // who goes there by keys goes on by keys
}

void SheetPage::openPanel(const QString &name)
{
    auto *tabs = findChild<QTabWidget *>(u"sheetTabs"_s);
    if (auto *panel = findChild<QWidget *>(name); tabs && panel)
        tabs->setCurrentWidget(panel);
}

void SheetPage::openPlace(const QString &place)
{
    if (findChild<SheetPanel *>(place)) // a field's editor may have such a name too
        return openPanel(place);
    if (m_loaded)
        m_form->focusField(place);
    else
        m_wantedField = place;
}

void SheetPage::activated()
{
    if (m_draft.isNew() && m_loaded && !isDirty() && !m_catalogue->fields().isEmpty())
        m_form->focusField(m_catalogue->fields().first().key);
}

void SheetPage::onRecordsChanged(const QString &kind, const QList<RecordId> &ids)
{
    if (kind != m_kind)
        return;
    m_neighbours.clear();
    if (recordId() != 0 && !m_saving && (ids.contains(recordId()) || ids.contains(0)))
        follow();
}

void SheetPage::onCatalogueChanged(const QString &kind)
{
    if (kind != m_kind)
        return;
    m_catalogue = m_context.office.catalogue(kind);
    const int tab = m_form->currentTab();
    const QHash<QString, QString> unfinished = m_unfinished;
    makeForm(); // what was typed is in the draft
    m_form->setUnfinished(unfinished);
    m_form->setOnlyFirstTab(m_draft.isNew());
    m_form->setCurrentTab(tab);
    refreshAll();
}

void SheetPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_form->setLanguage(m_context.language);
    m_life->retranslate();
    m_care->retranslate();
    refreshHeader();
    Q_EMIT titleChanged();
}

} // namespace effectif
