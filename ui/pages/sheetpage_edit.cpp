// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The editing half of SheetPage: fields, save, conflicts, files.
#include "ui/dialogs/prompter.h"
#include "ui/fields/recordform.h"
#include "ui/pages/sheetheader.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/sheetpanel.h"
#include "ui/widgets/banner.h"

#include "models/domain/filevalue.h"
#include "models/services/photoservice.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPixmap>
#include <QPushButton>
#include <QSaveFile>
#include <QTime>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

void SheetPage::onEdited(const QString &key, const QVariant &value)
{
    m_draft.setValue(key, value);
    m_form->refreshMarks();
    if (key == "nature"_L1)
        onNatureChanged();
    refreshHeader();
    refreshState();
    Q_EMIT titleChanged();
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
            m_form->enter(key, *number); // shows it; the next line says that it is not taken yet
            m_draft.proposeNumber(key, *number);
            m_form->refreshMarks();
            refreshState();
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

bool SheetPage::showProblems()
{
    QList<FieldIssue> problems = validateRecord(m_draft.current(), *m_catalogue, m_context.language);
    const QList<FieldIssue> pending = m_form->pendingProblems();
    problems = pending + problems;
    // an old sheet may hold what newer rules refuse: only what is typed now, or missing on a new sheet, stops a save
    QList<FieldIssue> errors;
    for (const FieldIssue &problem : std::as_const(problems)) {
        const bool mine = m_draft.isNew() || m_draft.isDirty(problem.field) || pending.contains(problem);
        if (problem.severity == FieldIssue::Severity::Error && mine)
            errors.append(problem);
    }
    m_form->setProblems(problems);
    if (errors.isEmpty())
        return false;
    m_banner->announce(Tone::Danger, tr("%n field(s) must be corrected before the sheet can be saved.", nullptr,
                                        static_cast<int>(errors.size())));
    const QString first = errors.first().field;
    connect(m_banner->addButton(tr("Go to the first one")), &QPushButton::clicked, this,
            [this, first] { m_form->focusField(first); });
    m_form->focusField(first);
    return true;
}

void SheetPage::save(std::function<void(bool)> then)
{
    if (m_saving || !m_loaded)
        return;
    if (showProblems()) {
        if (then)
            then(false);
        return;
    }
    m_saving = true;
    refreshState();
    const RecordEdit edit = m_draft.edit();
    m_context.office.run(
        this, [edit](Services &services) { return services.records().save(edit); },
        [this, edit, then = std::move(then)](const Result<Record> &saved) {
            m_saving = false;
            if (saved) {
                m_draft.saved(edit, *saved);
                m_neighbours.clear();
            }
            onSaved(saved, then);
        });
}

void SheetPage::onSaved(const Result<Record> &saved, const std::function<void(bool)> &then)
{
    if (saved) {
        m_banner->hide();
        m_form->setOnlyFirstTab(false);
        m_form->refresh(RecordForm::Typed::Kept);
        m_cursor->setRecord(saved->id);
        refreshHeader();
        refreshState();
        m_context.office.poll(); // the lists of this window see it now, not within the second
        Q_EMIT titleChanged();
        Q_EMIT statusChanged(tr("Saved at %1").arg(localeOf(m_context.language).toString(QTime::currentTime(), QLocale::ShortFormat)));
    } else if (saved.error().kind == ErrorKind::Conflict) {
        onConflict(saved.error());
    } else {
        m_banner->announce(Tone::Danger, saved.error().message);
        if (!saved.error().field.isEmpty()) {
            m_form->setProblems({{saved.error().field, FieldIssue::Severity::Error, saved.error().message}});
            m_form->focusField(saved.error().field);
        } else {
            connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, [this] { save(); });
        }
    }
    refreshState();
    if (then)
        then(saved.has_value());
}

void SheetPage::onConflict(const Error &error)
{
    m_banner->announce(Tone::Warning, error.message);
    connect(m_banner->addButton(tr("Load the current version under my changes")), &QPushButton::clicked, this,
            &SheetPage::loadTheirs);
}

