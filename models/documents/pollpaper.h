// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paperflow.h"

class QIODevice;

namespace effectif {

/// What became of a poll as a page that is printed: words, and parts of a whole.
struct PollPaper
{
    struct Line
    {
        QString label;
        qint64 count = 0;
        qint64 of = 0;
    };
    struct Section
    {
        QString title;
        QList<Line> lines;
        bool saysWhole = false; ///< "12 of 20" instead of "12"
    };
    QString kind;      ///< above the question
    QString question;
    QStringList facts; ///< below it: list, dates
    QString answered;  ///< how many of how many
    QList<Section> sections;
    QString note;      ///< below everything
};

/// One page, always: where there are more lines than it has room for, the last of a section says how many others there are and what
/// they come to.
PaperPage composePoll(const PollPaper &poll, const PaperFrame &frame);

/// The same as a PDF, A4. The device is open for writing, and tells whoever opened it what went wrong.
void writePoll(QIODevice &device, const PollPaper &poll, const PrintedHead &head, Language language);

} // namespace effectif
