// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The editing half of SheetPage: fields, save, conflicts, files.
#include "ui/dialogs/prompter.h"
#include "ui/fields/recordform.h"
#include "ui/pages/cardimpact.h"
#include "ui/pages/samepersonhint.h"
#include "ui/pages/sheetheader.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/sheetpanel.h"
#include "ui/pages/sheetphoto.h"
#include "ui/widgets/banner.h"

#include "models/base/textfold.h"
#include "models/services/attachmentservice.h"
#include "models/services/awayservice.h"
#include "models/services/filetransfer.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QPushButton>
#include <QTime>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

void SheetPage::onEdited(const QString &key, const QVariant &value)
{
    const FieldState before = fieldState(key);
    m_draft.setValue(key, value);
    m_unfinished = m_form->unfinished();
    m_history->changed(key, before, fieldState(key));
    if (key == "nature"_L1)
        onNatureChanged();
    m_hint->edited(key, value, m_draft.current());
    refreshAll();
}

FieldState SheetPage::fieldState(const QString &key) const
{
    return {m_draft.value(key), m_unfinished.value(key), m_draft.isProposed(key)};
}

void SheetPage::showField(const QString &key, const FieldState &state)
{
    if (state.proposed)
        m_draft.proposeNumber(key, state.value.toString());
    else
        m_draft.setValue(key, state.value);
    m_form->showField(key, state.unfinished);
    m_form->focusField(key);
    refreshAll();
}

void SheetPage::showSheet(const std::optional<TypedSheet> &typed)
{
    if (!typed) {
        m_draft.revert();
        m_form->refresh();
        return refreshAll();
    }
    const Record current = m_draft.original();
    m_draft = typed->draft;
    if (m_draft.original().version != current.version) // saved meanwhile, by whomever
        m_draft.rebase(current, typed->unfinished.keys());
    m_form->refresh();
    m_form->setUnfinished(typed->unfinished);
    refreshAll();
}

void SheetPage::onNatureChanged()
{
    // D3: one question for both numbers; the arrows stay
    QStringList keys;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (!field.numberSeries.isEmpty() && m_draft.value(field.key).isValid())
            keys << field.key;
    }
    if (keys.isEmpty())
        return;
    m_context.prompter.ask(
        this, tr("New numbers?"),
        tr("The nature has changed. Should the numbers follow it? The old ones stay reserved for this sheet."),
        {{tr("Take new numbers"), false, false}, {tr("Keep the numbers"), true, false}}, [this, keys](int answer) {
            for (const QString &key : answer == 0 ? keys : QStringList())
                proposeNumber(key);
        });
}

void SheetPage::proposeNumber(const QString &key)
{
    const FieldDefinition *field = m_catalogue->field(key);
    if (!field)
        return;
    const QString nature = m_draft.value(u"nature"_s).toString();
    m_context.office.run(
        this,
        [kind = m_kind, series = field->numberSeries, nature](Services &services) {
            return services.records().proposeNumber(kind, series, nature);
        },
        [this, key](const Result<QString> &number) {
            if (!number) {
                m_banner->announce(Tone::Danger, number.error().message);
                return;
            }
            const FieldState before = fieldState(key);
            const FieldState after{*number, {}, true}; // taken when the sheet is saved
            m_history->endRun();
            m_history->changed(key, before, after);
            m_draft.proposeNumber(key, *number);
            m_form->showField(key);
            refreshAll();
            Q_EMIT statusChanged(tr("%1 is proposed; the number is taken when the sheet is saved.").arg(*number));
        });
}

void SheetPage::suggest(const QString &key, const QString &typed)
{
    const FieldDefinition *field = m_catalogue->field(key);
    if (!field)
        return;
    m_context.office.run(
        this, [field = *field, typed](Services &services) { return services.directory().suggestions(field, typed); },
        [this, key](const Result<QList<Reference>> &found) {
            if (found)
                m_form->setSuggestions(key, *found);
        },
        m_suggestions.next());
}

bool SheetPage::showProblems(Gaps gaps)
{
    QList<FieldIssue> problems = validateRecord(m_draft.current(), *m_catalogue, m_context.language, m_context.office.rights().role);
    const QList<FieldIssue> pending = m_form->pendingProblems();
    problems = pending + problems;
    const QStringList missing = missingMandatory(m_draft.current(), *m_catalogue, m_context.office.rights().role);
    // an old sheet may hold what newer rules refuse: only what is typed now, or missing on a new sheet, stops a save
    QList<FieldIssue> errors;
    int gapCount = 0;
    for (const FieldIssue &problem : std::as_const(problems)) {
        const bool mine = m_draft.isNew() || m_draft.isDirty(problem.field) || pending.contains(problem);
        const bool isGap = missing.contains(problem.field) && !pending.contains(problem);
        if (problem.severity != FieldIssue::Severity::Error || !mine || (isGap && gaps == Gaps::Allowed))
            continue;
        errors.append(problem);
        gapCount += isGap ? 1 : 0;
    }
    m_form->setProblems(problems);
    if (errors.isEmpty())
        return false;
    const int count = static_cast<int>(errors.size());
    const bool onlyGaps = gapCount == count; // O12: what is missing can be added later
    m_banner->announce(onlyGaps ? Tone::Warning : Tone::Danger,
                       onlyGaps ? tr("%n mandatory field(s) are empty. The sheet can be completed later.", nullptr, count)
                                : tr("%n field(s) must be corrected before the sheet can be saved.", nullptr, count));
    if (onlyGaps)
        connect(m_banner->addButton(tr("Save as incomplete")), &QPushButton::clicked, this,
                [this] { save({}, Gaps::Allowed); });
    const QString first = errors.first().field;
    connect(m_banner->addButton(tr("Go to the first one")), &QPushButton::clicked, this,
            [this, first] { m_form->focusField(first); });
    m_form->focusField(first);
    return true;
}

