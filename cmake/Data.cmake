# What the program reads, made in the build tree from the sources in gazetteer/, basemap/ and styles/.
include(Fonts)

# Styles are read as they are: a link lets a change show at once.
file(MAKE_DIRECTORY ${RUMBO_BUILD_DATA_DIR})
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/styles ${RUMBO_BUILD_DATA_DIR}/styles SYMBOLIC)

# The itinerary's JSON Schema stands beside the reader that it must agree with, and ships for editors.
configure_file(${PROJECT_SOURCE_DIR}/src/itinerary/itinerary.schema.json ${RUMBO_BUILD_DATA_DIR} COPYONLY)

# The basemap's layers, unpacked afresh: unpack itself skips what looks new enough.
file(GLOB_RECURSE basemap_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/basemap/*)
list(FILTER basemap_sources EXCLUDE REGEX "/basemap/make/|/__pycache__/")
set(basemap ${RUMBO_BUILD_DATA_DIR}/basemap)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/basemap.stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${basemap}
  COMMAND ${PROJECT_SOURCE_DIR}/basemap/unpack ${basemap}
  COMMAND ${CMAKE_COMMAND} -E touch ${PROJECT_BINARY_DIR}/basemap.stamp
  DEPENDS ${basemap_sources}
  COMMENT "Unpacking the basemap" VERBATIM)

# The place indexes, made again when their sources or the code that makes them change, not at every link. What the
# OpenStreetMap knows better stands in an index of its own, for its licence.
function(rumbo_place_index name sources)
  file(GLOB files CONFIGURE_DEPENDS ${sources}/*)
  list(FILTER files EXCLUDE REGEX "/(make|detail)$")
  set(index ${RUMBO_BUILD_DATA_DIR}/${name}.gaz)
  add_custom_command(OUTPUT ${index}
    COMMAND rumbo_full gazetteer build -o ${index} ${sources} --layers ${basemap}
    DEPENDS rumbo_indexing ${files} ${PROJECT_BINARY_DIR}/basemap.stamp
    COMMENT "Indexing ${name}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY RUMBO_PLACE_INDEXES ${index})
endfunction()
rumbo_place_index(world ${PROJECT_SOURCE_DIR}/gazetteer)
rumbo_place_index(detail-osm ${PROJECT_SOURCE_DIR}/gazetteer/detail)

get_property(indexes GLOBAL PROPERTY RUMBO_PLACE_INDEXES)
add_custom_target(data ALL DEPENDS ${indexes} ${PROJECT_BINARY_DIR}/basemap.stamp)
