# librumbo: the objects of every module but the command line, in one archive. And modules.txt, the declared
# house (name, floor, dependencies), which tests/house holds against the code.
get_property(modules GLOBAL PROPERTY RUMBO_MODULES)
get_property(libraries GLOBAL PROPERTY RUMBO_LIBRARIES)
get_property(table GLOBAL PROPERTY RUMBO_MODULE_TABLE)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/modules.txt CONTENT "${table}" @ONLY)

add_library(librumbo STATIC)
set_target_properties(librumbo PROPERTIES OUTPUT_NAME rumbo EXPORT_NAME rumbo LINKER_LANGUAGE CXX
                                          POSITION_INDEPENDENT_CODE ON)
foreach(module IN LISTS modules)
  target_sources(librumbo PRIVATE $<TARGET_OBJECTS:rumbo_${module}>)
endforeach()
target_compile_features(librumbo INTERFACE cxx_std_20)
target_include_directories(librumbo INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/rumbo>)
# No public header includes another library's: consumers link them and compile without them.
list(REMOVE_DUPLICATES libraries)
foreach(library IN LISTS libraries)
  target_link_libraries(librumbo INTERFACE $<LINK_ONLY:${library}>)
endforeach()
add_library(rumbo::rumbo ALIAS librumbo)
