# rumbo_module(NAME FLOOR n SOURCES a.cpp ... [DEPENDS module ...] [LIBRARIES target ...] [PRECOMPILE header ...]
#              [PROGRAM])
#
# Declares src/NAME as a module: a static library rumbo_NAME. DEPENDS names the modules whose headers
# it may include; each must have been declared before (so there are no cycles) and stand on the same or
# a lower floor. LIBRARIES are outside libraries, PRECOMPILE their headers that are slow to read. A module
# of the PROGRAM is no part of librumbo. The declarations are kept in RUMBO_ALL_MODULES and written to
# <build>/modules.txt, which tests/house/includes_test.py holds against the code.
function(rumbo_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PROGRAM" "FLOOR" "SOURCES;DEPENDS;LIBRARIES;PRECOMPILE")
  if(arg_UNPARSED_ARGUMENTS OR NOT DEFINED arg_FLOOR OR NOT arg_SOURCES)
    message(FATAL_ERROR "rumbo_module(${name}): FLOOR and SOURCES are needed; unknown: '${arg_UNPARSED_ARGUMENTS}'")
  endif()
  _rumbo_check_floors(${name} ${arg_FLOOR} "${arg_DEPENDS}")

  add_library(rumbo_${name} STATIC ${arg_SOURCES})
  set_target_properties(rumbo_${name} PROPERTIES RUMBO_FLOOR ${arg_FLOOR} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(rumbo_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_DEPENDS PREPEND rumbo_ OUTPUT_VARIABLE targets)
  target_link_libraries(rumbo_${name} PUBLIC ${targets} ${arg_LIBRARIES} PRIVATE rumbo_options)
  if(arg_PRECOMPILE)
    target_precompile_headers(rumbo_${name} PRIVATE ${arg_PRECOMPILE})
  endif()

  string(REPLACE ";" " " dependencies "${arg_DEPENDS}")
  set_property(GLOBAL APPEND_STRING PROPERTY RUMBO_MODULE_TABLE "${name} ${arg_FLOOR} ${dependencies}\n")
  set_property(GLOBAL APPEND PROPERTY RUMBO_ALL_MODULES ${name})
  if(NOT arg_PROGRAM)
    set_property(GLOBAL APPEND PROPERTY RUMBO_MODULES ${name})
    set_property(GLOBAL APPEND PROPERTY RUMBO_LIBRARIES ${arg_LIBRARIES})
  endif()
endfunction()

function(_rumbo_check_floors name floor dependencies)
  foreach(dependency IN LISTS dependencies)
    if(NOT TARGET rumbo_${dependency})
      message(FATAL_ERROR "rumbo_module(${name}): '${dependency}' is not declared before it")
    endif()
    get_target_property(below rumbo_${dependency} RUMBO_FLOOR)
    if(below GREATER floor)
      message(FATAL_ERROR "rumbo_module(${name}): '${dependency}' stands on the higher floor ${below}")
    endif()
  endforeach()
endfunction()
