// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/shortforms.h"

#include "models/domain/duplicates/namesimilarity.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace effectif::duplicates {

namespace {
/// A family a line. A form that belongs to several families stands in the one where it is most usual.
constexpr std::string_view kFamilies[] = {
    "alexandre alexander alex sacha sasha xander alec alexandra sandra sandy",
    "anthony antony tony antoine antonio anton toni",
    "augustin august auguste gus",
    "bartholomew bart barthelemy",
    "benjamin ben benji benny",
    "bernard bernie bernhard",
    "catherine katherine kathryn katharine kate kathy cathy katie katy kat kitty katia katarina",
    "cecile cecilia cecily",
    "charles charlie charly chuck carl karl carlos",
    "christophe christopher chris kristopher topher",
    "christine christina tina chrissie kristina christiane",
    "claire clara clare",
    "constance connie",
    "cyril cyrille",
    "daniel dan danny dani",
    "david dave davy davey",
    "deborah debbie deb debra",
    "dominique dom dominic",
    "donald don donnie",
    "dorothy dot dottie dorothee",
    "edward ed eddie eddy ted teddy ned edouard eduard",
    "eleanor ellie nell nellie eleonore lenore",
    "elizabeth elisabeth liz lizzie beth betty bess betsy eliza lisa elise babeth lise liza",
    "emilie emily em emmy milie",
    "emmanuel manu emanuel manuel emmanuelle",
    "eugene gene",
    "florence flo florian",
    "frances fran francine fanny frankie",
    "francois francis francisco frank franck",
    "frederic frederick fred freddy freddie frederique fredrick",
    "gabriel gab gabe gaby gabrielle",
    "genevieve ginette",
    "gerald gerard gerry",
    "gregory greg gregoire",
    "guillaume william will bill billy willy willie liam wilhelm",
    "harold harry hal",
    "helene helen helena lena",
    "henri henry hank enrique harri",
    "isabelle isabel isa bella izzy isabella",
    "jacqueline jackie jacquie jacky",
    "jacques james jim jimmy jamie jaime",
    "jean john johnny jack jon johan johann",
    "jonathan jonathon nathan",
    "jennifer jenny jen jenn",
    "jerome jeremie jeremy jerry",
    "jessica jess jessie",
    "joseph joe joey jose josef jo",
    "josephine josie josy",
    "joshua josh",
    "judith judy",
    "julien julian jules julius",
    "kenneth ken kenny",
    "kimberly kim kimberley",
    "laurent lawrence larry laurence laurie lorenzo",
    "leonard len lenny leo leon",
    "louis lewis lou louie ludovic ludo",
    "madeleine madeline maddie mado",
    "margaret marguerite maggie meg peggy margot margaux marge greta daisy margie",
    "marie mary maria molly polly may",
    "martin marty",
    "matthieu mathieu matthew matt matteo matthias mathias",
    "maxime maximilian max maximilien",
    "michael michel mike mick mickael mikael micky mickey miguel michele michelle",
    "mohamed mohammed muhammad mohammad momo med",
    "nathalie natalie nat natacha natasha",
    "nathaniel nate nat",
    "nicolas nicholas nick nico nicky nicolai niko",
    "olivier oliver oli ollie",
    "pamela pam",
    "pascal pascale",
    "patrick pat paddy patrice",
    "patricia patty tricia trish pattie",
    "peter pete pierre pedro pierrot",
    "philippe philip phil phillip pip felipe",
    "rachel rachelle",
    "raymond ray",
    "rebecca becky becca",
    "richard rick dick rich ricky richie ricardo",
    "robert bob bobby rob robbie bert roberto robin",
    "ronald ron ronnie",
    "samuel sam sammy",
    "samantha sammie",
    "sarah sara sally sadie",
    "sebastien sebastian seb bastien",
    "serge sergio sergei",
    "sophie sophia sofia sofie",
    "stephane stephan stefan steve steven stephen steeve etienne stephanie steph",
    "susan sue suzanne susie susanne suzy suzanna",
    "theodore theo theodor",
    "theresa therese teresa terry tess",
    "thomas tom tommy tomas",
    "timothy tim timothee timmy",
    "valerie val",
    "veronique vero veronica ronnie",
    "victoria vicky vic tori vickie victoire",
    "victor vic vittorio",
    "vincent vince vinnie",
    "virginie virginia ginny",
    "walter walt wally",
    "xavier xav javier",
    "yvonne evonne",
    "zacharie zachary zach zack",
};

const std::unordered_map<std::string_view, quint32> &families()
{
    static const auto kByForm = [] {
        std::unordered_map<std::string_view, quint32> result;
        quint32 number = 0;
        for (std::string_view family : kFamilies) {
            ++number;
            while (!family.empty()) {
                const size_t end = std::min(family.find(' '), family.size());
                result.emplace(family.substr(0, end), number);
                family.remove_prefix(std::min(end + 1, family.size()));
            }
        }
        return result;
    }();
    return kByForm;
}
} // namespace

quint32 shortFormFamily(std::string_view letters)
{
    const auto found = families().find(letters);
    return found == families().end() ? 0 : found->second;
}

quint32 familyNearTo(std::string_view letters)
{
    static const auto kByLetter = [] {
        std::array<std::vector<std::pair<std::string_view, quint32>>, 26> result;
        for (const auto &[form, family] : families())
            result[static_cast<size_t>(form.front() - 'a')].emplace_back(form, family);
        return result;
    }();
    if (letters.size() < 4 || letters.front() < 'a' || letters.front() > 'z')
        return 0;
    for (const auto &[form, family] : kByLetter[static_cast<size_t>(letters.front() - 'a')]) {
        if (form.size() >= 4 && typingSlips(form, letters, 2) == 1)
            return family;
    }
    return 0;
}

} // namespace effectif::duplicates
