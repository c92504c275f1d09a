// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is made, and what it does to its draft. Saving, versions and files are in fieldspage_publish.cpp.
#include "ui/pages/fieldspage.h"

#include "models/domain/cataloguecheck.h"
#include "models/domain/fieldrules.h"
#include "models/settings/settings.h"
#include "ui/dialogs/newfielddialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/fieldproperties.h"
#include "ui/pages/formpreview.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/keptwidths.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPreviewDelayMs = 250;
}

FieldsPage::FieldsPage(const PageContext &context, const QString &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_draft(context.office.configuration(kind), &ConfigurationService::isReservedKey)
    , m_title(new PlainLabel)
    , m_intro(new PlainLabel)
    , m_banner(new Banner)
    , m_busyBar(new BusyBar)
    , m_tree(new FieldTree)
    , m_properties(new FieldProperties)
    , m_preview(new FormPreview)
{
    setObjectName(u"fieldsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_busyBar);
    auto *bannerMargin = new QVBoxLayout;
    bannerMargin->setContentsMargins(24, 0, 24, 8);
    bannerMargin->addWidget(m_banner);
    layout->addLayout(bannerMargin);
    m_banner->hide();
    layout->addWidget(makeBody(), 1);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(kPreviewDelayMs);
    makeMenus();
    connectParts();
    retranslate();
    refresh();
    m_preview->show(m_draft.catalogue(), m_context.language);
    if (!m_draft.content().fields.isEmpty())
        m_tree->choose({FieldPlace::Level::Field, m_draft.content().fields.first().key});
}

QToolButton *FieldsPage::addTool(const char *iconName, const QString &name, void (FieldsPage::*act)())
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    m_tools.append({button, act});
    return button;
}

QWidget *FieldsPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(24, 14, 24, 10);
    row->setSpacing(6);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_intro->setTone(Tone::Muted);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_intro);
    row->addLayout(texts, 1);
    m_add = new QPushButton(icon(u"plus"_s), QString());
    m_add->setObjectName(u"fields_add"_s);
    m_add->setAutoDefault(false);
    row->addWidget(m_add);
    row->addWidget(addTool("arrow-up", u"fields_up"_s, &FieldsPage::stepUp));
    row->addWidget(addTool("arrow-down", u"fields_down"_s, &FieldsPage::stepDown));
    row->addWidget(addTool("trash-2", u"fields_remove"_s, &FieldsPage::remove));
    row->addWidget(addTool("undo-2", u"fields_undo"_s, &FieldsPage::undo));
    row->addWidget(addTool("redo-2", u"fields_redo"_s, &FieldsPage::redo));
    m_more = new QToolButton;
    m_more->setObjectName(u"fields_more"_s);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_more);
    m_discard = new QPushButton;
    m_discard->setObjectName(u"fields_discard"_s);
    m_discard->setAutoDefault(false);
    m_save = new QPushButton;
    m_save->setObjectName(u"fields_save"_s);
    m_save->setIcon(icon(u"save"_s));
    m_save->setAutoDefault(false);
    m_save->setDefault(true);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return head;
}

QWidget *FieldsPage::makeBody()
{
    auto *properties = new QScrollArea;
    properties->setWidgetResizable(true);
    properties->setFrameShape(QFrame::NoFrame);
    properties->setWidget(m_properties);
    properties->setMinimumWidth(420); // its longest sentence; larger letters scroll
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"fieldsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(properties);
    splitter->addWidget(m_preview);
    m_tree->setMinimumWidth(380);
    m_preview->setMinimumWidth(260);
    splitter->setSizes({600, 420, 260}); // the ticks of the tree show at 1280 pixels
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 3);
    keepWidths(*splitter, m_context.settings, setting::kFieldsSplitter);
    return splitter;
}

