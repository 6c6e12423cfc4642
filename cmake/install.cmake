# `cmake --install`: the tool, the library, its headers, the shipped rules, and the package that
# find_package(assay) reads. A consumer links assay::assay.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/assay)

install(TARGETS assay_archive EXPORT assayTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/assay
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
install(EXPORT assayTargets NAMESPACE assay:: DESTINATION ${package_dir} COMPONENT dev)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules
        DESTINATION ${CMAKE_INSTALL_DATADIR}/assay COMPONENT runtime)

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/assayConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/assayConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(
  ${CMAKE_CURRENT_BINARY_DIR}/assayConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/assayConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/assayConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT dev)

if(TARGET assay_tool)
  install(TARGETS assay_tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
  include(cmake/guidance.cmake)
endif()
include(cmake/package.cmake)
