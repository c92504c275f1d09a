// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace effectif {

class PlainLabel;

/// What the program is, under which licence, and on whose work it stands.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `database` is what is open now, for support ("PostgreSQL 15.4"); may be empty.
    explicit AboutDialog(const QString &database = {}, QWidget *parent = nullptr);

    /// Program, libraries and system on a line each: what support asks for. Names no person and no file.
    QString versions() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void retranslate();
    void fillLibraries();
    void copyVersions();

    QString m_database;
    PlainLabel *m_version;
    PlainLabel *m_what;
    PlainLabel *m_licence;
    PlainLabel *m_thanks;
    QTreeWidget *m_libraries;
    QDialogButtonBox *m_buttons;
    QPushButton *m_copy;
    QPushButton *m_read;
};

} // namespace effectif
