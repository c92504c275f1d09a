// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace effectif {

class CompanyDesk;
class PlainLabel;

/// At the head of the home page: who the office is, when it is reached, and who helps (C01, C04, C05). Nothing where it has said
/// nothing.
class HomeOffice final : public QWidget
{
    Q_OBJECT
public:
    /// The desk outlives it.
    explicit HomeOffice(const CompanyDesk &company, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();

    const CompanyDesk &m_company;
    QLabel *m_logo;
    PlainLabel *m_name;
    PlainLabel *m_lines;
    PlainLabel *m_help;
};

} // namespace effectif
