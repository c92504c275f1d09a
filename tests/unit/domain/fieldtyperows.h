// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

namespace effectif::test {

// What tst_fieldtypes.cpp holds the types to, a line a case. Datetimes are typed in Paris.

inline constexpr auto kRefused = u"!"; ///< in a row: this text is Invalid
inline constexpr auto kNothing = u"";  ///< in a row: this text is null

/// A typed text and what it means, as exchange text.
struct Row
{
    const char *type;
    const char16_t *text;
    const char16_t *meaning;
    Language language = Language::French;
};

inline const Row kRows[] = {
    {"text", u"  Zoé   Lefèvre\u00A0", u"Zoé   Lefèvre"},
    {"text", u"Zoe\u0301", u"Zoé"}, // decomposed, as Macs type it
    {"text", u"\uFEFFNdiaye\u200B\u202E", u"Ndiaye"},
    {"text", u"\u200B \u200E", kNothing},
    {"text", u" \t ", kNothing},
    {"text", u"a\tb", kRefused},
    {"text", u"a\u0085b", kRefused},
    {"text", u"a\u0001b", kRefused},
    {"text", u"<b>x</b>'; DROP TABLE staff; --", u"<b>x</b>'; DROP TABLE staff; --"},
    {"text", u"\U0001F469\u200D\U0001F680", u"\U0001F469\u200D\U0001F680"},
    {"longtext", u"one\r\n\r\n\ttwo\rthree ", u"one\n\n\ttwo\nthree"},
    {"longtext", u"a\u001Bb", kRefused},
    {"address", u" 1 rue A \r\n\r\n 75005  PARIS ", u"1 rue A\n75005  PARIS"},
    {"address", u"1\n2\n3\n4\n5\n6", u"1\n2\n3\n4\n5\n6"},
    {"address", u"1\n2\n3\n4\n5\n6\n7", kRefused},

    {"integer", u"1 234", u"1234"},
    {"integer", u"1\u202F234\u00A0567", u"1234567"},
    {"integer", u"1,234", u"1234", Language::English},
    {"integer", u"1,234", kRefused},
    {"integer", u"1.234", kRefused},
    {"integer", u"1.000", kRefused}, // a thousand or one?
    {"integer", u"1.234.567", u"1234567"},
    {"integer", u"12,00", u"12"},
    {"integer", u"12.", kRefused},
    {"integer", u"12 34", kRefused},
    {"integer", u"1 23 456", kRefused},
    {"integer", u"\u22120007", u"-7"},
    {"integer", u"-0", u"0"},
    {"integer", u"999999999999999", u"999999999999999"},
    {"integer", u"1000000000000000", kRefused},
    {"integer", u"99999999999999999999999999999999", kRefused},
    {"integer", u"1e3", kRefused},
    {"integer", u"-", kRefused},
    {"integer", u"0x10", kRefused},
    {"decimal", u"35,5", u"35.5"},
    {"decimal", u"35.50", u"35.5"},
    {"decimal", u"1.234", u"1.234"},
    {"decimal", u"1,234", u"1.234"},
    {"decimal", u"1,234", u"1234", Language::English},
    {"decimal", u"0,123", u"0.123", Language::English},
    {"decimal", u"1.234,5", u"1234.5"},
    {"decimal", u"1,234.5", u"1234.5"},
    {"decimal", u"1,23,4.5", kRefused},
    {"decimal", u"1.2.3", kRefused},
    {"decimal", u",5", u"0.5"},
    {"decimal", u"1,23456", kRefused},
    {"decimal", u"1,23450", u"1.2345"},
    {"decimal", u"99999999999,9999", u"99999999999.9999"},
    {"decimal", u"100000000000", kRefused},
    {"decimal", u"NaN", kRefused},
    {"decimal", u"inf", kRefused},
    {"money", u"1\u202F234,50\u00A0€", u"1234.50"},
    {"money", u"1234.5 EUR", u"1234.50"},
    {"money", u"€1,234", u"1234.00", Language::English},
    {"money", u"-€5", u"-5.00"},
    {"money", u"€-5", u"-5.00"},
    {"money", u"0,1", u"0.10"},
    {"money", u"1,005", kRefused},
    {"money", u"5 $", kRefused},
    {"money", u"€", kRefused},

    {"date", u"21/11/2026", u"2026-11-21"},
    {"date", u"21.11.2026", u"2026-11-21"},
    {"date", u"21-11-2026", u"2026-11-21"},
    {"date", u"2026-11-21", u"2026-11-21"},
    {"date", u"21 11 2026", u"2026-11-21"},
    {"date", u"1 / 2 / 2026", u"2026-02-01"},
    {"date", u"21/11/26", u"2026-11-21"},
    {"date", u"21/11/29", u"2029-11-21"},
    {"date", u"21/11/30", u"1930-11-21"},
    {"date", u"2026-11-21 00:00:00", u"2026-11-21"},
    {"date", u"2026-11-21T00:00:00", u"2026-11-21"},
    {"date", u"2026-11-21 10:00", kRefused},
    {"date", u"29/02/2024", u"2024-02-29"},
    {"date", u"29/02/2026", kRefused},
    {"date", u"11/21/2026", kRefused},
    {"date", u"21/11-2026", kRefused},
    {"date", u"21/11/026", kRefused},
    {"date", u"21/11/2026x", kRefused},
    {"date", u"21112026", kRefused},
    {"date", u"01/01/1849", kRefused},
    {"date", u"31/12/2200", u"2200-12-31"},
    {"date", u"01/01/2201", kRefused},
    {"datetime", u"21/11/2026 14:30", u"2026-11-21T13:30:00Z"}, // Paris, winter
    {"datetime", u"21/07/2026 14h30", u"2026-07-21T12:30:00Z"}, // summer
    {"datetime", u"2026-11-21T14:30:05.250Z", u"2026-11-21T14:30:05Z"},
    {"datetime", u"2026-11-21T14:30:00+02:00", u"2026-11-21T12:30:00Z"},
    {"datetime", u"2026-11-21T14:30:00-0330", u"2026-11-21T18:00:00Z"},
    {"datetime", u"25/10/2026 02:30 +01:00", u"2026-10-25T01:30:00Z"},
    {"datetime", u"29/03/2026 02:30", kRefused}, // spring skips it
    {"datetime", u"21/11/2026", u"2026-11-20T23:00:00Z"},
    {"datetime", u"21/11/2026 24:00", kRefused},
    {"datetime", u"21/11/2026 14:30 PM", kRefused},

    {"yesno", u"OUI", u"1"},
    {"yesno", u"x", u"1"},
    {"yesno", u"Vrai", u"1"},
    {"yesno", u"FAUX", u"0"},
    {"yesno", u"n", u"0"},
    {"yesno", u"2", kRefused},
    {"choice", u"one", u"one"},
    {"choice", u" UN ", u"one"},
    {"choice", u"ete a deux", u"two"},
    {"choice", u"SECOND", u"two"},
    {"choice", u"three", kRefused},
    {"choice", u" ", kNothing},
    {"choices", u"two|one|two", u"one|two"},
    {"choices", u"Second, un", u"one|two"},
    {"choices", u"one\r\ntwo;", u"one|two"},
    {"choices", u";|", kNothing},
    {"choices", u"one;three", kRefused},

    {"phone", u"06 12 34 56 78", u"+33612345678"},
    {"phone", u"0612345678", u"+33612345678"},
    {"phone", u"06.12.34.56.78", u"+33612345678"},
    {"phone", u"+33 (0)6 12 34 56 78", u"+33612345678"},
    {"phone", u"0033612345678", u"+33612345678"},
    {"phone", u"tel:+33612345678", u"+33612345678"},
    {"phone", u"\u202A06 12 34 56 78\u202C", u"+33612345678"},
    {"phone", u"09 99 99 99 99", u"+33999999999"},
    {"phone", u"0800 123 456", u"+33800123456"},
    {"phone", u"0262 12 34 56", u"+262262123456"},
    {"phone", u"0263 12 34 56", u"+262263123456"},
    {"phone", u"0269 61 23 45", u"+262269612345"},
    {"phone", u"0639 12 34 56", u"+262639123456"},
    {"phone", u"0692 12 34 56", u"+262692123456"},
    {"phone", u"0693 12 34 56", u"+262693123456"},
    {"phone", u"0590 12 34 56", u"+590590123456"},
    {"phone", u"0690 12 34 56", u"+590690123456"},
    {"phone", u"0691 12 34 56", u"+590691123456"},
    {"phone", u"0594 12 34 56", u"+594594123456"},
    {"phone", u"0694 12 34 56", u"+594694123456"},
    {"phone", u"0596 12 34 56", u"+596596123456"},
    {"phone", u"0696 12 34 56", u"+596696123456"},
    {"phone", u"0697 12 34 56", u"+596697123456"},
    {"phone", u"0695 12 34 56", u"+33695123456"},
    {"phone", u"+41 79 123 45 67", u"+41791234567"},
    {"phone", u"+1 650-253-0000", u"+16502530000"},
    {"phone", u"01 23 45 67 89 poste 12", u"+33123456789;ext=12"},
    {"phone", u"0123456789 x12", u"+33123456789;ext=12"},
    {"phone", u"01 23 45 67 89poste.12", u"+33123456789;ext=12"},
    {"phone", u"01 23 45 67 89 #12", u"+33123456789;ext=12"},
    {"phone", u"0123456789\r0123456789", kRefused},
    {"phone", u"+33123456789;ext=12", u"+33123456789;ext=12"},
    {"phone", u"3949", u"3949"},
    {"phone", u"+999 123 456", u"+999123456"},
    {"phone", u"12", kRefused},
    {"phone", u"06 12 34 56 78 / 01 23 45 67 89", kRefused},
    {"phone", u"06 12 34 56 78 (maman)", kRefused},
    {"phone", u"zoe@site.fr", kRefused},

    {"email", u" Zoe.O'Brien+rh@Entreprise.FR ", u"Zoe.O'Brien+rh@entreprise.fr"},
    {"email", u"mailto:a@b.fr", u"a@b.fr"},
    {"email", u"accueil@mairie-évry.fr", u"accueil@mairie-évry.fr"},
    {"email", u"a@localhost", u"a@localhost"},
    {"email", u"a@b@c.fr", kRefused},
    {"email", u"a b@c.fr", kRefused},
    {"email", u"Zoé <a@b.fr>", kRefused},
    {"email", u"a@b.fr, c@d.fr", kRefused},
    {"email", u"a@b.fr\nBcc: c@d.fr", kRefused},
    {"email", u"a@b..fr", kRefused},
    {"email", u"a@-b.fr", kRefused},
    {"email", u".a@b.fr", kRefused},
    {"email", u"a@b_c.fr", kRefused},
    {"email", u"@b.fr", kRefused},
    {"email", u"a.b.fr", kRefused},
    {"web", u"www.site.fr", u"https://www.site.fr"},
    {"web", u"HTTP://Site.fr/é?q=1#x", u"http://site.fr/%C3%A9?q=1#x"},
    {"web", u"site.fr:8080/x", u"https://site.fr:8080/x"},
    {"web", u"http://intranet", u"http://intranet"},
    {"web", u"intranet", kRefused},
    {"web", u"javascript:alert(1)", kRefused},
    {"web", u"data:text/html,x", kRefused},
    {"web", u"file:///etc/passwd", kRefused},
    {"web", u"ftp://site.fr", kRefused},
    {"web", u"https://www.bank.fr@evil.com", kRefused},
    {"web", u"https:\\\\site.fr", kRefused},
    {"web", u"https://site.fr\\.evil.com", kRefused},
    {"web", u"www.site.fr onclick", kRefused},

    {"ssn", u"1 85 05 78 006 084 91", u"185057800608491"},
    {"ssn", u"1-85-05-78-006-084", u"185057800608491"}, // key computed
    {"ssn", u"2 55 08 2A 004 025", u"255082A00402570"},
    {"ssn", u"255082a00402570", u"255082A00402570"},
    {"ssn", u"2 55 08 2B 004 025", u"255082B00402597"},
    {"ssn", u"7 85 05 78 006 084", u"785057800608482"},
    {"ssn", u"3 85 05 99 006 084", u"385059900608406"},
    {"ssn", u"1 85 20 78 006 084", u"185207800608440"},
    {"ssn", u"1 85 05 78 006 084 92", kRefused},
    {"ssn", u"255082B00402570", kRefused},
    {"ssn", u"5 85 05 78 006 084", kRefused},
    {"ssn", u"1 85 13 78 006 084", kRefused},
    {"ssn", u"1 85 00 78 006 084", kRefused},
    {"ssn", u"1 85 43 78 006 084", kRefused},
    {"ssn", u"1 85 05 3A 006 084", kRefused},
    {"ssn", u"1 85 05 78 006 000", kRefused},
    {"ssn", u"1,85057800608E+14", kRefused}, // what spreadsheets make of it
    {"ssn", u"18505780060849", kRefused},
    {"iban", u"FR14 2004 1010 0505 0001 3M02 606", u"FR1420041010050500013M02606"},
    {"iban", u"IBAN: de89-3704 0044 0532 0130 00", u"DE89370400440532013000"},
    {"iban", u"BE68 5390 0754 7034", u"BE68539007547034"},
    {"iban", u"GB82 WEST 1234 5698 7654 32", u"GB82WEST12345698765432"},
    {"iban", u"CH93 0076 2011 6238 5295 7", u"CH9300762011623852957"},
    {"iban", u"NO93 8601 1117 947", u"NO9386011117947"},
    {"iban", u"MT84 MALT 0110 0001 2345 MTLC AST0 01S", u"MT84MALT011000012345MTLCAST001S"},
    {"iban", u"FR41 2004 1010 0505 0001 3M02 606", kRefused},
    {"iban", u"FR14 2004 1010 0505 0001 3M02 660", kRefused},
    {"iban", u"FR14 2004 1010 0505 0001 3M02 60", kRefused},
    {"iban", u"FR492004101005050001312345", kRefused}, // sums up, yet is too short for France
    {"iban", u"DE89 3704 0044 0532 0130 000", kRefused},
    {"iban", u"FR14 2004 é", kRefused},

    {"reference", u" Direction  Ouest ", u"Direction  Ouest"},
    {"reference", u"a\nb", kRefused},
    {"file", u"contrat.pdf", kRefused},
};

/// A value, as exchange text, and how it is shown in each language.
struct Shown
{
    const char *type;
    const char16_t *exchange;
    const char16_t *french;
    const char16_t *english;
};

inline const Shown kShown[] = {
    {"integer", u"-1234567", u"-1\u202F234\u202F567", u"-1,234,567"},
    {"integer", u"999", u"999", u"999"},
    {"decimal", u"1234.5", u"1\u202F234,5", u"1,234.5"},
    {"decimal", u"-0.0001", u"-0,0001", u"-0.0001"},
    {"money", u"1234.50", u"1\u202F234,50\u00A0€", u"€1,234.50"},
    {"money", u"-0.05", u"-0,05\u00A0€", u"-€0.05"},
    {"date", u"2026-01-02", u"02/01/2026", u"02/01/2026"},
    {"datetime", u"2026-11-21T13:30:00Z", u"21/11/2026 14:30", u"21/11/2026 14:30"},
    {"datetime", u"2026-11-21T13:30:05Z", u"21/11/2026 14:30:05", u"21/11/2026 14:30:05"},
    {"yesno", u"1", u"Oui", u"Yes"},
    {"yesno", u"0", u"Non", u"No"},
    {"choice", u"two", u"Été à deux", u"Two"},
    {"choices", u"one|two", u"Un, Été à deux", u"One, Two"},
    {"phone", u"+33612345678", u"06 12 34 56 78", u"06 12 34 56 78"},
    {"phone", u"+262692123456", u"+262 692 12 34 56", u"+262 692 12 34 56"},
    {"phone", u"+41791234567", u"+41 79 123 45 67", u"+41 79 123 45 67"},
    {"phone", u"+33123456789;ext=12", u"01 23 45 67 89 poste 12", u"01 23 45 67 89 ext. 12"},
    {"phone", u"3949", u"3949", u"3949"},
    {"ssn", u"255082A00402570", u"2 55 08 2A 004 025 70", u"2 55 08 2A 004 025 70"},
    {"iban", u"NO9386011117947", u"NO93 8601 1117 947", u"NO93 8601 1117 947"},
};

enum class Opinion { Fine, Warning, Error };

struct Judged
{
    const char *type;
    const char16_t *value; ///< canonical
    Opinion opinion;
};

inline const Judged kJudged[] = {
    {"address", u"12345678901234567890123456789012345678", Opinion::Fine},
    {"address", u"1\n123456789012345678901234567890123456789", Opinion::Warning},
    {"choice", u"two", Opinion::Fine},
    {"choice", u"retired", Opinion::Warning},
    {"phone", u"+33612345678", Opinion::Fine},
    {"phone", u"+262692123456", Opinion::Fine},
    {"phone", u"+41791234567", Opinion::Fine},
    {"phone", u"+33800123456", Opinion::Fine},
    {"phone", u"+33692123456", Opinion::Warning}, // Réunion's mobiles are +262
    {"phone", u"+4112", Opinion::Warning},
    {"phone", u"3949", Opinion::Warning},
    {"email", u"a@localhost", Opinion::Warning},
    {"email", u"zoé@site.fr", Opinion::Warning},
    {"email", u"a@mairie-évry.fr", Opinion::Fine},
    {"ssn", u"185057800608491", Opinion::Fine},
    {"ssn", u"785057800608482", Opinion::Warning},
    {"ssn", u"185057800608492", Opinion::Error},
    {"ssn", u"1 85", Opinion::Error},
    {"iban", u"NO9386011117947", Opinion::Fine},
    {"iban", u"NO9386011117948", Opinion::Error},
    {"iban", u"ZZ65123456789012", Opinion::Warning}, // no such country: MOD 97-10 alone cannot vouch for it
};

} // namespace effectif::test
