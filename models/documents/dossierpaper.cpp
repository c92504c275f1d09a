// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/dossierpaper.h"

#include "models/domain/auditentry.h"

#include <QCoreApplication>
#include <QImage>
#include <QJsonArray>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DossierPaper", text);
}

/// Everything that anybody typed goes through here: a text of a sheet is never markup.
QString cell(const QString &text)
{
    return u"<td>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
}

QString heading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

class Writer
{
public:
    Writer(const QJsonObject &json, Language language) : m_json(json), m_locale(localeOf(language)) { }

    QString html() const
    {
        return head() + sections() + history() + notes() + files() + deeds() + rest();
    }

private:
    QString time(const QString &stored) const
    {
        const QDateTime at = QDateTime::fromString(stored, Qt::ISODateWithMs);
        return at.isValid() ? m_locale.toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
    }
    QJsonArray rows(const QString &table) const { return m_json.value("kept"_L1).toObject().value(table).toArray(); }

    QString head() const
    {
        const QJsonObject sheet = m_json.value("sheet"_L1).toObject();
        QString text = u"<p>%1</p>"_s.arg(m_json.value("office"_L1).toString().toHtmlEscaped());
        text += u"<h2>%1</h2>"_s.arg(say(QT_TRANSLATE_NOOP("DossierPaper", "Everything about %1"))
                                         .arg(sheet.value("title"_L1).toString())
                                         .toHtmlEscaped());
        text += u"<p>%1</p>"_s.arg(say(QT_TRANSLATE_NOOP("DossierPaper", "Put together by %1 on %2. Sheet made by %3 on %4."))
                                       .arg(m_json.value("made_by"_L1).toString(), time(m_json.value("made_at"_L1).toString()),
                                            sheet.value("created_by"_L1).toString(), time(sheet.value("created_at"_L1).toString()))
                                       .toHtmlEscaped());
        if (m_json.value("sensitive_left_out"_L1).toBool())
            text += u"<p><b>%1</b></p>"_s.arg(
                say(QT_TRANSLATE_NOOP("DossierPaper", "Sensitive fields are left out: whoever put this together may not read them."))
                    .toHtmlEscaped());
        if (!m_json.value("photo_jpeg_base64"_L1).toString().isEmpty())
            text += u"<p><img src=\"photo\"></p>"_s;
        return text;
    }

    QString sections() const
    {
        QString text;
        for (const QJsonValue &value : m_json.value("sheet"_L1).toObject().value("sections"_L1).toArray()) {
            const QJsonObject section = value.toObject();
            text += heading(section.value("section"_L1).toString()) + u"<table width=\"100%\" cellpadding=\"2\">"_s;
            for (const QJsonValue &field : section.value("fields"_L1).toArray())
                text += u"<tr><td width=\"35%\">%1</td>%2</tr>"_s.arg(field.toObject().value("label"_L1).toString().toHtmlEscaped(),
                                                                      cell(field.toObject().value("value"_L1).toString()));
            text += u"</table>"_s;
        }
        return text;
    }

    QString table(const QString &title, const QStringList &heads, const QList<QStringList> &lines) const
    {
        if (lines.isEmpty())
            return {};
        QString text = heading(title) + u"<table width=\"100%\" cellpadding=\"2\" border=\"1\" cellspacing=\"0\"><tr>"_s;
        for (const QString &one : heads)
            text += u"<th align=\"left\">%1</th>"_s.arg(one.toHtmlEscaped());
        text += u"</tr>"_s;
        for (const QStringList &line : lines) {
            text += u"<tr>"_s;
            for (const QString &one : line)
                text += cell(one);
            text += u"</tr>"_s;
        }
        return text + u"</table>"_s;
    }

    QString history() const
    {
        QList<QStringList> lines;
        for (const QString &journal : {u"journal"_s, u"journal_private"_s}) {
            for (const QJsonValue &value : rows(journal)) {
                const QJsonObject row = value.toObject();
                const QString label = row.value("label"_L1).toString();
                lines.append({time(row.value("done_at"_L1).toString()), row.value("done_by"_L1).toString(),
                              label.isEmpty() ? row.value("field"_L1).toString() : label, row.value("old_value"_L1).toString(),
                              row.value("new_value"_L1).toString()});
            }
        }
        return table(say(QT_TRANSLATE_NOOP("DossierPaper", "History")),
                     {say(QT_TRANSLATE_NOOP("DossierPaper", "When")), say(QT_TRANSLATE_NOOP("DossierPaper", "Who")),
                      say(QT_TRANSLATE_NOOP("DossierPaper", "Field")), say(QT_TRANSLATE_NOOP("DossierPaper", "Before")),
                      say(QT_TRANSLATE_NOOP("DossierPaper", "After"))},
                     lines);
    }

