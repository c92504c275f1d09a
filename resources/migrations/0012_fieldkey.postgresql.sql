-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys of encrypted fields are a file's: a server keeps sensitive values from who may not read them by itself.
SELECT 1