void FieldsPage::makeMenus()
{
    const auto entry = [this](QMenu *menu, const char *iconName, const QString &name, void (FieldsPage::*act)()) {
        QAction *action = menu->addAction(icon(QLatin1String(iconName)), QString());
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    auto *add = new QMenu(m_add);
    m_newField = entry(add, "plus", u"fields_newField"_s, &FieldsPage::addField);
    m_newSection = entry(add, "layers", u"fields_newSection"_s, &FieldsPage::addSection);
    m_newTab = entry(add, "file-plus", u"fields_newTab"_s, &FieldsPage::addTab);
    m_add->setMenu(add);
    auto *more = new QMenu(m_more);
    m_professionals = more->addAction(QString());
    m_professionals->setObjectName(u"fields_professionals"_s);
    m_professionals->setCheckable(true);
    connect(m_professionals, &QAction::triggered, this, &FieldsPage::setProfessionals);
    more->addSeparator();
    m_versions = entry(more, "history", u"fields_versions"_s, &FieldsPage::showVersions);
    m_export = entry(more, "file-up", u"fields_export"_s, &FieldsPage::exportFile);
    m_import = entry(more, "file-down", u"fields_import"_s, &FieldsPage::importFile);
    more->addSeparator();
    m_restore = entry(more, "rotate-ccw", u"fields_restore"_s, &FieldsPage::restore);
    m_empty = entry(more, "trash-2", u"fields_empty"_s, &FieldsPage::emptyField);
    m_more->setMenu(more);
}

void FieldsPage::connectParts()
{
    connect(m_tree, &FieldTree::chosen, this, &FieldsPage::choose);
    connect(m_tree, &FieldTree::dropped, this, &FieldsPage::move);
    connect(m_tree, &FieldTree::stepWanted, this, &FieldsPage::step);
    connect(m_tree, &FieldTree::removeWanted, this, &FieldsPage::remove);
    connect(m_tree, &FieldTree::ticked, this, &FieldsPage::tick);
    connect(m_properties, &FieldProperties::fieldChanged, this, [this](const FieldDefinition &field, const QString &step) {
        m_draft.changeField(field, step);
        refresh();
    });
    connect(m_properties, &FieldProperties::labelChanged, this, &FieldsPage::relabel);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_discard, &QPushButton::clicked, this, &FieldsPage::discard);
    connect(&m_previewSoon, &QTimer::timeout, this,
            [this] { m_preview->show(m_draft.catalogue(), m_context.language); });
    connect(&m_context.office, &Office::catalogueChanged, this, &FieldsPage::onCatalogueChanged);
}

QString FieldsPage::title() const
{
    return tr("Field settings");
}

void FieldsPage::retranslate()
{
    m_title->setText(title());
    m_intro->setText(tr("Shape the sheet: nothing changes for your colleagues before you save."));
    m_add->setText(tr("Add"));
    m_newField->setText(tr("Field …"));
    m_newSection->setText(tr("Section"));
    m_newTab->setText(tr("Tab"));
    m_professionals->setText(tr("Sheets of professionals"));
    m_versions->setText(tr("Versions …"));
    m_export->setText(tr("Export the configuration …"));
    m_import->setText(tr("Import a configuration …"));
    m_restore->setText(tr("Put the removed field back"));
    m_empty->setText(tr("Empty the removed field for good …"));
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    const QStringList names{tr("Move up (Alt+Shift+Up)"), tr("Move down (Alt+Shift+Down)"), tr("Remove (Del)"),
                            tr("Undo (Ctrl+Z)"), tr("Redo (Ctrl+Shift+Z)")};
    for (qsizetype i = 0; i < m_tools.size(); ++i) {
        m_tools.at(i).first->setToolTip(names.at(i));
        m_tools.at(i).first->setAccessibleName(names.at(i));
    }
}

void FieldsPage::refresh()
{
    m_issues = checkCatalogue(*m_draft.catalogue(), *m_draft.published(), m_context.language);
    m_tree->show(m_draft, m_issues, m_context.language);
    choose(m_tree->current());
    m_previewSoon.start();
    m_professionals->setChecked(hasProfessionalSheets(*m_draft.catalogue()));
    m_discard->setEnabled(isDirty() && !m_busy);
    m_save->setEnabled(isDirty() && !m_busy);
    for (const auto &[button, act] : std::as_const(m_tools)) {
        if (act == &FieldsPage::undo)
            button->setEnabled(m_draft.canUndo() && !m_busy);
        if (act == &FieldsPage::redo)
            button->setEnabled(m_draft.canRedo() && !m_busy);
    }
    Q_EMIT dirtyChanged();
    Q_EMIT commandsChanged();
}

void FieldsPage::choose(const FieldPlace &place)
{
    m_properties->show(m_draft, place, m_issues, m_context.language);
    const FieldDefinition *field =
        place.level == FieldPlace::Level::Field ? m_draft.content().field(place.id) : nullptr;
    const bool retired = field && field->retired;
    m_restore->setEnabled(retired && !m_busy);
    m_empty->setEnabled(retired && !m_busy && !isDirty());
    if (field && !retired)
        m_preview->reveal(field->key);
}

void FieldsPage::move(const FieldPlace &what, const QString &into, int place)
{
    if (what.level == FieldPlace::Level::Field)
        m_draft.moveField(what.id, into, place);
    else if (what.level == FieldPlace::Level::Section)
        m_draft.moveSection(what.id, into, place);
    else
        m_draft.moveTab(what.id, place);
    refresh();
}