    QString notes() const
    {
        QList<QStringList> lines;
        for (const QJsonValue &value : rows(u"note"_s)) {
            const QJsonObject row = value.toObject();
            lines.append({time(row.value("created_at"_L1).toString()), row.value("person"_L1).toString(), row.value("text"_L1).toString()});
        }
        return table(say(QT_TRANSLATE_NOOP("DossierPaper", "Notes")),
                     {say(QT_TRANSLATE_NOOP("DossierPaper", "When")), say(QT_TRANSLATE_NOOP("DossierPaper", "Who")),
                      say(QT_TRANSLATE_NOOP("DossierPaper", "Note"))},
                     lines);
    }

    QString files() const
    {
        QList<QStringList> lines;
        for (const QJsonValue &value : rows(u"attachment_version"_s)) {
            const QJsonObject row = value.toObject();
            lines.append({time(row.value("done_at"_L1).toString()), row.value("done_by"_L1).toString(), row.value("name"_L1).toString(),
                          m_locale.formattedDataSize(row.value("size"_L1).toInteger())});
        }
        return table(say(QT_TRANSLATE_NOOP("DossierPaper", "Files")),
                     {say(QT_TRANSLATE_NOOP("DossierPaper", "When")), say(QT_TRANSLATE_NOOP("DossierPaper", "Who")),
                      say(QT_TRANSLATE_NOOP("DossierPaper", "Name")), say(QT_TRANSLATE_NOOP("DossierPaper", "Size"))},
                     lines);
    }

    QString deeds() const
    {
        QList<QStringList> lines;
        for (const QJsonValue &value : rows(u"audit"_s)) {
            const QJsonObject row = value.toObject();
            AuditEntry entry;
            entry.what = row.value("what"_L1).toString();
            entry.amount = row.value("amount"_L1).toInt();
            lines.append({time(row.value("at"_L1).toString()), row.value("person"_L1).toString(), auditSentence(entry)});
        }
        return table(say(QT_TRANSLATE_NOOP("DossierPaper", "Who read or did what")),
                     {say(QT_TRANSLATE_NOOP("DossierPaper", "When")), say(QT_TRANSLATE_NOOP("DossierPaper", "Who")),
                      say(QT_TRANSLATE_NOOP("DossierPaper", "What"))},
                     lines);
    }

    /// What there are no words for yet stands here as it is kept: nothing is left out.
    QString rest() const
    {
        static const QStringList kShown{u"journal"_s, u"journal_private"_s, u"note"_s, u"attachment_version"_s, u"audit"_s};
        const QJsonObject kept = m_json.value("kept"_L1).toObject();
        QList<QStringList> lines;
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
                lines.append({it.key(), parts.join(u", "_s)});
            }
        }
        return table(say(QT_TRANSLATE_NOOP("DossierPaper", "What else is kept")),
                     {say(QT_TRANSLATE_NOOP("DossierPaper", "Table")), say(QT_TRANSLATE_NOOP("DossierPaper", "Content"))}, lines);
    }

    QJsonObject m_json;
    QLocale m_locale;
};
} // namespace

QString dossierHtml(const PersonDossier &dossier, Language language)
{
    return Writer(dossier.json, language).html();
}

void writeDossier(QIODevice &device, const PersonDossier &dossier, Language language)
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    writer.setTitle(dossier.json.value("sheet"_L1).toObject().value("title"_L1).toString());
    QTextDocument document;
    document.setDefaultFont(QFont(document.defaultFont().family(), 9));
    if (const QImage photo = QImage::fromData(dossier.photo, "JPG"); !photo.isNull())
        document.addResource(QTextDocument::ImageResource, QUrl(u"photo"_s), photo.scaledToHeight(120, Qt::SmoothTransformation));
    document.setHtml(dossierHtml(dossier, language));
    document.print(&writer);
}

} // namespace effectif