void SheetPage::save(std::function<void(bool)> then, Gaps gaps)
{
    if (m_saving || !m_loaded)
        return;
    if (m_waiting) { // one at a time, and the first one first
        m_context.office.reconnect();
        if (then)
            then(false);
        return;
    }
    if (showProblems(gaps)) {
        if (then)
            then(false);
        return;
    }
    if (!m_draft.conflicts().isEmpty())
        return compare(std::move(then));
    m_history->endRun();
    RecordEdit edit = m_draft.edit();
    edit.allowIncomplete = gaps == Gaps::Allowed;
    askAndSend(edit, std::move(then));
}

/// One question at most: of a new sheet, whether the person has one already; of another, whether its card is right as it will be.
void SheetPage::askAndSend(const RecordEdit &edit, std::function<void(bool)> then)
{
    m_saving = true; // nothing else is sent meanwhile
    refreshState();
    auto answer = [this, edit, then = std::move(then)](bool maySave) {
        m_saving = false;
        if (maySave)
            return send(edit, then);
        refreshState();
        if (then)
            then(false);
        m_leavers.tell(false);
    };
    if (m_draft.isNew())
        m_hint->beforeSaving(m_draft.current(), std::move(answer));
    else
        m_impact->beforeSaving(m_draft.original(), m_draft.current(), std::move(answer));
}

void SheetPage::send(const RecordEdit &edit, std::function<void(bool)> then)
{
    m_saving = true;
    refreshState();
    m_context.office.run(
        this, [edit](Services &services) { return services.records().save(edit); },
        [this, edit, then = std::move(then)](const Result<Record> &saved) {
            m_saving = false;
            if (saved) {
                m_draft.saved(edit, *saved, m_unfinished.keys());
                m_neighbours.clear();
            }
            const QPointer self(this);
            onSaved(edit, saved, then);
            if (self)
                m_leavers.tell(saved.has_value());
        });
}

/// The edit keeps its Operation: if only the answer of a first try was lost, the second one gets that answer.
void SheetPage::waitForServer(const RecordEdit &edit)
{
    setWaiting(edit);
    m_banner->announce(Tone::Warning, tr("The server does not answer. This sheet is saved as soon as it is back; go on "
                                         "typing if you like."));
    connect(m_banner->addButton(tr("Try again now")), &QPushButton::clicked, this, [this] { m_context.office.reconnect(); });
}

void SheetPage::onConnection(bool connected)
{
    if (connected && m_waiting && !m_saving)
        send(*m_waiting, {});
}

void SheetPage::setWaiting(std::optional<RecordEdit> edit)
{
    const bool changed = edit.has_value() != m_waiting.has_value();
    m_waiting = std::move(edit);
    if (changed)
        Q_EMIT waitingChanged();
}

/// Who was meant is away, and left new work to somebody else.
void SheetPage::tellHandedOver(const RecordEdit &sent, const Record &saved)
{
    const auto meant = sent.changes.value(AwayService::kWorkField).value<Reference>();
    const auto given = saved.value(AwayService::kWorkField).value<Reference>();
    if (!meant.name.isEmpty() && given.id != 0 && foldText(given.name) != foldText(meant.name))
        m_banner->announce(Tone::Accent, tr("%1 is away: this sheet goes to %2.").arg(meant.name, given.name));
}

void SheetPage::onSaved(const RecordEdit &sent, const Result<Record> &saved, const std::function<void(bool)> &then)
{
    const bool outOfReach = !saved && saved.error().kind == ErrorKind::Unavailable
        && m_context.office.url().engine == DatabaseUrl::Engine::PostgreSql;
    if (outOfReach)
        waitForServer(sent);
    else
        setWaiting({});
    if (saved) {
        m_banner->hide();
        m_hint->forget();
        m_form->setOnlyFirstTab(false);
        m_form->refresh(RecordForm::Typed::Kept);
        if (sent.id == 0)
            showSaved(*saved);
        m_context.office.poll(); // the lists of this window see it now, not within the second
        const QString time = localeOf(m_context.language).toString(QTime::currentTime(), QLocale::ShortFormat);
        const bool merged = sent.id != 0 && saved->version > sent.baseVersion + 1;
        Q_EMIT statusChanged(merged ? tr("Saved at %1, together with what someone else saved meanwhile").arg(time)
                                    : tr("Saved at %1").arg(time));
        tellHandedOver(sent, *saved);
    } else if (saved.error().kind == ErrorKind::Conflict && sent.id != 0 && m_catalogue->field(saved.error().field)) {
        refreshAll();
        return compareWithLatest(then);
    } else if (!outOfReach) {
        if (!m_hint->explain(saved.error(), m_draft.current()))
            m_banner->announce(Tone::Danger, saved.error().message);
        if (!saved.error().field.isEmpty()) {
            m_form->setProblems({{saved.error().field, FieldIssue::Severity::Error, saved.error().message}});
            m_form->focusField(saved.error().field);
        } else {
            connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, [this] { save(); });
        }
    }
    refreshAll();
    if (then)
        then(saved.has_value());
}

