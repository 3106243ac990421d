# The data that the program reads, in the build tree as it will be when installed: bin/rumbo finds share/rumbo.
set(RUMBO_BUILD_DATA_DIR ${PROJECT_BINARY_DIR}/share/rumbo)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
