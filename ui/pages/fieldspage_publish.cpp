// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Removing, saving, going back, and configurations as files: what asks the database or the person first.
#include "ui/dialogs/impactdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/versionsdialog.h"
#include "ui/pages/fieldproperties.h"
#include "ui/pages/fieldspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

void FieldsPage::setBusy(bool busy, const QString &text)
{
    m_busy = busy;
    m_busyBar->setBusy(busy);
    for (QWidget *part : {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_properties)})
        part->setEnabled(!busy);
    if (!text.isEmpty())
        Q_EMIT statusChanged(text);
    refresh();
}

bool FieldsPage::can(Command command) const
{
    switch (command) {
    case Command::Save:
    case Command::Revert:
        return isDirty() && !m_busy;
    case Command::Undo:
        return m_draft.canUndo() && !m_busy;
    case Command::Redo:
        return m_draft.canRedo() && !m_busy;
    default:
        return false;
    }
}

void FieldsPage::perform(Command command)
{
    if (!can(command))
        return;
    if (command == Command::Save)
        save();
    if (command == Command::Revert)
        discard();
    if (command == Command::Undo)
        undo();
    if (command == Command::Redo)
        redo();
}

void FieldsPage::askToLeave(std::function<void(bool)> answer)
{
    if (!isDirty())
        return answer(true);
    m_context.prompter.ask(this, tr("Save the configuration?"), tr("The field settings have changes that are not saved."),
                           {{tr("Save"), false, false}, {tr("Discard"), false, true}, {tr("Stay"), true, false}},
                           [this, answer = std::move(answer)](int button) {
                               if (button == 0)
                                   return save(answer);
                               if (button == 1)
                                   m_draft.discard();
                               answer(button == 1);
                           });
}

void FieldsPage::remove()
{
    const FieldPlace place = m_tree->current();
    const FieldDefinition *field = place.level == FieldPlace::Level::Field ? m_draft.content().field(place.id) : nullptr;
    if (field && !field->retired)
        return removeField(*field);
    const bool gone = place.level == FieldPlace::Level::Section ? m_draft.removeSection(place.id)
        : place.level == FieldPlace::Level::Tab                 ? m_draft.removeTab(place.id)
                                                                : true;
    if (!gone)
        m_banner->announce(Tone::Accent, tr("Only an empty tab or section can be removed, and never the last one. Move its "
                                            "fields first."));
    refresh();
}

void FieldsPage::removeField(const FieldDefinition &field)
{
    const QString label = field.label.in(m_context.language);
    if (!field.own) {
        m_banner->announce(Tone::Accent, tr("“%1” belongs to the program and cannot be removed. Untick “Show” to take it off "
                                            "the sheet.").arg(label));
        return;
    }
    m_context.office.run(
        this,
        [kind = m_kind, key = field.key](Services &services) { return ConfigurationService(services).holders(kind, key); },
        [this, key = field.key, label](const Result<int> &sheets) {
            if (!sheets)
                return m_banner->announce(Tone::Danger, sheets.error().message);
            m_draft.removeField(key);
            refresh();
            if (*sheets > 0)
                m_banner->announce(Tone::Accent, tr("%n sheet(s) hold a value of “%1”. It is kept, and comes back with the "
                                                    "field.", nullptr, *sheets).arg(label));
        });
}

void FieldsPage::emptyField()
{
    const FieldDefinition *field = m_draft.content().field(m_tree->current().id);
    if (!field || !field->retired || isDirty())
        return;
    const QString label = field->label.in(m_context.language);
    m_context.office.run(
        this,
        [kind = m_kind, key = field->key](Services &services) { return ConfigurationService(services).holders(kind, key); },
        [this, key = field->key, label](const Result<int> &sheets) {
            if (!sheets)
                return m_banner->announce(Tone::Danger, sheets.error().message);
            m_context.prompter.ask(
                this, tr("Empty “%1” for good?").arg(label),
                tr("The values of %n sheet(s) and their history vanish. Nobody can bring them back.", nullptr, *sheets),
                {{tr("Keep them"), true, false}, {tr("Empty for good"), false, true}}, [this, key](int button) {
                    if (button != 1)
                        return;
                    m_context.office.runLong(
                        this,
                        [kind = m_kind, key](Services &services, Progress &) {
                            return ConfigurationService(services).empty(kind, key);
                        },
                        [this](const Result<int> &emptied) {
                            if (!emptied)
                                return m_banner->announce(Tone::Danger, emptied.error().message);
                            m_context.office.poll();
                            Q_EMIT statusChanged(tr("The field and its values are gone."));
                        });
                });
        });
}

