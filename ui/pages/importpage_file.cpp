// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first half of an import: which file, how it is read, which column is which field.
#include "ui/pages/importpage.h"

#include "models/services/importmappings.h"
#include "ui/dialogs/importmappingdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/importcolumnsstep.h"
#include "ui/pages/importfilestep.h"
#include "ui/pages/importrehearsalstep.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRowsShown = 200;
}

void ImportPage::begin(const TableInput &input)
{
    if (isRunning()) {
        m_banner->announce(Tone::Warning, tr("An import is under way. Wait until it is done, or stop it, and then give the next file."));
        return;
    }
    const auto take = [this, input] {
        goTo(FileStep);
        m_preview.reset();
        m_outcome.reset();
        m_rehearsal->setPlan({});
        m_file->clear();
        read(input);
    };
    if (m_rehearsal->isMended() && m_step != DoneStep)
        return ask(tr("What you mended in the rows is not imported yet and would be lost."), tr("Take the new file"), take);
    take();
}

void ImportPage::chooseFile()
{
    m_context.prompter.chooseFile(this, setting::kImportFolder, tr("Choose a file to import"),
                                  tr("Tables and cards (*.xlsx *.xlsm *.csv *.txt *.tsv *.vcf);;All files (*)"), [this](const QString &path) {
                                      TableInput input;
                                      input.path = path;
                                      begin(input);
                                  });
}

void ImportPage::paste()
{
    TableInput input;
    input.bytes = QGuiApplication::clipboard()->text().toUtf8();
    input.format.csv.encoding = CsvFormat::Encoding::Utf8;
    if (input.bytes.trimmed().isEmpty()) {
        m_banner->announce(Tone::Warning, tr("There is no text to paste. Copy the cells in the spreadsheet first, with the names of the columns."));
        return;
    }
    begin(input);
}

void ImportPage::read(const TableInput &input)
{
    m_context.office.runApart(
        this, [input](Progress &) { return previewTable(input, kRowsShown); },
        [this, input, ticket = m_reads.next()](const Result<TablePreview> &preview) {
            if (!ticket.isSuperseded())
                tookPreview(input, preview);
        });
}

void ImportPage::tookPreview(const TableInput &input, const Result<TablePreview> &preview)
{
    if (!preview) {
        m_banner->announce(Tone::Danger, input.name().isEmpty() ? preview.error().message : tr("“%1”: %2", "a file's name, what is wrong with it").arg(input.name(), preview.error().message));
        m_file->showTrouble(m_preview ? m_input : input);
        if (m_preview)
            m_file->show(m_input, *m_preview); // as it was before the choice that did not work
        return showState();
    }
    const bool first = !m_preview.has_value();
    if (preview->problems.isEmpty())
        m_banner->dismiss();
    else
        m_banner->announce(Tone::Warning, preview->problems.first());
    const bool sameColumns = m_preview && m_preview->header == preview->header;
    m_input = input;
    m_preview = *preview;
    m_planIsOld = true;
    m_file->show(input, *preview);
    // a file that was imported before is read as it was then, unless somebody says otherwise
    const ImportMapping *known = first ? mappingFor(preview->header) : nullptr;
    if (!sameColumns)
        matchColumns();
    if (known) {
        m_mapping = known->name;
        m_columns->take(*known);
        m_columns->setMappings(m_mappings, m_mapping);
        m_banner->announce(Tone::Accent, tr("This file has the columns of your saved mapping “%1”: its fields were taken.").arg(m_mapping));
    }
    showState();
    if (first && m_step == FileStep)
        m_next->setFocus();
}

void ImportPage::matchColumns()
{
    m_mapping.clear();
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    m_columns->show(*m_preview, effectif::matchColumns(m_preview->header, m_preview->rows, *catalogue, m_context.language));
    m_columns->setMappings(m_mappings, m_mapping);
}

const ImportMapping *ImportPage::mappingFor(const QStringList &header) const
{
    const auto found = std::ranges::find_if(m_mappings, [&](const ImportMapping &mapping) { return mapping.fits(header); });
    return found == m_mappings.end() ? nullptr : &*found;
}

void ImportPage::loadMappings(std::function<void()> then)
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return ImportMappings(services.context()).all(kind); },
        [this, then = std::move(then)](const Result<QList<ImportMapping>> &mappings) {
            if (mappings)
                m_mappings = *mappings;
            m_columns->setMappings(m_mappings, m_mapping);
            if (then)
                then();
        });
}

void ImportPage::chooseMapping(const QString &name)
{
    const auto found = std::ranges::find(m_mappings, name, &ImportMapping::name);
    if (found == m_mappings.end() || !m_preview)
        return;
    ImportMapping mapping = *found;
    if (!mapping.fits(m_preview->header)) { // by name, as far as the columns are there
        QStringList columns;
        for (const QString &header : m_preview->header) {
            const auto at = std::ranges::find_if(mapping.header, [&](const QString &kept) { return columnName(kept) == columnName(header); });
            columns << (at == mapping.header.end() ? QString() : mapping.columns.value(at - mapping.header.begin()));
        }
        mapping.columns = columns;
    }
    m_mapping = name;
    m_columns->take(mapping);
}

void ImportPage::storeMapping()
{
    auto *dialog = new ImportMappingDialog(m_mapping.isEmpty() ? QFileInfo(m_input.path).completeBaseName() : m_mapping, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        ImportMapping mapping;
        mapping.name = dialog->name();
        mapping.header = m_preview->header;
        mapping.columns = m_columns->columns();
        mapping.format = m_input.format;
        mapping.choices = m_columns->choices();
        m_context.office.run(
            dialog, [kind = m_kind, mapping](Services &services) { return ImportMappings(services.context()).store(kind, mapping); },
            [this, dialog, name = mapping.name](const Result<void> &stored) {
                if (!stored)
                    return dialog->refuse(stored.error());
                dialog->accept();
                m_mapping = name;
                loadMappings({});
                Q_EMIT statusChanged(tr("The mapping “%1” is kept.").arg(name));
            });
    });
    dialog->open();
}

void ImportPage::removeMapping(const QString &name)
{
    ask(tr("Delete the saved mapping “%1”?").arg(name), tr("Delete"), [this, name] {
        m_context.office.run(
            this, [kind = m_kind, name](Services &services) { return ImportMappings(services.context()).remove(kind, name); },
            [this](const Result<void> &removed) {
                if (!removed)
                    m_banner->announce(Tone::Danger, removed.error().message);
                m_mapping.clear();
                loadMappings({});
            });
    });
}

} // namespace effectif
