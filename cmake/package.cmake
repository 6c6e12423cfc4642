# `cpack -G DEB`: the package `assay` with the tool, and `libassay-dev` with the library.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/assay COMPONENT runtime)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libassay-dev COMPONENT dev)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME assay)
set(CPACK_PACKAGE_CONTACT "The Assay authors <assay@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
    "Judges JSON payloads by rule files, and checks, tests and formats these.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME assay)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON) # what it depends on is read from the program

set(CPACK_COMPONENT_DEV_DESCRIPTION
    "The library, its headers, and the package that find_package(assay) reads.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libassay-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
# As in assayConfig.cmake.in: a static library leaves its own libraries to whoever links it.
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libicu-dev, nlohmann-json3-dev, libsimdjson-dev, libfmt-dev, libre2-dev, pkg-config")

include(CPack)
