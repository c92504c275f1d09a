// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What an import says of rows that meet sheets: %1 is the field, %2 the number, %3 whose sheet it is.
namespace effectif::importwarning {

inline constexpr auto kSkipped = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3 already. The row was "
                                                                "skipped.");
inline constexpr auto kWithout = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3 already. The new sheet was "
                                                                "made without it.");
inline constexpr auto kSkippedBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin. The "
                                                                   "row was skipped.");
inline constexpr auto kWithoutBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin and "
                                                                   "keeps its numbers. The new sheet was made without it.");
inline constexpr auto kSkippedMerged = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” is that of a sheet that was merged into the one of %3. "
                                                                      "The row was skipped.");
inline constexpr auto kWithoutMerged = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” is that of a sheet that was merged into the one of %3. "
                                                                      "The new sheet was made without it.");
inline constexpr auto kMerged = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” is that of a sheet that was merged into the one of %3, which "
                                                               "the row means. That sheet keeps its own.");
inline constexpr auto kSkippedCard = QT_TRANSLATE_NOOP("ImportRun", "This card is %1’s, who has a sheet already. The row was skipped.");
inline constexpr auto kSkippedCardBin = QT_TRANSLATE_NOOP("ImportRun", "This card is that of %1’s sheet, which is in the bin. The row was "
                                                                       "skipped.");
inline constexpr auto kBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin. Restore that "
                                                            "sheet first, or leave the row out.");
inline constexpr auto kFormer = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” was another sheet's number before, and numbers are "
                                                               "never given twice. Give the row another one, or none.");
inline constexpr auto kElsewhere = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to a sheet of another department. Ask an "
                                                                  "administrator.");
inline constexpr auto kTwoSheets = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, and another number of "
                                                                  "the row to another sheet. Correct one of them.");
inline constexpr auto kOtherSheet = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is not the one that "
                                                                   "the row means. Correct the number, or go by another column.");
inline constexpr auto kSeveral = QT_TRANSLATE_NOOP("ImportRun", "Several sheets have %1 “%2”, %3’s among them. Go by another column, "
                                                                "or leave the row out.");
inline constexpr auto kNobody = QT_TRANSLATE_NOOP("ImportRun", "No sheet has %1 “%2”. Correct it, or create new sheets too.");
inline constexpr auto kNoNumber = QT_TRANSLATE_NOOP("ImportRun", "No sheet has one of the row’s numbers. Correct them, or create new "
                                                                 "sheets too.");
inline constexpr auto kNoKey = QT_TRANSLATE_NOOP("ImportRun", "The row has no value in “%1”, so that nobody knows which sheet it "
                                                              "means. Fill it in.");
inline constexpr auto kProbably = QT_TRANSLATE_NOOP("ImportRun", "Probably %1, who has a sheet already. %2");

} // namespace effectif::importwarning
