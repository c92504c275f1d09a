// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendersecret.h"

namespace effectif {

Result<QString> SenderSecret::current()
{
    return m_setup.secret;
}

} // namespace effectif
