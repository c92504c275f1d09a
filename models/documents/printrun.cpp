// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/printrun.h"

#include "models/base/countedtext.h"
#include "models/documents/paperpainter.h"
#include "models/documents/sheetpaper.h"
#include "models/domain/fieldtype.h"
#include "models/services/services.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <limits>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSheetsAtOnce = 20;
constexpr int kPagesAtOnce = 5;
constexpr int kRowsAtOnce = 500;
constexpr int kSample = 300; ///< rows that say how wide columns are
constexpr int kPdfDots = 600;

QString say(const char *text)
{
    return QCoreApplication::translate("PrintRun", text);
}

QPageLayout layoutOf(const PaperFormat &format)
{
    const QPageSize size(format.size == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter);
    QPageLayout layout(size, format.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(), QPageLayout::Point);
    layout.setMode(QPageLayout::FullPageMode); // a printer's own margins are narrower than those of the page
    return layout;
}

/// Who made the document and what it is, where readers of PDF look for it (XMP, ISO 16684-1).
QByteArray metadata(const QString &title, const QString &author)
{
    const QString text = uR"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)"_s;
    return text.arg(title.toHtmlEscaped(), author.toHtmlEscaped()).toUtf8();
}
} // namespace

Error PrintRun::cancelled()
{
    return {ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("PrintRun", "Printing was stopped.")), {}, {}};
}

Result<std::shared_ptr<PrintRun>> PrintRun::prepare(Services &services, const PrintOrder &order, Progress &progress)
{
    std::shared_ptr<PrintRun> run(new PrintRun(order));
    PrintService reader(services);
    auto head = reader.head();
    auto found = head ? reader.order(order.request) : fail(head.error());
    if (!found)
        return fail(found.error());
    run->m_head = *std::move(head);
    run->m_ids = std::move(found->ids);
    run->m_groups = std::move(found->groups);
    if (run->m_ids.isEmpty())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("PrintRun", "There is no sheet to print. Choose others, or change the filter.")));
    if (order.what == PrintOrder::What::List) {
        if (auto measured = run->measureList(services, progress); !measured)
            return fail(measured.error());
    } else if (order.what == PrintOrder::What::Portraits) {
        run->m_portraits = std::make_unique<PortraitsPaper>(run->frame(), run->listTitle(), run->sheetCount(), run->m_groups);
    } else if (order.what == PrintOrder::What::Cards) {
        const qint64 cards = qint64(run->sheetCount()) * std::max(order.copies, 1);
        run->m_cards = std::make_unique<CardsPaper>(order.format, static_cast<int>(std::min<qint64>(cards, std::numeric_limits<int>::max())));
        run->m_office.name = run->m_head.office;
        run->m_office.phone = run->m_head.phone;
    }
    return run;
}

PaperFrame PrintRun::frame() const
{
    PaperFrame frame;
    frame.format = m_order.format;
    frame.head = m_head;
    frame.title = m_order.title;
    frame.language = m_order.request.language;
    frame.sensitive = std::any_of(m_columns.begin(), m_columns.end(), [](const FieldDefinition &field) { return field.sensitive; });
    return frame;
}

ListTitle PrintRun::listTitle() const
{
    const QString count = QCoreApplication::translate("PrintRun", "%n sheet(s)", nullptr, sheetCount());
    return {m_order.title, m_order.criteria, countedText(count, sheetCount(), m_order.request.language)};
}

Result<void> PrintRun::measureList(Services &services, Progress &progress)
{
    PrintService reader(services);
    auto columns = reader.columns(m_order.request);
    if (!columns)
        return fail(columns.error());
    m_columns = *std::move(columns);
    QList<ListColumn> heads;
    int names = 0;
    for (const FieldDefinition &field : std::as_const(m_columns)) {
        const StorageKind kind = typeOf(field).storageKind();
        heads.append({field.label.in(m_order.request.language), kind == StorageKind::Integer || kind == StorageKind::Decimal});
        const bool isName = field.key == "last_name"_L1 || field.key == "first_name"_L1;
        names += isName && names + 1 == heads.size() ? 1 : 0;
    }
    m_list = std::make_unique<ListPaper>(frame(), listTitle(), heads, std::max(names, 1));
    if (!m_groups.isEmpty()) {
        PrintRequest grouping = m_order.request;
        grouping.columns = {grouping.query.groupField};
        const auto field = reader.columns(grouping);
        if (!field)
            return fail(field.error());
        m_columns += *field;
    }
    const auto sample = reader.cells(m_order.request, m_columns, m_ids.mid(0, kSample));
    if (!sample)
        return fail(sample.error());
    m_list->fitColumns(*sample);
    for (qsizetype from = 0; from < m_ids.size(); from += kRowsAtOnce) {
        if (progress.isCancelled())
            return fail(cancelled());
        const auto rows = reader.cells(m_order.request, m_columns, m_ids.mid(from, kRowsAtOnce));
        if (!rows)
            return fail(rows.error());
        m_list->measure(*rows);
        progress.advance(std::min(from + kRowsAtOnce, m_ids.size()), m_ids.size());
    }
    m_list->breakPages(m_groups);
    return {};
}

int PrintRun::partCount() const
{
    return m_list ? m_list->pageCount() : m_portraits ? m_portraits->pageCount() : m_cards ? m_cards->pageCount() : sheetCount();
}