void SheetPage::loadTheirs()
{
    m_context.office.run(
        this, [kind = m_kind, id = recordId()](Services &services) { return services.records().load(kind, id); },
        [this](const Result<Record> &record) {
            if (!record) {
                m_banner->announce(Tone::Danger, record.error().message);
                return;
            }
            m_draft.rebase(*record);
            m_form->refresh(RecordForm::Typed::Kept);
            QStringList mine;
            for (const QString &key : m_draft.dirtyKeys()) {
                if (const FieldDefinition *field = m_catalogue->field(key))
                    mine << field->label.in(m_context.language);
            }
            m_banner->announce(Tone::Accent, mine.isEmpty()
                                   ? tr("This is the current version; it already says what you typed.")
                                   : tr("This is the current version with your changes on top: %1. Save to keep them.")
                                         .arg(mine.join(u", "_s)));
            refreshHeader();
            refreshState();
        },
        m_loads.next());
}

void SheetPage::revert()
{
    if (!isFormDirty())
        return;
    m_context.prompter.ask(this, tr("Discard changes?"), tr("Everything typed on this sheet since it was last saved is lost."),
                           {{tr("Keep editing"), true, false}, {tr("Discard changes"), false, true}}, [this](int answer) {
                               if (answer != 1)
                                   return;
                               m_draft.revert();
                               m_banner->hide();
                               m_form->refresh();
                               refreshHeader();
                               refreshState();
                               Q_EMIT titleChanged();
                           });
}

void SheetPage::askToLeave(std::function<void(bool)> answer)
{
    const auto panel = std::ranges::find_if(m_panels, &SheetPanel::isDirty);
    if (panel != m_panels.end())
        return (*panel)->askToLeave([this, answer = std::move(answer)](bool mayLeave) {
            if (mayLeave)
                askToLeave(answer);
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
                               if (button == 1)
                                   m_draft.revert();
                               answer(button == 1);
                           });
}

void SheetPage::chooseFile(const QString &key)
{
    m_context.prompter.chooseFile(this, tr("Choose a file"), tr("All files (*)"),
                                  [this, key](const QString &path) { readFile(key, path); });
}

void SheetPage::readFile(const QString &key, const QString &path)
{
    using FileBytes = std::pair<QString, QByteArray>;
    constexpr qint64 kMaxBytes = 26214400;
    m_context.office.runLong(
        this,
        [path](Services &, Progress &) -> Result<FileBytes> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorKind::Unavailable, tr("This file cannot be read. Check that it is there and is yours."));
            if (file.size() > kMaxBytes)
                return fail(ErrorKind::Invalid, tr("This file is larger than 25 MB. Choose a smaller one."));
            const QByteArray bytes = file.readAll();
            const auto hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
            return FileBytes{hash, bytes};
        },
        [this, key, name = QFileInfo(path).fileName()](const Result<FileBytes> &read) {
            const FieldDefinition *field = m_catalogue->field(key);
            if (!read || !field) {
                m_banner->announce(Tone::Danger, read ? QString() : read.error().message);
                return;
            }
            const auto value = typeOf(*field).parse(read->first + u'/' + name, {*field, *m_catalogue, m_context.language});
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
        this, tr("Save a copy"), value.section(u'/', 1), tr("All files (*)"), {},
        [this, hash = value.section(u'/', 0, 0)](const QString &path) {
            m_context.office.run(
                this,
                [hash, path](Services &services) -> Result<void> {
                    const auto bytes = services.records().fileBytes(hash);
                    if (!bytes)
                        return fail(bytes.error());
                    QSaveFile file(path);
                    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                        return fail(ErrorKind::Unavailable, tr("The copy could not be written. Choose another folder."));
                    return {};
                },
                [this](const Result<void> &done) {
                    if (!done)
                        m_banner->announce(Tone::Danger, done.error().message);
                });
        });
}

void SheetPage::openLink(const QUrl &url)
{
    m_context.prompter.ask(this, tr("Open outside Effectif?"), url.toDisplayString(),
                           {{tr("Open"), false, false}, {tr("Cancel"), true, false}}, [url](int answer) {
                               if (answer == 0)
                                   QDesktopServices::openUrl(url);
                           });
}

void SheetPage::loadPhoto()
{
    m_header->setPhoto({});
    m_context.office.run(
        this,
        [kind = m_kind, id = recordId()](Services &services) -> Result<QImage> {
            const auto bytes = PhotoService(services).photo(kind, id);
            return bytes ? Result<QImage>(QImage::fromData(*bytes, "JPEG")) : fail(bytes.error());
        },
        [this](const Result<QImage> &photo) {
            if (photo && !photo->isNull())
                m_header->setPhoto(QPixmap::fromImage(*photo));
        },
        m_photos.next());
}

} // namespace effectif
