// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs a source; what it is for lies in the resource object beside it.
