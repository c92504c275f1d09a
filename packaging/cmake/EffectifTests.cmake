# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# CTest ends a test that hangs. The watch of Qt 6.4 is meant for one function, but at times counts on from the first one, and
# ends a long class that is well.
set(EFFECTIF_TEST_ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=3600000;QTEST_DISABLE_STACK_DUMP=1")

# effectif_tests(name [OWN_SCREEN] [TIMEOUT seconds] [LABELS ...] SOURCES tst_a.cpp ... [SUPPORT ...] LIBRARIES ...)
# One executable of many Qt Test classes; each source tst_thing.cpp holds `class TestThing` and is one CTest.
# The class's name is read from the source, so the two cannot part.
# Tests wait more than they compute, and are compiled more often than run: without optimization, and with one precompiled
# header for all of them, which wants the same Qt modules everywhere.
function(effectif_tests name)
    cmake_parse_arguments(t "OWN_SCREEN" "TIMEOUT" "SOURCES;SUPPORT;LIBRARIES;LABELS;ENVIRONMENT;FIXTURES" ${ARGN})
    if(NOT t_TIMEOUT)
        set(t_TIMEOUT 120)
    endif()
    effectif_test_program(tests_${name} ${t_SOURCES} ${t_SUPPORT})
    target_link_libraries(tests_${name} PRIVATE ${t_LIBRARIES})
    target_precompile_headers(tests_${name} REUSE_FROM tests_precompiled)
    foreach(source IN LISTS t_SOURCES)
        file(STRINGS "${source}" line REGEX "^EFFECTIF_TEST\\(" LIMIT_COUNT 1)
        if(NOT line)
            message(FATAL_ERROR "${source} has no EFFECTIF_TEST(Class) line")
        endif()
        string(REGEX REPLACE "^EFFECTIF_TEST\\(([A-Za-z0-9_]+)\\).*" "\\1" class "${line}")
        if(t_OWN_SCREEN)
            add_test(NAME ${name}.${class}
                COMMAND "${CMAKE_SOURCE_DIR}/tests/support/ownscreen.sh" $<TARGET_FILE:tests_${name}> ${class})
            # A journey mostly waits for its slow line: it is begun first, and many go side by side.
            set_tests_properties(${name}.${class} PROPERTIES COST 100)
        else()
            add_test(NAME ${name}.${class} COMMAND tests_${name} ${class})
            set_tests_properties(${name}.${class} PROPERTIES PROCESSORS 2)
        endif()
        set_tests_properties(${name}.${class} PROPERTIES TIMEOUT ${t_TIMEOUT} LABELS "${name};${t_LABELS}"
            ENVIRONMENT "${EFFECTIF_TEST_ENVIRONMENT};${t_ENVIRONMENT}")
        if(t_FIXTURES)
            set_tests_properties(${name}.${class} PROPERTIES FIXTURES_REQUIRED "${t_FIXTURES}")
        endif()
    endforeach()
endfunction()

# effectif_tests_again(label program ENVIRONMENT variable CLASSES Thing ...)
# The same classes with that variable set, under another name: accounts.TestThing.
function(effectif_tests_again label program)
    cmake_parse_arguments(t "" "ENVIRONMENT" "CLASSES" ${ARGN})
    foreach(class IN LISTS t_CLASSES)
        add_test(NAME ${label}.Test${class} COMMAND ${program} Test${class})
        set_tests_properties(${label}.Test${class} PROPERTIES TIMEOUT 600 PROCESSORS 2 LABELS "storage;${label}"
            FIXTURES_REQUIRED postgres
            ENVIRONMENT "${EFFECTIF_TEST_ENVIRONMENT};${t_ENVIRONMENT}=1")
    endforeach()
endfunction()

function(effectif_test_program target)
    add_executable(${target} ${ARGN} "${CMAKE_SOURCE_DIR}/tests/support/testmain.cpp"
        "${CMAKE_SOURCE_DIR}/tests/support/testcase.h"
        "${CMAKE_SOURCE_DIR}/tests/support/guardedapplication.cpp"
        "${CMAKE_SOURCE_DIR}/tests/support/guardedapplication.h")
    # Qt tells each program where it was built, which no other could share a precompiled header with.
    target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_link_libraries(${target} PRIVATE effectif_options Qt6::Network Qt6::Sql Qt6::Svg Qt6::Test Qt6::Widgets)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        set_target_properties(${target} PROPERTIES EFFECTIF_UNOPTIMISED ON)
        target_compile_options(${target} PRIVATE -O0)
    endif()
endfunction()
