# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the house shares: language, warnings, hardening, linker.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
include(CheckPIESupported)
check_pie_supported()

find_program(EFFECTIF_CCACHE ccache)
if(EFFECTIF_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${EFFECTIF_CCACHE}")
endif()

add_library(effectif_options INTERFACE)
target_include_directories(effectif_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(effectif_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    EFFECTIF_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(effectif_options INTERFACE -Wall -Wextra -Wconversion)
    if(EFFECTIF_WERROR)
        target_compile_options(effectif_options INTERFACE -Werror)
    endif()
    if(EFFECTIF_SANITIZE)
        # Qt's own headers compare empty lists by memcmp(nullptr, ..., 0)
        target_compile_options(effectif_options INTERFACE -fsanitize=address,undefined -fno-sanitize=nonnull-attribute
            -fno-omit-frame-pointer)
        target_link_options(effectif_options INTERFACE -fsanitize=address,undefined)
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
        # Needs optimization, which the suite's own programs do without.
        target_compile_options(effectif_options INTERFACE -U_FORTIFY_SOURCE
            $<$<NOT:$<BOOL:$<TARGET_PROPERTY:EFFECTIF_UNOPTIMISED>>>:-D_FORTIFY_SOURCE=2> -fstack-protector-strong)
        target_compile_definitions(effectif_options INTERFACE _GLIBCXX_ASSERTIONS)
        if(UNIX AND NOT APPLE)
            target_compile_options(effectif_options INTERFACE -fcf-protection)
            target_link_options(effectif_options INTERFACE -Wl,-z,relro,-z,now)
        endif()
    endif()
    find_program(EFFECTIF_LLD ld.lld)
    if(EFFECTIF_LLD AND NOT APPLE)
        target_link_options(effectif_options INTERFACE -fuse-ld=lld)
    endif()
endif()

# effectif_room(name SOURCES ... [PUBLIC ...] [PRIVATE ...]): a room of the house, a static library.
# What PRECOMPILE names is compiled once for the room: worth it from some twenty sources on.
function(effectif_room name)
    cmake_parse_arguments(room "" "" "SOURCES;PUBLIC;PRIVATE;PRECOMPILE" ${ARGN})
    add_library(${name} STATIC ${room_SOURCES})
    target_link_libraries(${name} PUBLIC effectif_options ${room_PUBLIC} PRIVATE ${room_PRIVATE})
    if(room_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${room_PRECOMPILE})
    endif()
endfunction()
