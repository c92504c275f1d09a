// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnsdialog.h"

#include "tests/support/testcase.h"
#include "tests/ui/markingtranslator.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestColumnsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsColumnsInTheirOrder();
    void groupsFieldsByTabAndSection();
    void sensitiveFieldsAreNamedButOff();
    void tickingAddsAndUntickingTakesOut();
    void keysMoveAndRemove();
    void draggingMoves();
    void searchIsBlindToCaseAndAccents();
    void standardColumnsComeBack();
    void aListWithoutColumnsIsRefused();
    void confirmsAndCancels();
    void keepsTheChoiceInTheNewLanguage();

private:
    template <typename T> T *find(const char *name) { return m_dialog->findChild<T *>(QLatin1StringView(name)); }
    QTreeWidgetItem *item(const QString &label);
    QListWidget *order() { return find<QListWidget>("columns_order"); }
    void open(const QStringList &shown);

    CataloguePtr m_catalogue;
    std::unique_ptr<ColumnsDialog> m_dialog;
};

void TestColumnsDialog::init()
{
    const auto field = [](const QString &key, const QString &fr, const QString &section, int place,
                          bool inList = false) {
        FieldDefinition result;
        result.kind = u"staff"_s;
        result.key = key;
        result.type = u"text"_s;
        result.label = {fr, key};
        result.tab = section == u"bank"_s ? u"info"_s : u"definition"_s;
        result.section = section;
        result.order = place;
        result.inList = inList;
        return result;
    };
    QList<FieldDefinition> fields{field(u"last_name"_s, u"Nom"_s, u"identity"_s, 1, true),
                                  field(u"first_name"_s, u"Prénom"_s, u"identity"_s, 2, true),
                                  field(u"city"_s, u"Ville"_s, u"identity"_s, 3),
                                  field(u"iban"_s, u"IBAN"_s, u"bank"_s, 1, true),
                                  field(u"old"_s, u"Ancien"_s, u"bank"_s, 2, true),
                                  field(u"notes"_s, u"Remarques"_s, u"bank"_s, 3)};
    fields[3].sensitive = true;
    fields[4].retired = true;
    m_catalogue = std::make_shared<const Catalogue>(
        u"staff"_s, 1,
        QList<FormTab>{{u"definition"_s, {u"Définition"_s, u"Definition"_s}, 1},
                       {u"info"_s, {u"Infos"_s, u"Info"_s}, 2}},
        QList<FormSection>{{u"identity"_s, u"definition"_s, {u"Identité"_s, u"Identity"_s}, 1},
                           {u"bank"_s, u"info"_s, {u"Banque"_s, u"Bank"_s}, 1}},
        fields, QHash<QString, ChoiceList>());
    open({u"city"_s, u"iban"_s, u"unknown"_s, u"last_name"_s, u"city"_s, u"old"_s});
}

void TestColumnsDialog::open(const QStringList &shown)
{
    m_dialog = std::make_unique<ColumnsDialog>(m_catalogue, Language::French, shown);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QTreeWidgetItem *TestColumnsDialog::item(const QString &label)
{
    return find<QTreeWidget>("columns_fields")->findItems(label, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
}

void TestColumnsDialog::showsColumnsInTheirOrder()
{
    QCOMPARE(m_dialog->columns(), (QStringList{u"city"_s, u"last_name"_s})); // no sensitive, retired, unknown, twice
    QCOMPARE(order()->item(0)->text(), u"Ville"_s);
    QCOMPARE(item(u"Ville"_s)->checkState(0), Qt::Checked);
    QCOMPARE(item(u"Prénom"_s)->checkState(0), Qt::Unchecked);
    QVERIFY(!item(u"Ancien"_s));
}

void TestColumnsDialog::groupsFieldsByTabAndSection()
{
    const auto *tree = find<QTreeWidget>("columns_fields");
    QCOMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->text(0), u"Définition · Identité"_s);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
    QVERIFY(tree->topLevelItem(1)->isExpanded());
}

void TestColumnsDialog::sensitiveFieldsAreNamedButOff()
{
    const QTreeWidgetItem *iban = item(u"IBAN"_s);
    QVERIFY(iban);
    QCOMPARE(iban->flags(), Qt::NoItemFlags);
    QVERIFY(!iban->data(0, Qt::CheckStateRole).isValid());
    QVERIFY(iban->text(0).contains(u"sensitive"_s)); // in words, not by a lock alone
    QVERIFY(!ColumnsDialog::standardColumns(*m_catalogue).contains(u"iban"_s));
}

void TestColumnsDialog::tickingAddsAndUntickingTakesOut()
{
    auto *tree = find<QTreeWidget>("columns_fields");
    tree->setFocus();
    tree->setCurrentItem(item(u"Prénom"_s));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_dialog->columns(), (QStringList{u"city"_s, u"last_name"_s, u"first_name"_s}));
    tree->setCurrentItem(item(u"Ville"_s));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_dialog->columns(), (QStringList{u"last_name"_s, u"first_name"_s}));
}

