# Everything comes from the system's packages; nothing is downloaded.
find_package(Boost 1.81 REQUIRED COMPONENTS iostreams)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
if(NOT ASSAY_PORTABLE)
  find_path(ASSAY_HIGHWAY_INCLUDE hwy/foreach_target.h REQUIRED) # its headers alone
endif()
