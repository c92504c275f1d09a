# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# effectif_testsmtp: the class SmtpServer, to link into a test executable.
add_library(effectif_testsmtp STATIC
    "${CMAKE_SOURCE_DIR}/tests/support/smtpserver.cpp" "${CMAKE_SOURCE_DIR}/tests/support/smtpserver.h")
target_link_libraries(effectif_testsmtp PUBLIC effectif_options Qt6::Core)
target_compile_definitions(effectif_testsmtp PRIVATE
    EFFECTIF_TEST_SMTPSERVER="${CMAKE_SOURCE_DIR}/tests/support/smtpserver.py")
