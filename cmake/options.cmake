# What can be switched, and what follows from it: warnings, sanitizers, the compiler cache.
option(ASSAY_WERROR "Treat warnings as errors" OFF)
option(ASSAY_PORTABLE "Only plain C++ in the engine: no SIMD of its own, no Highway" OFF)
option(ASSAY_BUILD_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})
option(ASSAY_BUILD_EXAMPLES "Build the examples of the library" OFF)
option(ASSAY_BUILD_FUZZ "Build the fuzzers (clang only)" OFF)
option(ASSAY_BUILD_BENCH "Build the benchmarks" OFF)
option(ASSAY_INSTALL "Make install rules" ${PROJECT_IS_TOP_LEVEL})
set(ASSAY_SANITIZE "" CACHE STRING "What to pass to -fsanitize=, such as address,undefined")
set(ASSAY_SANITIZE_OPTIONS "-O1" CACHE STRING "Further options of the compiler, with ASSAY_SANITIZE")
set(ASSAY_TEST_DATA "${PROJECT_SOURCE_DIR}/../shared/data" CACHE PATH
    "Where JSONTestSuite and naughty-strings lie; tests that need them are skipped where it is absent")

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
  set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  find_program(ASSAY_CCACHE ccache)
  if(ASSAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ASSAY_CCACHE})
  endif()
  # Line tables and no more: a stack trace and a coverage report need them, and a build takes a
  # fifth less time than with -g. To step through variables: -DCMAKE_CXX_FLAGS_DEBUG=-g.
  if(CMAKE_CXX_FLAGS_DEBUG STREQUAL "-g")
    set(CMAKE_CXX_FLAGS_DEBUG -g1)
  endif()
  find_program(ASSAY_LLD ld.lld)
  if(ASSAY_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()

# The grammar is the one file that is slow to compile: 8 seconds by itself, minutes with debug
# information or under a sanitizer without optimisation. So it has flags of its own.
set(ASSAY_GRAMMAR_OPTIONS -g0)
if(ASSAY_SANITIZE)
  add_compile_options(-fsanitize=${ASSAY_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -g1 ${ASSAY_SANITIZE_OPTIONS})
  add_link_options(-fsanitize=${ASSAY_SANITIZE})
  # g++ 12 loses track of initialisation in instrumented code (GCC bug 105562).
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  list(APPEND ASSAY_GRAMMAR_OPTIONS -O1)
endif()
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/syntax/grammar.cpp
                            PROPERTIES COMPILE_OPTIONS "${ASSAY_GRAMMAR_OPTIONS}")
