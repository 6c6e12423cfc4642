# One library a room, so that a call against the order of rooms also fails to link.
add_library(assay_options INTERFACE)
target_include_directories(assay_options INTERFACE ${PROJECT_SOURCE_DIR}/src
                                                   ${PROJECT_SOURCE_DIR}/include)
target_compile_definitions(assay_options INTERFACE $<$<BOOL:${ASSAY_PORTABLE}>:ASSAY_PORTABLE>)
target_compile_options(assay_options INTERFACE -Wall -Wextra -Wpedantic
                                               $<$<BOOL:${ASSAY_WERROR}>:-Werror>)
# g++ 12 warns, optimised, of overlapping copies inside std::string (GCC bug 105651) and of copies
# past the bounds inside Boost.Multiprecision's small integers: false alarms, both in headers that
# are not ours.
target_compile_options(assay_options INTERFACE
                       "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds>")
# Tuned for x86 in general, g++ clears and copies what has 100 to 200 bytes, as a cell or a violation
# has, by an instruction that takes as long to start as the whole of it takes by vectors.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$" AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  set(by_vectors vector_loop:512:noalign,libcall:-1:noalign)
  target_compile_options(assay_options INTERFACE -mmemset-strategy=${by_vectors}
                                                 -mmemcpy-strategy=${by_vectors})
endif()

# As clang does: what is position-independent is inlined, too, since nobody replaces a part of it.
target_compile_options(assay_options INTERFACE
                       $<$<CXX_COMPILER_ID:GNU>:-fno-semantic-interposition>)

# Third-party libraries that a room's sources use.
set(ASSAY_source_USES)
set(ASSAY_diagnostic_USES fmt::fmt nlohmann_json::nlohmann_json)
set(ASSAY_syntax_USES Boost::headers)
set(ASSAY_constraint_USES Boost::headers ICU::uc ICU::i18n PkgConfig::RE2)
set(ASSAY_bind_USES Boost::headers fmt::fmt ICU::i18n ICU::uc)
set(ASSAY_program_USES)
set(ASSAY_evaluate_USES nlohmann_json::nlohmann_json simdjson::simdjson ICU::uc)
set(ASSAY_report_USES ICU::uc ICU::i18n nlohmann_json::nlohmann_json fmt::fmt)
set(ASSAY_cli_USES CLI11::CLI11 Boost::iostreams tomlplusplus::tomlplusplus fmt::fmt
                   nlohmann_json::nlohmann_json)

set(ASSAY_ROOMS "")

function(assay_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  if(ASSAY_PORTABLE)
    list(FILTER sources EXCLUDE REGEX "evaluate/member_scan\\.cpp$")
  endif()
  add_library(assay_${name} STATIC ${sources})
  set_target_properties(assay_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  if(name STREQUAL constraint AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(assay_${name} PRIVATE -Wno-stringop-overread) # as above, its third form
  endif()
  if(name STREQUAL evaluate AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # How fast its short loops are must not hang on what happens to stand before them.
    target_compile_options(assay_${name} PRIVATE -falign-functions=32 -falign-loops=32)
  endif()
  target_link_libraries(assay_${name} PUBLIC assay_options ${ASSAY_${name}_USES})
  foreach(above ${ARGN})
    if(TARGET assay_${above})
      target_link_libraries(assay_${name} PUBLIC assay_${above})
    endif()
  endforeach()
  set(ASSAY_ROOMS "${ASSAY_ROOMS};assay_${name}" PARENT_SCOPE)
endfunction()

# `assay_rooms` is every room with its own headers, for the tool and the tests. assay::assay is what
# others link: one archive made of the rooms' objects, and the headers of include/.
# (Its target is not called `assay`: with Ninja that is the tool's file.)
function(assay_archive)
  set(objects "")
  foreach(room ${ASSAY_ROOMS})
    list(APPEND objects $<TARGET_OBJECTS:${room}>)
  endforeach()
  set(rooms ${ASSAY_ROOMS})
  list(REVERSE rooms)
  add_library(assay_rooms INTERFACE)
  target_link_libraries(assay_rooms INTERFACE ${rooms} Threads::Threads)

  add_library(assay_archive STATIC ${objects})
  add_library(assay::assay ALIAS assay_archive)
  set_target_properties(assay_archive PROPERTIES
                        LINKER_LANGUAGE CXX OUTPUT_NAME assay EXPORT_NAME assay)
  target_compile_features(assay_archive PUBLIC cxx_std_20)
  target_include_directories(assay_archive PUBLIC
                             $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                             $<INSTALL_INTERFACE:include>)
  target_link_libraries(assay_archive
                        PUBLIC nlohmann_json::nlohmann_json Threads::Threads
                        PRIVATE ICU::i18n ICU::uc PkgConfig::RE2 simdjson::simdjson fmt::fmt)
endfunction()

function(assay_tool)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
  if(NOT sources)
    return()
  endif()
  list(FILTER sources EXCLUDE REGEX "main\\.cpp$")
  if(sources)
    set(embedded ${CMAKE_CURRENT_BINARY_DIR}/generated/demo_files.cpp)
    assay_embed(${embedded} demo_files
                assay.toml=examples/demo/assay.toml
                rules/navixy/user_personal_info.assay=rules/navixy/user_personal_info.assay
                rules/equalsmoney/people.assay=rules/equalsmoney/people.assay
                payloads/facts.json=examples/payloads/navixy-context.json
                payloads/good.json=examples/payloads/navixy-valid.json
                payloads/bad.json=examples/payloads/navixy-five-faults.json
                payloads/requests.ndjson=examples/payloads/requests.ndjson
                payloads/person.json=examples/payloads/equalsmoney-update.json)
    add_library(assay_cli STATIC ${sources} ${embedded})
    target_link_libraries(assay_cli PUBLIC assay_rooms ${ASSAY_cli_USES})
    target_compile_definitions(assay_cli PRIVATE ASSAY_VERSION="${PROJECT_VERSION}")
  endif()
  if(EXISTS ${PROJECT_SOURCE_DIR}/src/cli/main.cpp)
    add_executable(assay_tool ${PROJECT_SOURCE_DIR}/src/cli/main.cpp)
    set_target_properties(assay_tool PROPERTIES OUTPUT_NAME assay)
    target_link_libraries(assay_tool PRIVATE assay_cli)
  endif()
endfunction()
