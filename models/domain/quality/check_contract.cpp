// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
const auto kEnd = u"contract_end"_s;
const auto kStart = u"contract_start"_s;
} // namespace

const Check &contractEndedCheck()
{
    static const Check kCheck{
        .id = "contract_ended",
        .name = QT_TRANSLATE_NOOP("Quality", "Contract ended, person still active"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The contract’s last day is past, and the sheet is among those in service."),
        .severity = Severity::Error,
        .looks = Looks::FirstFilled,
        .fields = [](const Catalogue &catalogue) {
            return catalogue.field(u"situation"_s) ? known(catalogue, {"contract_end"}) : QStringList();
        },
        .judge = [](const Cells &cells) { return Verdict(cells.values[0] < cells.today); }, // both as year-month-day
        .says = [](const Seen &seen) {
            return say(QT_TRANSLATE_NOOP("Quality", "The contract ended on %1, and the person is still active.")).arg(seen.value(kEnd));
        },
        .fix = Fix::Inactive,
        .since = "contract_end",
    };
    return kCheck;
}

const Check &contractDatesCheck()
{
    static const Check kCheck{
        .id = "contract_dates",
        .name = QT_TRANSLATE_NOOP("Quality", "Contract that ends before it begins"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The first day of the contract is behind its last one."),
        .severity = Severity::Error,
        .looks = Looks::FirstFilled,
        .fields = [](const Catalogue &catalogue) {
            const QStringList keys = known(catalogue, {"contract_end", "contract_start"});
            return keys.size() == 2 ? keys : QStringList();
        },
        .judge = [](const Cells &cells) { return Verdict(!cells.values[1].isEmpty() && cells.values[0] < cells.values[1]); },
        .says = [](const Seen &seen) {
            return say(QT_TRANSLATE_NOOP("Quality", "The contract ends on %1 and begins on %2.")).arg(seen.value(kEnd), seen.value(kStart));
        },
    };
    return kCheck;
}

} // namespace effectif::quality
