// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/phrasebook.h"

#include <QTranslator>

namespace effectif {

using namespace Qt::StringLiterals;

Phrasebook::Phrasebook(Language language, const char *context)
    : m_language(language)
    , m_context(context)
    , m_translator(std::make_unique<QTranslator>())
{
    // whoever carries no translations speaks English
    (void)m_translator->load(u"effectif_"_s + languageCode(language), u":/i18n"_s);
}

Phrasebook::~Phrasebook() = default;

QString Phrasebook::say(const char *text, int n) const
{
    QString said = m_translator->translate(m_context, text, nullptr, n);
    if (said.isEmpty())
        said = QString::fromUtf8(text);
    return n < 0 ? said : said.replace(u"%n"_s, locale().toString(n));
}

} // namespace effectif
