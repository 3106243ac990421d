# cmake --install: the program, the library with its headers and CMake package, the data and the styles.
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/rumbo)
set(data ${CMAKE_INSTALL_DATADIR}/rumbo)

install(TARGETS rumbo RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS rumbo_full RUNTIME DESTINATION libexec/rumbo)  # where the front looks for it
install(TARGETS rumbo_gdal LIBRARY DESTINATION libexec/rumbo)    # and where basemap/foreign_files.cpp does
install(TARGETS librumbo EXPORT rumbo ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY src/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/rumbo
  FILES_MATCHING PATTERN "*.hpp" PATTERN cli EXCLUDE PATTERN mapcli EXCLUDE
                          PATTERN gdalfiles EXCLUDE)

install(DIRECTORY ${RUMBO_BUILD_DATA_DIR}/ DESTINATION ${data} PATTERN styles EXCLUDE)
install(DIRECTORY styles DESTINATION ${data})

install(EXPORT rumbo NAMESPACE rumbo:: DESTINATION ${package} FILE rumboTargets.cmake)
configure_package_config_file(cmake/rumboConfig.cmake.in rumboConfig.cmake
  INSTALL_DESTINATION ${package} PATH_VARS data)
write_basic_package_version_file(rumboConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/rumboConfig.cmake ${PROJECT_BINARY_DIR}/rumboConfigVersion.cmake
  DESTINATION ${package})
install(FILES cmake/Dependencies.cmake DESTINATION ${package} RENAME rumboDependencies.cmake)
