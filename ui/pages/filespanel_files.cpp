// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of FilesPanel: what comes in, what is seen, what goes out.
#include "models/documents/photofile.h"
#include "models/items/attachmentmodel.h"
#include "ui/dialogs/documenttypesdialog.h"
#include "ui/dialogs/filefactsdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/filespanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filepreview.h"
#include "ui/widgets/taskbar.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStringDecoder>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kPreviewBytes = 4 * 1024 * 1024;  ///< more is fetched only when it is opened
constexpr qint64 kPreviewLetters = 200 * 1024;
constexpr qint64 kShortBytes = 1024 * 1024; ///< more would keep the database's worker from other things

/// What can be seen of a file without another program; both empty if nothing can.
struct Seen
{
    QImage picture;
    QString text;
};

Seen look(const QByteArray &bytes)
{
    if (auto picture = photofile::read(bytes))
        return {*picture, {}};
    if (bytes.startsWith("%PDF") || bytes.contains('\0'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes.left(kPreviewLetters));
    return decoder.hasError() ? Seen{} : Seen{{}, text};
}

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}
} // namespace

void FilesPanel::showPreview()
{
    const AttachmentVersion *version = currentVersion();
    m_previews.cancel();
    if (!version)
        return m_preview->showSentence({}, {});
    if (version->size > kPreviewBytes)
        return cannotPreview(*version);
    m_context.office.run(
        this,
        [version = *version](Services &services) -> Result<Seen> {
            const auto bytes = AttachmentService(services).bytes(version);
            return bytes ? Result<Seen>(look(*bytes)) : fail(bytes.error());
        },
        [this, version = *version](const Result<Seen> &seen) {
            if (!seen)
                m_preview->showSentence(u"circle-alert"_s, seen.error().message);
            else if (!seen->picture.isNull())
                m_preview->showPicture(seen->picture);
            else if (!seen->text.isEmpty())
                m_preview->showText(seen->text);
            else
                cannotPreview(version);
        },
        m_previews.next());
}

void FilesPanel::cannotPreview(const AttachmentVersion &version)
{
    m_preview->showSentence(u"file-text"_s, tr("This file is shown by another program."),
                            tr("%1, %2", "a file's name, its size").arg(version.name, sizeText(version.size, m_context.language)),
                            tr("Open"));
}

void FilesPanel::choose()
{
    m_context.prompter.chooseFiles(this, tr("Add files"), tr("All files (*)"),
                                   [this](const QStringList &paths) { enqueue(paths); });
}

void FilesPanel::chooseVersion()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    m_context.prompter.chooseFile(this, tr("New version of %1").arg(attachment->facts.name), tr("All files (*)"),
                                  [this, known = *attachment](const QString &path) {
                                      m_queue.enqueue({path, QFileInfo(path).fileName(), {}, m_record, known});
                                      next();
                                  });
}

void FilesPanel::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void FilesPanel::take(const QMimeData *data)
{
    if (const QStringList paths = data ? localFiles(data) : QStringList(); !paths.isEmpty())
        return enqueue(paths);
    QByteArray bytes;
    if (data && data->hasFormat(u"image/png"_s)) {
        bytes = data->data(u"image/png"_s);
    } else if (data && data->hasImage()) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        data->imageData().value<QImage>().save(&buffer, "PNG", 100); // fast rather than small
    }
    if (bytes.isEmpty())
        return m_banner->announce(Tone::Warning, tr("That holds neither a file nor a picture."));
    const QString when = localeOf(m_context.language).toString(QDateTime::currentDateTime(), u"yyyy-MM-dd HH.mm"_s);
    m_queue.enqueue({{}, tr("Picture %1.png", "day and time").arg(when), bytes, m_record, {}});
    next();
}

void FilesPanel::enqueue(const QStringList &paths)
{
    for (const QString &path : paths)
        m_queue.enqueue({path, QFileInfo(path).fileName(), {}, m_record, {}});
    next();
}

