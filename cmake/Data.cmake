# What the program reads, made in the build tree from the sources in gazetteer/, basemap/ and styles/.
include(Fonts)

# Styles are read as they are: a link lets a change show at once.
file(MAKE_DIRECTORY ${RUMBO_BUILD_DATA_DIR})
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/styles ${RUMBO_BUILD_DATA_DIR}/styles SYMBOLIC)

# The place index. It is made again when its sources or the code that makes it change, not at every link.
file(GLOB gazetteer_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/gazetteer/*)
set(world ${RUMBO_BUILD_DATA_DIR}/world.gaz)
add_custom_command(OUTPUT ${world}
  COMMAND rumbo_full gazetteer build -o ${world} ${PROJECT_SOURCE_DIR}/gazetteer
  DEPENDS rumbo_gazetteer rumbo_text ${gazetteer_sources}
  COMMENT "Indexing the gazetteer" VERBATIM)

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

add_custom_target(data ALL DEPENDS ${world} ${PROJECT_BINARY_DIR}/basemap.stamp)
