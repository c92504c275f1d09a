// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filevalue.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace effectif {

class PlainLabel;

/// The file that goes with an announcement: chosen or dropped, of at most 25 MB, and no program by its name or its content.
class EnclosureField final : public QWidget
{
    Q_OBJECT
public:
    using Given = std::pair<QString, QByteArray>; ///< name and bytes

    explicit EnclosureField(const PageContext &context, QWidget *parent = nullptr);

    /// What is stored; what was given here is forgotten.
    void setStored(const FileValue &file);
    /// What is to be stored: nothing if nothing was given; an empty name: none any more.
    const std::optional<Given> &given() const { return m_given; }
    QString name() const { return m_given ? m_given->first : m_stored.name; }
    /// A file is being read: saved now, it would lack.
    bool isReading() const { return m_reading; }

Q_SIGNALS:
    void changed();
    /// Why a file was not taken, in words; empty: another one was.
    void refused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void show();
    void choose();
    void takeFile(const QString &path);

    const PageContext &m_context;
    FileValue m_stored;
    std::optional<Given> m_given;
    bool m_reading = false;
    PlainLabel *m_name;
    QPushButton *m_choose;
    QPushButton *m_remove;
    RequestSeries m_reads;
};

} // namespace effectif
