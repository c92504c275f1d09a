// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_file.h"

#include "ui/widgets/draggedfile.h"
#include "ui/widgets/lineedit.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace effectif {

namespace {

/// The one local file that is being dragged; empty for anything else.
QToolButton *iconButton(const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FileFieldEditor::FileFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                 QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_name(new LineEdit(this)),
      m_choose(new QPushButton(this)), m_copy(iconButton(QStringLiteral("download"), this)),
      m_remove(iconButton(QStringLiteral("trash-2"), this))
{
    setAcceptDrops(true);
    m_name->setReadOnly(true);
    m_name->setAcceptDrops(false);
    m_name->addAction(icon(QStringLiteral("paperclip"), Tone::Muted), QLineEdit::LeadingPosition);
    m_choose->setAutoDefault(false);
    setInput(m_name);
    for (QWidget *widget : {static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_copy),
                            static_cast<QWidget *>(m_remove)})
        row()->addWidget(widget);
    m_choose->setObjectName(field.key + QStringLiteral("_choose"));
    m_copy->setObjectName(field.key + QStringLiteral("_copy"));
    m_remove->setObjectName(field.key + QStringLiteral("_remove"));
    connect(m_choose, &QPushButton::clicked, this, &FileFieldEditor::fileWanted);
    connect(m_copy, &QToolButton::clicked, this, &FileFieldEditor::copyWanted);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        m_choose->setFocus(); // this button is about to go
        enter(QVariant());
    });
    retranslate();
}

void FileFieldEditor::showValue(const QVariant &value, const QString &text)
{
    m_name->setText(text);
    m_copy->setVisible(!value.isNull());
    m_remove->setVisible(!value.isNull() && !isReadOnly());
}

void FileFieldEditor::showReadOnly(bool readOnly)
{
    m_choose->setVisible(!readOnly);
}

void FileFieldEditor::retranslate()
{
    FieldEditor::retranslate();
    m_name->setPlaceholderText(tr("No file"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a file for “%1”").arg(label()));
    m_copy->setToolTip(tr("Save a copy of the file"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_remove->setToolTip(tr("Remove the file"));
    m_remove->setAccessibleName(m_remove->toolTip());
}

void FileFieldEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isReadOnly() && !onlyFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileFieldEditor::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(onlyFile(event->mimeData()));
}

} // namespace effectif
