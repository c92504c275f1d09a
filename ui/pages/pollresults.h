// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

namespace effectif {

class Banner;
class PlainLabel;
class PollReportView;
class PublicationView;

/// What came of a poll that is over, for those who were asked and are shown it: the whole, and nobody in it.
class PollResults final : public QWidget
{
    Q_OBJECT
public:
    /// The banner is told what goes wrong; it outlives this.
    PollResults(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// Reads its numbers by itself.
    void show(const Publication &poll);
    void reload();
    void showTexts();

private:
    void showNote();

    const PageContext &m_context;
    Banner *m_banner;
    Publication m_publication;
    PollReport m_report;
    PublicationView *m_view;
    PollReportView *m_numbers;
    PlainLabel *m_note;
    RequestSeries m_reads;
};

} // namespace effectif
