# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# vcpkg ships a CMake package of Nayuki's QR code generator; Debian one for pkg-config.
# Defines QrCodegen::QrCodegen.
find_package(unofficial-nayuki-qr-code-generator CONFIG QUIET)
if(TARGET unofficial::nayuki-qr-code-generator::nayuki-qr-code-generator)
    add_library(QrCodegen::QrCodegen ALIAS unofficial::nayuki-qr-code-generator::nayuki-qr-code-generator)
    set(QrCodegen_FOUND TRUE)
    return()
endif()
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(PC_QrCodegen QUIET qrcodegencpp)
endif()
find_path(QrCodegen_INCLUDE_DIR qrcodegen.hpp HINTS ${PC_QrCodegen_INCLUDE_DIRS} PATH_SUFFIXES qrcodegen qrcodegencpp)
find_library(QrCodegen_LIBRARY qrcodegencpp HINTS ${PC_QrCodegen_LIBRARY_DIRS})
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QrCodegen REQUIRED_VARS QrCodegen_LIBRARY QrCodegen_INCLUDE_DIR)
if(QrCodegen_FOUND AND NOT TARGET QrCodegen::QrCodegen)
    add_library(QrCodegen::QrCodegen UNKNOWN IMPORTED)
    set_target_properties(QrCodegen::QrCodegen PROPERTIES
        IMPORTED_LOCATION "${QrCodegen_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${QrCodegen_INCLUDE_DIR}")
endif()
