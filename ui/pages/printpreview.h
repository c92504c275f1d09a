// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/printoptions.h"

#include <QDialog>

class QPrinter;
class QPushButton;
class QToolButton;

namespace effectif {

class Banner;
class BusyBar;
class JobBar;
class PaperView;
class PlainLabel;

/// What will be printed, page by page as it will stand on paper; from here to a printer or into a PDF file. Pages are read
/// when they are looked at, so that a thousand sheets open as fast as one; printing runs beside, tells how far it is and can
/// be stopped. Deletes itself when it is closed.
class PrintPreview final : public QDialog
{
    Q_OBJECT
public:
    PrintPreview(const PageContext &context, const PrintSubject &subject, QWidget *parent);
    ~PrintPreview() override;

    PaperView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *makeBar();
    QToolButton *addTool(const char *name, const char *iconName, std::function<void()> act);
    void addKey(const QKeySequence &keys, std::function<void()> act);
    void retranslate();

    void prepare();
    /// Shows a part; its first page or its last.
    void turnTo(int part, bool atEnd = false);
    void showPages(const QList<PaperPage> &pages, int part, bool atEnd);
    void step(int by);
    void refresh();

    void savePdf();
    void print();
    void printOn(const std::shared_ptr<QPrinter> &printer);
    template <typename Job, typename Done> void run(const QString &text, Job job, Done done);

    const PageContext &m_context;
    PrintSubject m_subject;
    PrintOptions *m_options;
    Banner *m_banner;
    BusyBar *m_busy;
    JobBar *m_job;
    PaperView *m_view;
    PlainLabel *m_place;
    PlainLabel *m_percent;
    QToolButton *m_first = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_last = nullptr;
    QToolButton *m_smaller = nullptr;
    QToolButton *m_whole = nullptr;
    QToolButton *m_larger = nullptr;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
    std::shared_ptr<PrintRun> m_run; ///< null while it is prepared, or if there is nothing to print
    QList<PaperPage> m_pages;        ///< of the part in sight
    int m_part = 0;
    int m_page = 0;
    int m_generation = 0; ///< what was prepared for other options is dropped
    RequestSeries m_requests;
    std::shared_ptr<Progress> m_preparing;
    std::shared_ptr<Progress> m_printing;
};

} // namespace effectif
