# One interface target carries what every target of ours is built with.

add_library(proctor_options INTERFACE)
target_compile_features(proctor_options INTERFACE cxx_std_20)
target_compile_options(proctor_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
    # GCC 12 sees phantom uninitialised reads and null checks in coroutine frames and inlined QString code.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict -Wno-dangling-pointer>
    # clang warns inside libstdc++ 12 itself (std::stable_sort); GCC watches over deprecated calls of ours.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
target_compile_definitions(proctor_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PROCTOR_VERSION="${PROJECT_VERSION}")
set_property(TARGET proctor_options PROPERTY INTERFACE_POSITION_INDEPENDENT_CODE ON)

set(PROCTOR_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined or thread")
if(PROCTOR_SANITIZE)
    target_compile_options(proctor_options INTERFACE -fsanitize=${PROCTOR_SANITIZE} -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    target_link_options(proctor_options INTERFACE -fsanitize=${PROCTOR_SANITIZE})
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# Switched off they show which includes are missing. clang-tidy reads those of the `clang` preset.
option(PROCTOR_PCH "Use precompiled headers" ON)
# proctor_precompile(target [GUI]): GUI for what uses the window's library.
function(proctor_precompile target)
    if(NOT PROCTOR_PCH)
        return()
    endif()
    # One for all without a window, one for the window: making it takes longer than compiling most of our files.
    set(headers
        <QtCore/QtCore> <QtSql/QtSql>
        <algorithm> <chrono> <coroutine> <functional> <memory> <optional> <span> <string> <variant> <vector>
        <tl/expected.hpp> <qcoro/qcorotask.h>)
    if(target STREQUAL "proctor_core")
        target_precompile_headers(${target} PRIVATE ${headers})
    elseif(target STREQUAL "proctor_ui")
        target_precompile_headers(${target} PRIVATE ${headers} <QtWidgets/QtWidgets>)
    elseif("GUI" IN_LIST ARGN)
        target_precompile_headers(${target} REUSE_FROM proctor_ui)
        return()
    else()
        target_precompile_headers(${target} REUSE_FROM proctor_core)
        return()
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
