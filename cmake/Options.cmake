# Whether tests are built: AUTO builds them when Catch2 is found, ON insists.
set(RUMBO_TESTS AUTO CACHE STRING "Build the tests: ON, OFF or AUTO (when Catch2 is there)")
option(RUMBO_FUZZ "Build the fuzz targets with libFuzzer (needs Clang)" OFF)
option(RUMBO_BENCH "Build the benchmarks (needs SQLite and Boost)" OFF)
set(RUMBO_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined or thread")

get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT CMAKE_BUILD_TYPE AND NOT multi_config)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

# ccache, where there is one, unless another launcher was asked for. Precompiled headers need the sloppiness.
find_program(CCACHE ccache)
mark_as_advanced(CCACHE)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

# What every file of ours is compiled with.
add_library(rumbo_options INTERFACE)
target_compile_options(rumbo_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(rumbo_options INTERFACE -fpch-preprocess)  # so that ccache sees through them
endif()
# A program loads the libraries that it calls, not all that its modules name.
target_link_options(rumbo_options INTERFACE LINKER:--as-needed)
if(RUMBO_SANITIZE)
  target_compile_options(rumbo_options INTERFACE
    -fsanitize=${RUMBO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    -Wno-maybe-uninitialized)  # GCC's guess goes wrong under sanitizers; the other builds keep it
  target_link_options(rumbo_options INTERFACE -fsanitize=${RUMBO_SANITIZE})
endif()
if(RUMBO_FUZZ)
  target_compile_options(rumbo_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
