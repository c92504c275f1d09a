// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What others save while a sheet is open, what an earlier program left typed, and copies: SheetPage between versions.
#include "models/domain/mentions.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/fields/recordform.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/sheetheader.h"
#include "ui/pages/sheetlife.h"
#include "ui/pages/sheetpage.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
bool sameConflicts(const QList<FieldConflict> &shown, const QList<FieldConflict> &now)
{
    return std::ranges::equal(shown, now, [](const FieldConflict &a, const FieldConflict &b) {
        return a.key == b.key && sameValue(a.theirs, b.theirs);
    });
}
} // namespace

QStringList SheetPage::labelsOf(const QStringList &keys) const
{
    QStringList labels;
    for (const QString &key : keys) {
        if (const FieldDefinition *field = m_catalogue->field(key))
            labels << field->label.in(m_context.language);
    }
    return labels;
}

void SheetPage::follow()
{
    m_context.office.run(
        this, [kind = m_kind, id = recordId()](Services &services) { return services.records().latest(kind, id); },
        [this, asked = recordId()](const Result<LatestRecord> &latest) {
            if (asked != recordId() || m_saving)
                return;
            if (!latest) {
                if (latest.error().kind == ErrorKind::NotFound)
                    m_banner->announce(Tone::Warning, latest.error().message);
                return;
            }
            if (latest->record.version == m_draft.original().version)
                return showNewNames(latest->record);
            if (!isFormDirty())
                return show(latest->record);
            rebase(*latest);
            m_life->showRecord(latest->record); // it may lie in the bin meanwhile
        });
}

/// A department or a user was renamed: the sheet did not change, what it shows does.
void SheetPage::showNewNames(const Record &record)
{
    const bool renamed = std::ranges::any_of(record.values.keys(), [&](const QString &key) {
        return record.value(key).value<Reference>().name != m_draft.original().value(key).value<Reference>().name;
    });
    // a configuration was published: the sheet may be incomplete now, or complete
    if (!renamed && record.incomplete == m_draft.original().incomplete)
        return;
    m_draft.rebase(record, m_unfinished.keys());
    m_form->refresh(RecordForm::Typed::Kept);
    refreshHeader();
}

void SheetPage::rebase(const LatestRecord &latest)
{
    const QStringList changed = changedFields(m_draft.original(), latest.record);
    m_draft.rebase(latest.record, m_unfinished.keys());
    m_changes = latest.changes;
    m_form->refresh(RecordForm::Typed::Kept);
    refreshAll();
    QStringList both;
    for (const FieldConflict &conflict : m_draft.conflicts())
        both << conflict.key;
    if (both.isEmpty()) {
        Q_EMIT statusChanged(tr("%1 saved this sheet meanwhile (%2). What you typed is kept.")
                                 .arg(latest.record.updated.userName, labelsOf(changed).join(u", "_s)));
        return;
    }
    const Stamp &updated = latest.record.updated;
    m_banner->announcePeople(Tone::Warning, tr("%1 changed the same fields meanwhile: %2. What you typed is kept.")
                                                .arg(personMarkup(updated.userName, updated.user), labelsOf(both).join(u", "_s)),
                             m_context.away);
    QPushButton *button = m_banner->addButton(tr("Compare …"));
    button->setObjectName(u"compare"_s);
    connect(button, &QPushButton::clicked, this, [this] { compare(); });
}

void SheetPage::compareWithLatest(std::function<void(bool)> then)
{
    m_context.office.run(
        this, [kind = m_kind, id = recordId()](Services &services) { return services.records().latest(kind, id); },
        [this, then = std::move(then)](const Result<LatestRecord> &latest) {
            if (!latest) {
                m_banner->announce(Tone::Danger, latest.error().message);
                if (then)
                    then(false);
                return;
            }
            rebase(*latest);
            if (!m_draft.conflicts().isEmpty())
                return compare(then);
            if (then) // changed back between the save and now
                save(then);
        });
}