void SheetPage::revert()
{
    if (!isFormDirty())
        return;
    m_context.prompter.ask(this, tr("Discard changes?"),
                           tr("Everything typed on this sheet since it was last saved is dropped. Undo brings it back as "
                              "long as the sheet is open."),
                           {{tr("Keep editing"), true, false}, {tr("Discard changes"), false, true}}, [this](int answer) {
                               if (answer == 1)
                                   discard();
                           });
}

void SheetPage::discard()
{
    m_hint->forget();
    m_history->dropped({m_draft, m_unfinished});
    m_draft.revert();
    m_banner->hide();
    m_form->refresh();
    refreshAll();
}

void SheetPage::askToLeave(std::function<void(bool)> answer)
{
    const auto working = std::ranges::find_if(m_panels, &SheetPanel::isWorking);
    if (working == m_panels.end())
        return leaveSheet(std::move(answer));
    (*working)->askToClose([this, answer = std::move(answer)](bool mayClose) {
        if (mayClose)
            leaveSheet(answer);
        else
            answer(false);
    });
}

void SheetPage::leaveSheet(std::function<void(bool)> answer)
{
    if (m_saving)
        return m_leavers.add(this, [this](const Leavers::Answer &then) { leaveSheet(then); }, std::move(answer));
    const auto panel = std::ranges::find_if(m_panels, &SheetPanel::isDirty);
    if (panel != m_panels.end())
        return (*panel)->askToLeave([this, answer = std::move(answer)](bool mayLeave) {
            if (mayLeave)
                leaveSheet(answer);
            else
                answer(false);
        });
    if (!isFormDirty())
        return answer(true);
    m_context.prompter.ask(this, tr("Save the changes?"),
                           tr("\"%1\" has changes that are not saved.").arg(title()),
                           {{tr("Save"), false, false}, {tr("Discard"), false, true}, {tr("Stay"), true, false}},
                           [this, answer = std::move(answer)](int button) {
                               if (button == 0)
                                   return save(answer);
                               if (button == 1) {
                                   m_discarded.insert_or_assign(recordId(), TypedSheet{m_draft, m_unfinished});
                                   discard();
                               }
                               answer(button == 1);
                           });
}

void SheetPage::chooseFile(const QString &key)
{
    m_context.prompter.chooseFile(this, setting::kPaperFolder, tr("Choose a file"), tr("All files (*)"),
                                  [this, key](const QString &path) { readFile(key, path); });
}

void SheetPage::readFile(const QString &key, const QString &path)
{
    using FileBytes = std::pair<QString, QByteArray>;
    m_context.office.runApart(
        this,
        [path](Progress &progress) {
            return filetransfer::read(path, AttachmentService::kMaxBytes, progress).map([](const QByteArray &bytes) {
                return FileBytes{QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes};
            });
        },
        [this, key, id = recordId(), name = QFileInfo(path).fileName()](const Result<FileBytes> &read) {
            const FieldDefinition *field = m_catalogue->field(key);
            if (id != recordId() || !field) // the sheet in front is another one by now
                return;
            const auto value = read ? typeOf(*field).parse(read->first + u'/' + name, {*field, *m_catalogue, m_context.language})
                                    : Result<QVariant>(fail(read.error()));
            if (!value) {
                m_banner->announce(Tone::Danger, value.error().message);
                return;
            }
            m_draft.setFile(read->first, read->second);
            m_form->enter(key, *value);
        });
}

void SheetPage::copyFile(const QString &key)
{
    const QString value = m_draft.value(key).toString();
    m_context.prompter.chooseNewFile(
        this, setting::kPaperFolder, tr("Save a copy"), value.section(u'/', 1), tr("All files (*)"), {},
        [this, hash = value.section(u'/', 0, 0)](const QString &path) {
            m_context.office.runLong(
                this,
                [hash, path](Services &services, Progress &progress) -> Result<void> {
                    const auto bytes = services.records().fileBytes(hash);
                    return bytes ? filetransfer::write(path, *bytes, progress) : fail(bytes.error());
                },
                [this](const Result<void> &done) {
                    if (!done)
                        m_banner->announce(Tone::Danger, done.error().message);
                });
        });
}

} // namespace effectif