void TestColumnsDialog::keysMoveAndRemove()
{
    order()->setFocus();
    order()->setCurrentRow(0);
    QVERIFY(!find<QToolButton>("columns_up")->isEnabled());
    QTest::keyClick(order(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_dialog->columns(), (QStringList{u"last_name"_s, u"city"_s}));
    QCOMPARE(order()->currentRow(), 1);
    QVERIFY(!find<QToolButton>("columns_down")->isEnabled());
    QTest::keyClick(order(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_dialog->columns(), (QStringList{u"city"_s, u"last_name"_s}));
    QTest::keyClick(order(), Qt::Key_Delete);
    QCOMPARE(m_dialog->columns(), QStringList{u"last_name"_s});
    QCOMPARE(item(u"Ville"_s)->checkState(0), Qt::Unchecked);
}

void TestColumnsDialog::draggingMoves()
{
    QCOMPARE(order()->dragDropMode(), QAbstractItemView::InternalMove);
    // what a drop ends in
    QVERIFY(order()->model()->moveRow({}, 1, {}, 0));
    QCOMPARE(m_dialog->columns(), (QStringList{u"last_name"_s, u"city"_s}));
}

void TestColumnsDialog::searchIsBlindToCaseAndAccents()
{
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("columns_search"));
    QTest::keyClicks(QApplication::focusWidget(), u"PRENOM"_s);
    QVERIFY(!item(u"Prénom"_s)->isHidden());
    QVERIFY(item(u"Ville"_s)->isHidden());
    QVERIFY(item(u"Infos · Banque"_s)->isHidden());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // on to the field found
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m_dialog->columns().contains(u"first_name"_s));
    QVERIFY(m_dialog->isVisible());
}

void TestColumnsDialog::standardColumnsComeBack()
{
    QTest::mouseClick(find<QPushButton>("columns_standard"), Qt::LeftButton);
    QCOMPARE(m_dialog->columns(), (QStringList{u"last_name"_s, u"first_name"_s}));
    QCOMPARE(item(u"Ville"_s)->checkState(0), Qt::Unchecked);
    QCOMPARE(item(u"Prénom"_s)->checkState(0), Qt::Checked);
}

void TestColumnsDialog::aListWithoutColumnsIsRefused()
{
    item(u"Ville"_s)->setCheckState(0, Qt::Unchecked);
    QVERIFY(find<QPushButton>("columns_apply")->isEnabled());
    item(u"Nom"_s)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!find<QPushButton>("columns_apply")->isEnabled());
    item(u"Nom"_s)->setCheckState(0, Qt::Checked);
    QVERIFY(find<QPushButton>("columns_apply")->isEnabled());
}

void TestColumnsDialog::confirmsAndCancels()
{
    QSignalSpy chosen(m_dialog.get(), &ColumnsDialog::columnsChosen);
    order()->setFocus();
    QTest::keyClick(order(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toStringList(), (QStringList{u"city"_s, u"last_name"_s}));
    QVERIFY(!m_dialog->isVisible());
    open({u"city"_s});
    QSignalSpy none(m_dialog.get(), &ColumnsDialog::columnsChosen);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(none.size(), 0);
    QVERIFY(!m_dialog->isVisible());
}

void TestColumnsDialog::keepsTheChoiceInTheNewLanguage()
{
    item(u"Remarques"_s)->setCheckState(0, Qt::Checked);
    const test::MarkingTranslator translator;
    QTRY_VERIFY(m_dialog->windowTitle().startsWith(test::MarkingTranslator::mark()));
    QCOMPARE(m_dialog->columns(), (QStringList{u"city"_s, u"last_name"_s, u"notes"_s}));
    QCOMPARE(item(u"Remarques"_s)->checkState(0), Qt::Checked);
    QVERIFY(find<QToolButton>("columns_up")->accessibleName().startsWith(test::MarkingTranslator::mark()));
}

EFFECTIF_TEST(TestColumnsDialog)
#include "tst_columnsdialog.moc"