void SheetPage::compare(std::function<void(bool)> then)
{
    QList<FieldConflict> conflicts = m_draft.conflicts();
    for (FieldConflict &conflict : conflicts)
        conflict.changed = m_changes.value(conflict.key, m_draft.original().updated);
    auto *dialog = new CompareDialog(m_catalogue, m_context.language, conflicts, m_context.away, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [then] {
        if (then)
            then(false);
    });
    connect(dialog, &CompareDialog::chosen, this, [this, then, conflicts](const QHash<QString, RecordDraft::Choice> &choices) {
        if (!sameConflicts(conflicts, m_draft.conflicts())) // saved once more meanwhile: nobody chooses over what they did not see
            return compareWithLatest(then);
        for (auto it = choices.begin(); it != choices.end(); ++it) {
            const FieldState before = fieldState(it.key());
            m_draft.resolve(it.key(), *it);
            m_history->endRun();
            m_history->changed(it.key(), before, fieldState(it.key()));
            m_form->showField(it.key());
        }
        m_banner->hide();
        refreshAll();
        if (!then)
            return;
        if (isFormDirty())
            save(then);
        else
            then(true);
    });
    dialog->open();
}

SheetDraft SheetPage::snapshot() const
{
    SheetDraft draft;
    draft.created = m_draft.original().created.at;
    draft.title = recordTitle(m_draft.current());
    draft.edit = m_draft.edit();
    draft.proposals = m_draft.proposals();
    draft.unfinished = m_unfinished;
    return draft;
}

void SheetPage::restore(const SheetDraft &draft, const QString &note)
{
    m_context.office.run(
        this,
        [draft](Services &services) -> Result<Record> {
            RecordId id = draft.edit.id;
            if (id == 0) { // perhaps it was saved, and the program ended before it heard so
                const auto written = services.records().writtenBy(draft.edit.operation);
                if (!written)
                    return fail(written.error());
                id = *written;
            }
            return id == 0 ? Result<Record>(Record()) : services.records().load(draft.edit.kind, id);
        },
        [this, draft, note](const Result<Record> &record) {
            const bool another = record && draft.edit.id != 0 && draft.created.isValid()
                && record->created.at != draft.created;
            if (another || (!record && record.error().kind == ErrorKind::NotFound)) {
                SheetDraft orphan = draft;
                orphan.edit.id = 0;
                return showRestored(orphan, {}, tr("The sheet of %1 no longer exists. What you typed on it is here, on a "
                                                   "new sheet.").arg(draft.title));
            }
            if (!record) {
                m_banner->announce(Tone::Danger, record.error().message);
                return;
            }
            showRestored(draft, *record, note);
        },
        m_loads.next());
}

void SheetPage::showRestored(const SheetDraft &draft, const Record &record, const QString &note)
{
    m_asked = 0;
    if (record.id != 0)
        show(record);
    m_loaded = true;
    m_draft = draft.onTopOf(record);
    m_form->setEnabled(true);
    m_form->setOnlyFirstTab(m_draft.isNew());
    m_form->refresh();
    m_form->setUnfinished(draft.unfinished);
    refreshAll();
    m_keeper->adopt(draft.id);
    m_keeper->changed(isFormDirty());
    m_banner->announce(Tone::Accent, isFormDirty() ? note : tr("What was typed on this sheet is saved already."));
    if (!m_draft.conflicts().isEmpty())
        compareWithLatest({});
}

void SheetPage::duplicate()
{
    const Record record = m_draft.current();
    SheetDraft copy;
    copy.id = QUuid::createUuid();
    copy.database = m_context.office.url().toString();
    copy.typed = QDateTime::currentDateTimeUtc();
    copy.title = recordTitle(record);
    copy.edit.kind = m_kind;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        // what belongs to one person only is not another's
        const bool personal = field.unique || field.sensitive || !field.numberSeries.isEmpty();
        if (!personal && record.value(field.key).isValid())
            copy.edit.changes.insert(field.key, record.value(field.key));
    }
    Q_EMIT draftWanted(copy, tr("This is a copy of the sheet of %1, without numbers and confidential fields. Change what "
                                "is another person’s, then save.").arg(copy.title));
}

} // namespace effectif
