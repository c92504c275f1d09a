// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/dossierpaper.h"

#include "models/documents/paperpainter.h"
#include "models/documents/sheetpaper.h"
#include "models/domain/auditentry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPainter>
#include <QPdfWriter>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDots = 600; ///< an inch

QString say(const char *text)
{
    return QCoreApplication::translate("DossierPaper", text);
}

/// The parts that are there, one after the other.
QString joined(const QStringList &parts, const QString &between)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(between);
}

class DossierReader
{
public:
    DossierReader(const QJsonObject &json, Language language) : m_json(json), m_locale(localeOf(language)) { }

    PrintedSheet sheet() const
    {
        PrintedSheet sheet = head();
        sheet.sections = fields();
        for (const PrintedSection &section : {history(), notes(), files(), deeds(), rest()}) {
            if (!section.fields.isEmpty())
                sheet.sections.append(section);
        }
        return sheet;
    }

private:
    QString time(const QString &stored) const
    {
        const QDateTime at = QDateTime::fromString(stored, Qt::ISODateWithMs);
        return at.isValid() ? m_locale.toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
    }

    PrintedSheet head() const
    {
        const QJsonObject sheet = m_json.value("sheet"_L1).toObject();
        PrintedSheet result;
        result.title = say(QT_TRANSLATE_NOOP("DossierPaper", "Everything about %1")).arg(sheet.value("title"_L1).toString());
        result.facts << say(QT_TRANSLATE_NOOP("DossierPaper", "Put together by %1 on %2. Sheet made by %3 on %4."))
                            .arg(m_json.value("made_by"_L1).toString(), time(m_json.value("made_at"_L1).toString()),
                                 sheet.value("created_by"_L1).toString(), time(sheet.value("created_at"_L1).toString()));
        result.sensitive = !m_json.value("sensitive_left_out"_L1).toBool();
        if (!result.sensitive)
            result.facts << say(QT_TRANSLATE_NOOP("DossierPaper", "Sensitive fields are left out: whoever put this together may not read them."));
        return result;
    }

    QList<PrintedSection> fields() const
    {
        QList<PrintedSection> sections;
        for (const QJsonValue &value : m_json.value("sheet"_L1).toObject().value("sections"_L1).toArray()) {
            PrintedSection section{{}, value.toObject().value("section"_L1).toString(), {}};
            for (const QJsonValue &field : value.toObject().value("fields"_L1).toArray())
                section.fields.append({field.toObject().value("label"_L1).toString(), field.toObject().value("value"_L1).toString(), false});
            sections.append(section);
        }
        return sections;
    }

    /// A line for each row of the tables, by when it was done and what `content` makes of it.
    template <typename Content>
    PrintedSection lines(const QString &title, const QStringList &tables, const QString &when, const QString &who, Content content) const
    {
        PrintedSection section{{}, title, {}};
        for (const QString &table : tables) {
            for (const QJsonValue &value : m_json.value("kept"_L1).toObject().value(table).toArray()) {
                const QJsonObject row = value.toObject();
                section.fields.append({time(row.value(when).toString()), joined({row.value(who).toString(), content(row)}, u" – "_s), true});
            }
        }
        return section;
    }

    PrintedSection history() const
    {
        return lines(say(QT_TRANSLATE_NOOP("DossierPaper", "History")), {u"journal"_s, u"journal_private"_s}, u"done_at"_s, u"done_by"_s,
                     [](const QJsonObject &row) {
                         const QString label = row.value("label"_L1).toString();
                         return u"%1: %2 → %3"_s.arg(label.isEmpty() ? row.value("field"_L1).toString() : label, row.value("old_value"_L1).toString(),
                                                     row.value("new_value"_L1).toString());
                     });
    }

    PrintedSection notes() const
    {
        return lines(say(QT_TRANSLATE_NOOP("DossierPaper", "Notes")), {u"note"_s}, u"created_at"_s, u"person"_s,
                     [](const QJsonObject &row) { return row.value("text"_L1).toString(); });
    }

    PrintedSection files() const
    {
        return lines(say(QT_TRANSLATE_NOOP("DossierPaper", "Files")), {u"attachment_version"_s}, u"done_at"_s, u"done_by"_s, [this](const QJsonObject &row) {
            return joined({row.value("name"_L1).toString(), m_locale.formattedDataSize(row.value("size"_L1).toInteger())}, u", "_s);
        });
    }

    PrintedSection deeds() const
    {
        return lines(say(QT_TRANSLATE_NOOP("DossierPaper", "Who read or did what")), {u"audit"_s}, u"at"_s, u"person"_s, [](const QJsonObject &row) {
            AuditEntry entry;
            entry.what = row.value("what"_L1).toString();
            entry.amount = row.value("amount"_L1).toInt();
            return auditSentence(entry);
        });
    }

    /// What there are no words for yet stands here as it is kept: nothing is left out.
    PrintedSection rest() const
    {
        static const QStringList kShown{u"journal"_s, u"journal_private"_s, u"note"_s, u"attachment_version"_s, u"audit"_s};
        PrintedSection section{{}, say(QT_TRANSLATE_NOOP("DossierPaper", "What else is kept")), {}};
        const QJsonObject kept = m_json.value("kept"_L1).toObject();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (kShown.contains(it.key()))
                continue;
            for (const QJsonValue &value : it.value().toArray()) {
                QStringList parts;
                const QJsonObject row = value.toObject();
                for (auto one = row.begin(); one != row.end(); ++one) {
                    if (!one.value().isNull())
                        parts << one.key() + u": "_s + one.value().toVariant().toString();
                }
                section.fields.append({it.key(), parts.join(u", "_s), true});
            }
        }
        return section;
    }

    QJsonObject m_json;
    QLocale m_locale;
};
} // namespace

PrintedSheet dossierSheet(const PersonDossier &dossier, Language language)
{
    PrintedSheet sheet = DossierReader(dossier.json, language).sheet();
    sheet.photo = dossier.photo;
    return sheet;
}

void writeDossier(QIODevice &device, const PersonDossier &dossier, const PrintedHead &head, Language language)
{
    PaperFrame frame;
    frame.head = head;
    frame.language = language;
    const PrintedSheet sheet = dossierSheet(dossier, language);
    QPdfWriter writer(&device);
    writer.setResolution(kDots);
    writer.setTitle(sheet.title);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    QPainter painter;
    for (const PaperPage &page : composeSheet(sheet, frame)) {
        if (painter.isActive() ? !writer.newPage() : !painter.begin(&writer))
            return; // the device tells whoever opened it
        paintPage(painter, page, writer.logicalDpiX());
    }
}

} // namespace effectif
