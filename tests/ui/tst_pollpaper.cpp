// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdfpages.h"
#include "models/documents/pollpaper.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"

#include <QFile>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
PollPaper christmas()
{
    PollPaper poll;
    poll.kind = u"Sondage"_s;
    poll.question = u"Un repas de Noël le vendredi soir ?"_s;
    poll.facts = {u"Tous les salariés"_s, u"du 1 au 12 décembre 2026"_s};
    poll.answered = u"128 réponses sur 200 destinataires"_s;
    poll.sections = {{u"Réponses"_s, {{u"Oui"_s, 80, 128}, {u"Non"_s, 48, 128}}, false},
                     {u"Par service"_s, {{u"Nord"_s, 12, 20}, {u"Sud"_s, 116, 180}}, true}};
    return poll;
}
} // namespace

/// The report of a poll on one page.
class TestPollPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageSaysEverythingOnce()
    {
        PaperFrame frame;
        frame.head.office = u"Bureau de Lyon"_s;
        const PaperPage page = composePoll(christmas(), frame);
        const QString all = page.texts().join(u'\n');
        for (const QString &there : {u"Bureau de Lyon"_s, u"Un repas de Noël"_s, u"Tous les salariés"_s, u"128 réponses sur 200"_s, u"Réponses"_s, u"Oui"_s,
                                     u"63 %"_s, u"38 %"_s, u"Par service"_s, u"12 of 20"_s, u"60 %"_s})
            QVERIFY2(all.contains(there), qPrintable(there + u" is not in: "_s + all));
    }

    void theFileIsOnePageWithBars()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"poll.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        writePoll(file, christmas(), {}, Language::French);
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(pdfPageCount(file.readAll()), 1);
        QVERIFY(textOfPdf(file.fileName()).contains(u"repas de Noël"_s)); // words, not drawings of them
        const QImage page = picturesOfPdf(file.fileName(), 96).value(0);
        int blue = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                blue += page.pixelColor(x, y) == paper::kAccent ? 1 : 0;
        }
        QVERIFY2(blue > 1000, qPrintable(QString::number(blue)));
    }

    void howeverMuchThereIsItIsOnePage()
    {
        PollPaper poll = christmas();
        for (int i = 0; i < 50; ++i)
            poll.sections[0].lines << PollPaper::Line{u"Choix %1"_s.arg(i), 1, 178};
        for (int i = 0; i < 120; ++i)
            poll.sections[1].lines << PollPaper::Line{u"Service %1"_s.arg(i), 1, 2};
        poll.note = u"Les réponses sont anonymes."_s;
        const PaperPage page = composePoll(poll, {});
        const qreal bottom = page.format.extent().height();
        qreal lowest = 0;
        for (const PaperItem &item : page.items) {
            if (const auto *text = std::get_if<PaperText>(&item))
                lowest = std::max(lowest, text->at.y());
        }
        QVERIFY(lowest < bottom);
        const QStringList texts = page.texts();
        QVERIFY(texts.contains(u"Les réponses sont anonymes."_s));
        QCOMPARE(texts.filter(u"other(s)"_s).size(), 2);
        const qsizetype services = texts.filter(u"Service "_s).size();
        QVERIFY(services > 10 && services < 120);
        QVERIFY(texts.indexOf(u"Les réponses sont anonymes."_s) > texts.lastIndexOf(texts.filter(u"other(s)"_s).last())); // nothing is below it
    }
};

EFFECTIF_TEST(TestPollPaper)
#include "tst_pollpaper.moc"