void FieldsPage::save(std::function<void(bool)> then)
{
    if (!isDirty() || m_busy) {
        if (then)
            then(!isDirty());
        return;
    }
    setBusy(true, tr("Looking at what this means for the sheets …"));
    m_context.office.runLong(
        this,
        [wanted = m_draft.catalogue()](Services &services, Progress &) { return ConfigurationService(services).impact(*wanted); },
        [this, then = std::move(then)](const Result<ConfigurationImpact> &impact) {
            setBusy(false);
            Q_EMIT statusChanged(QString()); // the dialog or the banner says what was found
            if (!impact || !impact->obstacles.isEmpty()) {
                m_banner->announce(Tone::Danger, impact ? impact->obstacles.join(u'\n') : impact.error().message);
                if (then)
                    then(false);
                return;
            }
            showImpact(*impact, then);
        });
}

void FieldsPage::showImpact(const ConfigurationImpact &impact, const std::function<void(bool)> &then)
{
    auto *dialog = new ImpactDialog(impact, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] { publish(dialog->note(), then); });
    connect(dialog, &QDialog::rejected, this, [then] {
        if (then)
            then(false);
    });
    dialog->open();
}

void FieldsPage::publish(const QString &note, std::function<void(bool)> then)
{
    setBusy(true, tr("Saving the configuration …"));
    m_context.office.runLong(
        this,
        [wanted = m_draft.catalogue(), note](Services &services, Progress &progress) {
            return ConfigurationService(services).publish(*wanted, note, progress);
        },
        [this, then = std::move(then)](const Result<CataloguePtr> &published) {
            if (published) {
                m_draft = CatalogueDraft(*published, &ConfigurationService::isReservedKey);
                m_banner->dismiss();
                Q_EMIT statusChanged(tr("The configuration is saved. Open sheets show it at once."));
            } else {
                m_banner->announce(Tone::Danger, published.error().message);
            }
            setBusy(false);
            m_context.office.poll(); // the other pages, and a conflict's newer configuration
            if (then)
                then(published.has_value());
        },
        [this](qint64 done, qint64 total) {
            Q_EMIT statusChanged(tr("Saving the configuration: %1 of %2 sheets …").arg(done).arg(total));
        });
}

void FieldsPage::showVersions()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return ConfigurationService(services).history(kind); },
        [this](const Result<QList<ConfigurationVersion>> &versions) {
            if (!versions)
                return m_banner->announce(Tone::Danger, versions.error().message);
            auto *dialog = new VersionsDialog(*versions, m_draft.published()->version(), m_context.language, m_context.away, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &VersionsDialog::versionWanted, this, &FieldsPage::goBackTo);
            dialog->open();
        });
}

void FieldsPage::goBackTo(int version)
{
    m_context.office.run(
        this, [kind = m_kind, version](Services &services) { return ConfigurationService(services).version(kind, version); },
        [this](const Result<CataloguePtr> &former) {
            if (!former)
                return m_banner->announce(Tone::Danger, former.error().message);
            m_draft.adopt(**former, CatalogueDraft::Absent::Removed);
            refresh();
            m_banner->announce(Tone::Accent, tr("This is the earlier configuration. Save to bring it into force."));
        });
}

void FieldsPage::exportFile()
{
    m_context.prompter.chooseNewFile(
        this, setting::kConfigurationFolder, tr("Export the configuration"), tr("configuration.json"),
        tr("Configurations (*.json)"), u"json"_s,
        [this](const QString &path) {
            m_context.office.runLong(
                this,
                [path, wanted = m_draft.catalogue()](Services &, Progress &) {
                    return ConfigurationService::exportTo(path, *wanted);
                },
                [this, path](const Result<void> &written) {
                    if (!written)
                        return m_banner->announce(Tone::Danger, written.error().message);
                    m_banner->announce(Tone::Success, tr("The configuration is in %1. It holds no data of anybody.").arg(path));
                });
        });
}

void FieldsPage::importFile()
{
    m_context.prompter.chooseFile(
        this, setting::kConfigurationFolder, tr("Import a configuration"), tr("Configurations (*.json)"),
        [this](const QString &path) {
            m_context.office.runLong(
                this,
                [path, kind = m_kind](Services &, Progress &) {
                    return ConfigurationService::importFrom(path, kind);
                },
                [this](const Result<CataloguePtr> &read) {
                    if (!read)
                        return m_banner->announce(Tone::Danger, read.error().message);
                    const QStringList unknown = m_draft.adopt(**read, CatalogueDraft::Absent::Kept);
                    refresh();
                    m_banner->announce(Tone::Accent,
                                       unknown.isEmpty()
                                           ? tr("The file is in your draft. Look at it, then save.")
                                           : tr("The file is in your draft, but for fields that this version does not "
                                                "know: %1.").arg(unknown.join(u", "_s)));
                });
        });
}

void FieldsPage::onCatalogueChanged(const QString &kind)
{
    const CataloguePtr newer = m_context.office.configuration(kind);
    if (kind != m_kind || m_busy || !newer || newer->version() <= m_draft.published()->version())
        return;
    const bool dirty = isDirty();
    m_draft.rebase(newer);
    refresh();
    if (dirty)
        m_banner->announce(Tone::Warning, tr("Somebody else saved a configuration. Your changes are kept on top of it."));
}

} // namespace effectif