void FilesPanel::next()
{
    if (m_working || m_record == 0)
        return;
    if (m_queue.isEmpty())
        return finishQueue();
    m_working = true;
    const Incoming incoming = m_queue.dequeue();
    m_banner->hide();
    m_task->begin(m_queue.isEmpty()
                      ? tr("Adding %1 …").arg(incoming.name)
                      : tr("Adding %1, then %n more …", nullptr, static_cast<int>(m_queue.size())).arg(incoming.name));
    if (!incoming.bytes.isEmpty())
        return store(incoming, incoming.bytes);
    m_progress = m_context.office.runApart(
        this,
        [path = incoming.path](Progress &progress) {
            return filetransfer::read(path, AttachmentService::kMaxBytes, progress);
        },
        [this, incoming](const Result<QByteArray> &bytes) {
            if (bytes)
                store(incoming, *bytes);
            else
                stored(fail(bytes.error()));
        },
        [this](qint64 done, qint64 total) { m_task->advance(done, total); });
}

void FilesPanel::store(const Incoming &incoming, const QByteArray &bytes)
{
    const NewFile file{{incoming.name, 0, {}, {}}, bytes};
    const auto add = [kind = m_kind, incoming, file](Services &services) {
        AttachmentService files(services);
        return incoming.versionOf.id == 0 ? files.add(kind, incoming.record, file)
                                          : files.addVersion(incoming.versionOf, file);
    };
    const auto done = [this](const Result<Attachment> &made) { stored(made); };
    if (bytes.size() <= kShortBytes)
        m_context.office.run(this, add, done);
    else
        m_progress = m_context.office.runLong(this, [add](Services &services, Progress &) { return add(services); }, done);
}

void FilesPanel::stored(const Result<Attachment> &made)
{
    m_working = false;
    m_progress.reset();
    if (made)
        m_added.append(*made);
    else
        m_problems.append(made.error().message);
    next();
}

void FilesPanel::finishQueue()
{
    m_task->end();
    const QList<Attachment> added = std::exchange(m_added, {});
    const QStringList problems = std::exchange(m_problems, {});
    if (!added.isEmpty()) {
        m_context.office.poll();
        if (added.last().record == m_record)
            reload(added.last().id);
    }
    if (!problems.isEmpty()) {
        const QString done = added.isEmpty() ? QString() : tr("%n file(s) added.", nullptr, static_cast<int>(added.size())) + u' ';
        m_banner->announce(Tone::Danger, done + problems.join(u'\n'));
    } else if (added.size() == 1 && added.first().versions.size() > 1) {
        m_banner->announce(Tone::Accent, tr("Version %1 of %2 was added. The earlier ones are kept.")
                                             .arg(added.first().newest().number)
                                             .arg(added.first().facts.name));
    } else if (!added.isEmpty()) {
        offerUndo(tr("%n file(s) added.", nullptr, static_cast<int>(added.size())), {}, added);
    }
}

void FilesPanel::openFile()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    const AttachmentVersion version = *currentVersion();
    const QString name = version.number == attachment->newest().number ? attachment->facts.name : version.name;
    m_context.office.run(
        this,
        [version, name, copies = m_context.copies](Services &services) -> Result<QString> {
            const auto bytes = AttachmentService(services).bytes(version);
            return bytes ? copies->make(name, *bytes) : fail(bytes.error());
        },
        [this](const Result<QString> &path) {
            if (!path)
                tell(path.error());
            else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                m_banner->announce(Tone::Warning, tr("This machine has no program for this kind of file. Save a copy and open "
                                                     "it on another one."));
            else
                Q_EMIT statusChanged(tr("A copy was opened. What you change in it stays out of the sheet until you add it as "
                                        "a new version."));
        });
}

