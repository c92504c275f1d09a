// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <memory>

class QTranslator;

namespace effectif {

/// Sentences in the language of whoever reads them, whichever one the interface speaks: a letter goes out in the
/// recipient's. Texts are marked by QT_TRANSLATE_NOOP with the context.
class Phrasebook
{
public:
    Phrasebook(Language language, const char *context);
    ~Phrasebook();

    /// Of the text in the source, with `n` for its plural.
    QString say(const char *text, int n = -1) const;
    Language language() const { return m_language; }
    QLocale locale() const { return localeOf(m_language); }

private:
    Language m_language;
    const char *m_context;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace effectif
