// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of FilesPanel: what comes in, what is seen, what goes out.
#include "models/documents/pdfpages.h"
#include "models/documents/photofile.h"
#include "models/items/attachmentmodel.h"
#include "models/services/attachmentservice.h"
#include "models/services/filetransfer.h"
#include "ui/dialogs/documenttypesdialog.h"
#include "ui/dialogs/filefactsdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/fileintake.h"
#include "ui/pages/filespanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filepreview.h"
#include "ui/widgets/jobbar.h"

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
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kPreviewBytes = 4 * 1024 * 1024;  ///< more is fetched only when it is opened
constexpr qint64 kPreviewLetters = 200 * 1024;
constexpr qsizetype kProblemsTold = 3;

/// What can be seen of a file without another program.
struct Seen
{
    QImage picture;
    QString text;
    int pages = 0; ///< of a PDF, which is shown by another program; 0: not known
};

Seen look(const QByteArray &bytes)
{
    if (auto picture = photofile::read(bytes))
        return {*picture, {}};
    if (bytes.startsWith("%PDF"))
        return {{}, {}, pdfPageCount(bytes)};
    if (bytes.contains('\0'))
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
                cannotPreview(version, seen->pages);
        },
        m_previews.next());
}

void FilesPanel::cannotPreview(const AttachmentVersion &version, int pages)
{
    const QString facts = tr("%1, %2", "a file's name, its size").arg(version.name, sizeText(version.size, m_context.language));
    m_preview->showSentence(u"file-text"_s, tr("This file is shown by another program."),
                            pages == 0 ? facts : facts + u'\n' + tr("PDF, %n page(s)", nullptr, pages), tr("Open"));
}

void FilesPanel::choose()
{
    m_context.prompter.chooseFiles(this, setting::kPaperFolder, tr("Add files"), tr("All files (*)"),
                                   [this](const QStringList &paths) { m_intake->add(paths, m_record); });
}

void FilesPanel::chooseVersion()
{
    const Attachment *attachment = current();
    if (!attachment)
        return;
    m_context.prompter.chooseFile(this, setting::kPaperFolder, tr("New version of %1").arg(attachment->facts.name),
                                  tr("All files (*)"),
                                  [this, known = *attachment](const QString &path) {
                                      m_intake->add({path}, known.record, known);
                                  });
}

void FilesPanel::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void FilesPanel::take(const QMimeData *data)
{
    if (m_readOnly || m_record == 0)
        return;
    if (const QStringList paths = data ? localFiles(data) : QStringList(); !paths.isEmpty())
        return m_intake->add(paths, m_record);
    const QString when = localeOf(m_context.language).toString(QDateTime::currentDateTime(), u"yyyy-MM-dd HH.mm"_s);
    const QString name = tr("Picture %1.png", "day and time").arg(when);
    if (data && data->hasFormat(u"image/png"_s))
        return m_intake->add(name, data->data(u"image/png"_s), m_record);
    if (const QImage picture = data && data->hasImage() ? data->imageData().value<QImage>() : QImage(); !picture.isNull())
        return m_intake->add(name, picture, m_record);
    m_banner->announce(Tone::Warning, tr("That holds neither a file nor a picture."));
}

void FilesPanel::showTaken(const QList<Attachment> &added, const QStringList &problems)
{
    m_job->end();
    Q_EMIT dirtyChanged();
    if (!added.isEmpty() && added.last().record == m_record)
        reload(added.last().id);
    const QString done = added.isEmpty() ? QString() : tr("%n file(s) added.", nullptr, static_cast<int>(added.size()));
    if (!problems.isEmpty()) {
        QStringList lines = problems.first(std::min(kProblemsTold, problems.size()));
        if (!done.isEmpty())
            lines.prepend(done);
        if (const auto more = static_cast<int>(problems.size() - kProblemsTold); more > 0)
            lines << tr("%n more file(s) could not be added.", nullptr, more);
        m_banner->announce(Tone::Danger, lines.join(u'\n'));
    } else if (added.size() == 1 && added.first().versions.size() > 1) {
        m_banner->announce(Tone::Accent, tr("Version %1 of %2 was added. The earlier ones are kept.")
                                             .arg(added.first().newest().number)
                                             .arg(added.first().facts.name));
    } else if (!added.isEmpty()) {
        offerUndo(done, {}, added);
    }
    if (const auto answer = std::exchange(m_closing, {}))
        answer(problems.isEmpty());
}

bool FilesPanel::isWorking() const
{
    return m_intake->left() > 0;
}

void FilesPanel::askToClose(std::function<void(bool)> answer)
{
    m_context.prompter.ask(
        this, tr("Files are being added"),
        tr("%n file(s) are not on the sheet yet.", nullptr, m_intake->left()),
        {{tr("Wait for them")}, {tr("Leave without them"), false, true}, {tr("Stay"), true}},
        [this, answer = std::move(answer)](int button) {
            if (button == 2)
                return answer(false);
            if (button == 1)
                m_intake->stop();
            if (button == 1 || !isWorking())
                return answer(true);
            m_closing = answer;
        });
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
    m_context.prompter.chooseNewFile(this, setting::kPaperFolder, tr("Save a copy"), name, tr("All files (*)"), {},
                                     [this, version](const QString &path) {
        m_job->begin(tr("Saving %1 …").arg(QFileInfo(path).fileName()));
        m_saving = m_context.office.runLong(
            this,
            [version, path](Services &services, Progress &progress) -> Result<void> {
                const auto bytes = AttachmentService(services).bytes(version);
                return bytes ? filetransfer::write(path, *bytes, progress) : fail(bytes.error());
            },
            [this, path](const Result<void> &done) {
                m_job->end();
                m_saving.reset();
                if (!done)
                    return tell(done.error());
                Q_EMIT statusChanged(tr("Saved as %1").arg(path));
            },
            [this](qint64 done, qint64 total) { m_job->setShare(done, total); });
    });
}

void FilesPanel::describe()
{
    const Attachment *attachment = current();
    if (!attachment || m_readOnly)
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
    if (!attachment || m_readOnly)
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
        connect(facts, &QPushButton::clicked, this, [this, id = added.first().id] {
            m_table->setCurrentIndex(m_model->index(m_model->rowOf(id), 0)); // perhaps another one is current by now
            describe();
        });
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
    if (!m_readOnly && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
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
