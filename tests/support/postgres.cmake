# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# effectif_testpostgres: the class PostgresServer, to link into a test executable. A test with the property
# FIXTURES_REQUIRED postgres shares one cluster with the others of the ctest run.
add_library(effectif_testpostgres STATIC
    "${CMAKE_SOURCE_DIR}/tests/support/postgrescluster.cpp" "${CMAKE_SOURCE_DIR}/tests/support/postgrescluster.h"
    "${CMAKE_SOURCE_DIR}/tests/support/postgresserver.cpp" "${CMAKE_SOURCE_DIR}/tests/support/postgresserver.h")
target_link_libraries(effectif_testpostgres PUBLIC effectif_options Qt6::Core)
target_compile_definitions(effectif_testpostgres PUBLIC
    EFFECTIF_TEST_POSTGRES="${CMAKE_BINARY_DIR}/tests/postgres.ini")

add_executable(tests_postgresfixture "${CMAKE_SOURCE_DIR}/tests/support/postgresfixture.cpp")
target_link_libraries(tests_postgresfixture PRIVATE effectif_testpostgres)
add_test(NAME postgres.start COMMAND tests_postgresfixture start)
add_test(NAME postgres.stop COMMAND tests_postgresfixture stop)
set_tests_properties(postgres.start PROPERTIES FIXTURES_SETUP postgres TIMEOUT 120)
set_tests_properties(postgres.stop PROPERTIES FIXTURES_CLEANUP postgres TIMEOUT 120)

# The server itself is tested first: what stands on it proves nothing if it lets everybody in.
find_package(Qt6 6.4 REQUIRED COMPONENTS Sql)
effectif_tests(support
    SOURCES "${CMAKE_SOURCE_DIR}/tests/support/tst_postgresserver.cpp"
    LIBRARIES effectif_base effectif_testpostgres Qt6::Sql
    FIXTURES postgres)