void FieldsPage::step(int by)
{
    const FieldPlace place = m_tree->current();
    const CatalogueContent &content = m_draft.content();
    if (place.level == FieldPlace::Level::Field) {
        m_draft.stepField(place.id, by);
    } else if (const FormSection *section = content.section(place.id);
               section && place.level == FieldPlace::Level::Section) {
        m_draft.moveSection(place.id, section->tab, std::max<qsizetype>(0, content.sectionsOf(section->tab).indexOf(place.id) + by));
    } else if (place.level == FieldPlace::Level::Tab) {
        for (qsizetype i = 0; i < content.tabs.size(); ++i) {
            if (content.tabs.at(i).id == place.id) {
                m_draft.moveTab(place.id, i + by);
                break;
            }
        }
    }
    refresh();
}

void FieldsPage::tick(const QString &key, int column, bool on)
{
    FieldDefinition field = *m_draft.content().field(key);
    const auto member = column == FieldTree::Individual ? &FieldDefinition::forIndividual
        : column == FieldTree::Professional             ? &FieldDefinition::forProfessional
        : column == FieldTree::Mandatory                ? &FieldDefinition::mandatory
                                                        : &FieldDefinition::shown;
    if (!field.locked) {
        field.*member = on;
        m_draft.changeField(field);
    } else {
        m_banner->announce(Tone::Accent, tr("“%1” is always shown and always mandatory: the program needs it.")
                                             .arg(field.label.in(m_context.language)));
    }
    // the tree is in the middle of telling: it shows the draft afterwards
    QMetaObject::invokeMethod(this, &FieldsPage::refresh, Qt::QueuedConnection);
}

void FieldsPage::relabel(const FieldPlace &place, const LocalizedText &label)
{
    if (place.level == FieldPlace::Level::Tab)
        m_draft.renameTab(place.id, label);
    else
        m_draft.renameSection(place.id, label);
    refresh();
}

QString FieldsPage::sectionForNew() const
{
    const FieldPlace place = m_tree->current();
    const CatalogueContent &content = m_draft.content();
    if (place.level == FieldPlace::Level::Section)
        return place.id;
    if (place.level == FieldPlace::Level::Tab && !content.sectionsOf(place.id).isEmpty())
        return content.sectionsOf(place.id).first();
    const FieldDefinition *field = content.field(place.id);
    if (field && content.section(field->section))
        return field->section;
    return content.sections.isEmpty() ? QString() : content.sections.first().id;
}

void FieldsPage::addField()
{
    auto *dialog = new NewFieldDialog(m_draft.catalogue(), m_context.language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString list = dialog->values().isEmpty() ? dialog->list() : m_draft.addList(dialog->label(), dialog->values());
        const QString key = m_draft.addField(dialog->label(), dialog->type(), sectionForNew());
        FieldDefinition field = *m_draft.content().field(key);
        field.choiceList = list;
        field.target = dialog->target();
        m_draft.changeField(field);
        refresh();
        m_tree->choose({FieldPlace::Level::Field, key});
        m_properties->focusLabel();
    });
    dialog->open();
}

void FieldsPage::addSection()
{
    const FieldPlace place = m_tree->current();
    const FormSection *beside = m_draft.content().section(sectionForNew());
    const QString tab = place.level == FieldPlace::Level::Tab ? place.id
        : beside                                              ? beside->tab
                                                              : m_draft.content().tabs.first().id;
    const QString id = m_draft.addSection(tab, tr("New section"));
    refresh();
    m_tree->choose({FieldPlace::Level::Section, id});
    m_properties->focusLabel();
}

void FieldsPage::addTab()
{
    const QString id = m_draft.addTab(tr("New tab"));
    m_draft.addSection(id, tr("New section"));
    refresh();
    m_tree->choose({FieldPlace::Level::Tab, id});
    m_properties->focusLabel();
}

void FieldsPage::restore()
{
    m_draft.restoreField(m_tree->current().id);
    refresh();
}

void FieldsPage::undo()
{
    m_draft.undo();
    refresh();
}

void FieldsPage::redo()
{
    m_draft.redo();
    refresh();
}

void FieldsPage::discard()
{
    m_draft.discard();
    refresh();
    m_banner->announce(Tone::Accent, tr("Your changes were dropped."));
    connect(m_banner->addButton(tr("Undo")), &QPushButton::clicked, this, [this] {
        undo();
        m_banner->dismiss();
    });
}

void FieldsPage::setProfessionals(bool on)
{
    if (const FieldDefinition *known = m_draft.content().field(kSheetKindField)) {
        FieldDefinition field = *known;
        field.shown = on;
        m_draft.changeField(field);
    }
    refresh();
}

void FieldsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
    Q_EMIT titleChanged();
}

} // namespace effectif
