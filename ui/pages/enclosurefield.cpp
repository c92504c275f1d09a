// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enclosurefield.h"

#include "models/domain/attachment.h"
#include "models/services/attachmentservice.h"
#include "models/services/filetransfer.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/draggedfile.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

EnclosureField::EnclosureField(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new PlainLabel)
    , m_choose(new QPushButton)
    , m_remove(new QPushButton)
{
    setAcceptDrops(true);
    m_name->setObjectName(u"enclosure_name"_s);
    m_choose->setObjectName(u"enclosure_choose"_s);
    m_remove->setObjectName(u"enclosure_remove"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choose);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_remove);
    setFocusProxy(m_choose);
    setFocusHeirs(m_remove, {m_choose});
    connect(m_choose, &QPushButton::clicked, this, &EnclosureField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_reads.cancel();
        m_reading = false;
        m_given = Given();
        show();
        Q_EMIT refused({});
        Q_EMIT changed();
    });
    retranslate();
}

void EnclosureField::setStored(const FileValue &file)
{
    m_reads.cancel();
    m_reading = false;
    m_given.reset();
    m_stored = file;
    show();
}

void EnclosureField::retranslate()
{
    m_choose->setText(tr("Choose a file …"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the attached file"));
    show();
}

void EnclosureField::show()
{
    const bool has = !name().isEmpty();
    QString text = m_reading ? tr("Reading the file …") : tr("None. At most 25 MB; drop it here.");
    if (has && !m_reading)
        text = m_given ? tr("%1, %2", "a file's name, its size").arg(name(), sizeText(m_given->second.size(), m_context.language)) : name();
    m_name->setText(text);
    m_name->setTone(has ? std::nullopt : std::optional(Tone::Muted));
    m_remove->setVisible(has);
}

void EnclosureField::choose()
{
    m_context.prompter.chooseFile(this, setting::kPaperFolder, tr("Choose a file"), tr("All files (*)"),
                                  [this](const QString &path) { takeFile(path); });
}

void EnclosureField::takeFile(const QString &path)
{
    m_reading = true;
    show();
    m_context.office.runApart(
        this,
        [path](Progress &progress) -> Result<Given> {
            const auto name = FileValue::safeName(QFileInfo(path).fileName());
            const auto bytes = name ? filetransfer::read(path, AttachmentService::kMaxBytes, progress) : fail(name.error());
            if (!bytes)
                return fail(bytes.error());
            if (auto fit = AttachmentService::check(*bytes); !fit)
                return fail(fit.error());
            return Given(*name, *bytes);
        },
        [this, ticket = m_reads.next()](const Result<Given> &file) {
            if (ticket.isSuperseded())
                return;
            m_reading = false;
            if (file)
                m_given = *file;
            show();
            Q_EMIT refused(file ? QString() : file.error().message);
            Q_EMIT changed();
        });
}

void EnclosureField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnclosureField::dragEnterEvent(QDragEnterEvent *event)
{
    acceptFile(event);
}

void EnclosureField::dropEvent(QDropEvent *event)
{
    takeFile(droppedFile(event));
}

} // namespace effectif