Result<QList<PaperPage>> PrintRun::pages(Services &services, int firstPart, int parts) const
{
    const int count = std::min(parts, partCount() - firstPart);
    if (m_list)
        return listPages(services, firstPart, count);
    if (m_cards)
        return cardPages(services, firstPart, count);
    return m_portraits ? portraitPages(services, firstPart, count) : sheetPages(services, firstPart, count);
}

Result<QList<PaperPage>> PrintRun::sheetPages(Services &services, int from, int count) const
{
    const auto sheets = PrintService(services).sheets(m_order.request, m_ids.mid(from, count));
    if (!sheets)
        return fail(sheets.error());
    QList<PaperPage> pages;
    for (const PrintedSheet &sheet : *sheets)
        pages += composeSheet(sheet, frame());
    return pages;
}

Result<QList<PaperPage>> PrintRun::listPages(Services &services, int from, int count) const
{
    QList<PaperPage> pages;
    for (int page = from; page < from + count; ++page) {
        const auto [first, end] = m_list->rowsOn(page);
        const auto rows = PrintService(services).cells(m_order.request, m_columns, m_ids.mid(first, end - first));
        if (!rows)
            return fail(rows.error());
        pages.append(m_list->page(page, *rows));
    }
    return pages;
}

Result<QList<PaperPage>> PrintRun::portraitPages(Services &services, int from, int count) const
{
    QList<PaperPage> pages;
    for (int page = from; page < from + count; ++page) {
        const auto [first, end] = m_portraits->facesOn(page);
        const auto faces = PrintService(services).faces(m_order.request, m_ids.mid(first, end - first));
        if (!faces)
            return fail(faces.error());
        pages.append(m_portraits->page(page, *faces));
    }
    return pages;
}

Result<QList<PaperPage>> PrintRun::cardPages(Services &services, int from, int count) const
{
    const PrintRequest &request = m_order.request;
    const int copies = std::max(m_order.copies, 1);
    QList<PaperPage> pages;
    for (int page = from; page < from + count; ++page) {
        const auto [first, end] = m_cards->cardsOn(page);
        const int firstPerson = first / copies;
        const auto people = CardService(services).cards(request.query.kind, m_ids.mid(firstPerson, (end - 1) / copies - firstPerson + 1), m_office,
                                                        request.language, request.photos);
        if (!people)
            return fail(people.error());
        QList<SheetCard> cards;
        for (int card = first; card < end; ++card)
            cards << people->at(card / copies - firstPerson);
        pages.append(m_cards->page(cards, m_head.logo));
    }
    return pages;
}

Result<int> PrintRun::writePdf(Services &services, QIODevice &device, Progress &progress) const
{
    QPdfWriter writer(&device);
    writer.setResolution(kPdfDots);
    writer.setCreator(u"Effectif "_s + QCoreApplication::applicationVersion());
    const QString title = m_order.title.isEmpty() ? say(QT_TRANSLATE_NOOP("PrintRun", "Staff sheets")) : m_order.title;
    writer.setTitle(title);
    writer.setDocumentXmpMetadata(metadata(title, m_head.printedBy));
    QPainter painter;
    const auto painted = paintPages(services, writer, painter, progress);
    if (painter.isActive())
        painter.end(); // writes the end of the file
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (painted && file && (!file->flush() || file->error() != QFileDevice::NoError))
        return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("PrintRun", "The file could not be written to its end: the disk may be full. "
                                                                              "Make room or choose another place, and try again.")),
                    file->errorString());
    return noted(services, painted);
}

Result<int> PrintRun::paint(Services &services, QPagedPaintDevice &device, Progress &progress, const std::function<void()> &abandon) const
{
    QPainter painter;
    const auto painted = noted(services, paintPages(services, device, painter, progress));
    if (!painted && abandon && painter.isActive())
        abandon(); // before the painter hands over what it has
    return painted;
}

Result<int> PrintRun::noted(Services &services, const Result<int> &painted) const
{
    if (!painted)
        return painted;
    PrintService reader(services);
    const auto fields = m_order.what == PrintOrder::What::Sheets ? reader.fieldsRead(m_order.request) : Result<QList<FieldDefinition>>(m_columns);
    if (!fields)
        return fail(fields.error());
    const auto written = reader.note(m_order.request.query.kind, *fields, sheetCount(), sheetCount() == 1 ? m_ids.first() : 0);
    return written ? painted : fail(written.error());
}

Result<int> PrintRun::paintPages(Services &services, QPagedPaintDevice &device, QPainter &painter, Progress &progress) const
{
    const int atOnce = m_list || m_portraits || m_cards ? kPagesAtOnce : kSheetsAtOnce;
    int printed = 0;
    device.setPageLayout(layoutOf(m_order.format));
    for (int part = 0; part < partCount(); part += atOnce) {
        const auto batch = pages(services, part, atOnce);
        if (!batch)
            return fail(batch.error());
        for (const PaperPage &page : *batch) {
            if (progress.isCancelled())
                return fail(cancelled());
            if (printed > 0 ? !device.newPage() : !painter.begin(&device))
                return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("PrintRun", "The printer or the file takes no page. See whether it is "
                                                                                      "ready, or choose another one.")));
            paintPage(painter, page, device.logicalDpiX());
            ++printed;
        }
        progress.advance(std::min(part + atOnce, partCount()), partCount());
    }
    if (printed == 0)
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("PrintRun", "There is no sheet to print. Choose others, or change the filter.")));
    return printed;
}

} // namespace effectif
