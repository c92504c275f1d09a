// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// K12-K14, D26: a person hands out what the list shows, as a workbook, as text and as contacts.
#include "app/bootstrap/translators.h"
#include "models/base/tablefile.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>(0);
        const DatabaseUrl url = m_journey->makeDatabase(8);
        m_journey->open(url);
        QTRY_COMPARE_WITH_TIMEOUT(m_journey->list()->model()->rowCount(), 8, kPatience);
    }
    void cleanup() { m_journey.reset(); }

    void theListAsItStandsBecomesAWorkbook()
    {
        m_journey->table()->sortByColumn(0, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->table()->model()->index(0, 0).data().toString() > m_journey->table()->model()->index(7, 0).data().toString(), kPatience);
        ExportDialog *dialog = ask();
        QVERIFY(dialog);
        QCOMPARE(box(dialog, "export_format")->currentText(), u"Excel workbook (.xlsx)"_s);
        QVERIFY(box(dialog, "export_which")->currentText().contains(u"8 sheet"_s));
        QVERIFY(!box(dialog, "export_separator")->isVisible());
        const TablePreview table = written(dialog, u"équipe.xlsx"_s);
        QCOMPARE(table.rows.size(), 8);
        QCOMPARE(table.header.size(), m_journey->table()->model()->columnCount());
        QCOMPARE(table.rows.first().first(), m_journey->table()->model()->index(0, 0).data().toString());
        QCOMPARE(table.rows.last().first(), m_journey->table()->model()->index(7, 0).data().toString());
        QVERIFY(m_journey->list()->findChild<Banner *>()->text().contains(u"8 sheet"_s));
    }

    void theSelectedOnesBecomeContacts()
    {
        m_journey->table()->setFocus();
        auto *selection = m_journey->table()->selectionModel();
        for (const int row : {1, 3, 4})
            selection->select(m_journey->table()->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        ExportDialog *dialog = ask();
        QVERIFY(dialog);
        QVERIFY(box(dialog, "export_which")->currentText().contains(u"3"_s));
        choose(dialog, "export_format", int(ExportFormat::VCard));
        QVERIFY(box(dialog, "export_version")->isVisible() && !box(dialog, "export_columns")->isVisible());
        bool told = false; // what will stand on the cards
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            told = told || (label->isVisible() && label->text().contains(u"Work telephone"_s));
        QVERIFY(told);
        const TablePreview table = written(dialog, u"contacts.vcf"_s);
        QCOMPARE(table.rows.size(), 3);
        dialog = ask(); // the next time begins with what was chosen
        QVERIFY(dialog);
        QCOMPARE(box(dialog, "export_format")->currentData().toInt(), int(ExportFormat::VCard));
        dialog->reject();
    }

    void sensitiveFieldsAreAskedFor()
    {
        ExportDialog *dialog = ask();
        QVERIFY(dialog);
        auto *sensitive = dialog->findChild<QCheckBox *>(u"export_sensitive"_s);
        QVERIFY(!sensitive->isVisible());
        choose(dialog, "export_format", int(ExportFormat::Csv));
        choose(dialog, "export_columns", 1);
        QVERIFY(sensitive->isVisible() && !sensitive->isChecked());
        choose(dialog, "export_separator", u';');
        const TablePreview usual = written(dialog, u"a.csv"_s);
        QVERIFY(!usual.header.contains(u"IBAN"_s) && usual.header.size() > 20);
        QCOMPARE(usual.used.csv.separator, ';');
        dialog = ask();
        QVERIFY(dialog);
        choose(dialog, "export_columns", 1);
        dialog->findChild<QCheckBox *>(u"export_sensitive"_s)->setChecked(true);
        QVERIFY(written(dialog, u"b.csv"_s).header.contains(u"IBAN"_s));
        dialog = ask();
        QVERIFY(dialog);
        choose(dialog, "export_columns", 2); // what is empty on all of them is left out
        const TablePreview filled = written(dialog, u"c.csv"_s);
        QVERIFY(filled.header.size() < usual.header.size() && filled.header.contains(u"Last name"_s));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
        if (folder.isEmpty())
            QSKIP("EFFECTIF_PICTURES names no folder");
        m_journey = std::make_unique<Journey>(0);
        m_journey->setInstaller([](Language language) { installTranslators(*qApp, language); });
        const DatabaseUrl url = m_journey->makeDatabase(40);
        m_journey->start();
        m_journey->window().setLanguage(Language::French);
        m_journey->open(url);
        for (const bool dark : {false, true}) {
            m_journey->theme().apply(dark ? ThemeMode::Dark : ThemeMode::Light);
            for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::VCard}) {
                ExportDialog *dialog = ask();
                QVERIFY(dialog);
                choose(dialog, "export_format", int(format));
                choose(dialog, "export_columns", 1);
                QTest::qWait(500);
                dialog->grab().save(folder + u"/export_"_s + ExportDialog::suffix(format) + (dark ? u"_dark.png"_s : u".png"_s));
                dialog->reject();
                QTest::qWait(100);
            }
        }
    }

private:
    ExportDialog *ask()
    {
        (void)QTest::qWaitFor([&] { return !m_journey->window().findChild<ExportDialog *>(); }, kPatience);
        ExportDialog *dialog = nullptr;
        const bool asked = m_journey->trigger("exportList")
            && QTest::qWaitFor([&] { return (dialog = m_journey->window().findChild<ExportDialog *>()) && dialog->isVisible(); }, kPatience);
        return asked ? dialog : nullptr;
    }
    static QComboBox *box(ExportDialog *dialog, const char *name) { return dialog->findChild<QComboBox *>(QLatin1String(name)); }
    static void choose(ExportDialog *dialog, const char *name, const QVariant &data)
    {
        QComboBox *combo = box(dialog, name);
        QVERIFY2(combo->findData(data) >= 0, name);
        combo->setCurrentIndex(combo->findData(data));
    }
    /// Goes on, names the file, and reads what came of it.
    TablePreview written(ExportDialog *dialog, const QString &name)
    {
        const QString path = m_journey->folder() + u'/' + name;
        dialog->findChild<QPushButton *>(u"export_ok"_s)->click();
        QFileDialog *files = nullptr;
        if (!QTest::qWaitFor([&] { return (files = m_journey->window().findChild<QFileDialog *>()); }, kPatience))
            return {};
        Q_EMIT files->fileSelected(path);
        delete files;
        (void)QTest::qWaitFor([&] { return QFile::exists(path) && m_journey->list()->findChild<Banner *>()->text().contains(name); }, kPatience);
        const auto preview = previewTable({path, {}, {}}, 100);
        return preview ? *preview : TablePreview();
    }

    std::unique_ptr<Journey> m_journey;
};

} // namespace effectif::test

using effectif::test::TestExport;
EFFECTIF_TEST(TestExport)
#include "tst_export.moc"