void FilesPanel::saveCopy()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    const AttachmentVersion version = *currentVersion();
    const QString name = version.number == attachment->newest().number ? attachment->facts.name : version.name;
    m_context.prompter.chooseNewFile(this, tr("Save a copy"), name, tr("All files (*)"), {}, [this, version](const QString &path) {
        m_task->begin(tr("Saving %1 …").arg(QFileInfo(path).fileName()));
        m_progress = m_context.office.runLong(
            this,
            [version, path](Services &services, Progress &progress) -> Result<void> {
                const auto bytes = AttachmentService(services).bytes(version);
                return bytes ? filetransfer::write(path, *bytes, progress) : fail(bytes.error());
            },
            [this, path](const Result<void> &done) {
                m_task->end();
                m_progress.reset();
                if (!done)
                    return tell(done.error());
                Q_EMIT statusChanged(tr("Saved as %1").arg(path));
            },
            [this](qint64 done, qint64 total) { m_task->advance(done, total); });
    });
}

void FilesPanel::describe()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    auto *dialog = new FileFactsDialog(attachment->facts, m_model->types(), m_context.language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FileFactsDialog::factsChosen, this, [this, known = *attachment](const AttachmentFacts &facts) {
        m_context.office.run(
            this, [known, facts](Services &services) { return AttachmentService(services).describe(known, facts); },
            [this](const Result<Attachment> &changed) {
                if (!changed)
                    tell(changed.error());
                m_context.office.poll();
                reload();
            });
    });
    dialog->open();
}

void FilesPanel::remove()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    m_context.office.run(
        this, [known = *attachment](Services &services) { return AttachmentService(services).remove(known); },
        [this](const Result<Attachment> &removed) {
            m_context.office.poll();
            reload();
            if (!removed)
                return tell(removed.error());
            offerUndo(tr("%1 was removed.").arg(removed->facts.name), {*removed}, {});
        });
}

void FilesPanel::offerUndo(const QString &sentence, const QList<Attachment> &removed, const QList<Attachment> &added)
{
    m_banner->announce(Tone::Accent, sentence);
    if (added.size() == 1) {
        QPushButton *facts = m_banner->addButton(tr("Type and expiry…"));
        facts->setObjectName(u"files_describeAdded"_s);
        connect(facts, &QPushButton::clicked, this, &FilesPanel::describe);
    }
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"files_undo"_s);
    connect(button, &QPushButton::clicked, this, [this, removed, added] {
        m_banner->hide();
        m_context.office.run(
            this,
            [removed, added](Services &services) -> Result<void> {
                AttachmentService files(services);
                for (const Attachment &attachment : removed) {
                    if (const auto back = files.restore(attachment); !back)
                        return fail(back.error());
                }
                for (const Attachment &attachment : added) {
                    if (const auto gone = files.remove(attachment); !gone)
                        return fail(gone.error());
                }
                return {};
            },
            [this](const Result<void> &done) {
                if (!done)
                    tell(done.error());
                m_context.office.poll();
                reload();
            });
    });
}

void FilesPanel::editTypes()
{
    m_context.office.run(
        this, [](Services &services) { return AttachmentService(services).types(); },
        [this](const Result<QList<DocumentType>> &types) {
            if (!types)
                return tell(types.error());
            auto *dialog = new DocumentTypesDialog(*types, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &DocumentTypesDialog::typesChosen, this, [this](const QList<DocumentType> &chosen) {
                m_context.office.run(
                    this, [chosen](Services &services) { return AttachmentService(services).storeTypes(chosen); },
                    [this](const Result<QList<DocumentType>> &stored) {
                        if (!stored)
                            return tell(stored.error());
                        reload();
                    });
            });
            dialog->open();
        });
}

bool FilesPanel::event(QEvent *event)
{
    // with a file in front its keys come before those of the window's menus
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2 || key->matches(QKeySequence::Delete) || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return SheetPanel::event(event);
}

void FilesPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->key() == Qt::Key_F2)
        return describe();
    if (event->matches(QKeySequence::Delete))
        return remove();
    SheetPanel::keyPressEvent(event);
}

void FilesPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void FilesPanel::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the person's own file stays where it is
    event->accept();
    take(event->mimeData());
}

void FilesPanel::tell(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

} // namespace effectif
