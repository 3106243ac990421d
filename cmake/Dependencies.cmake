# The outside libraries of librumbo, found once; the installed package config includes this very file.
# docs/dependencies.md says why each is here. What only the program or the tests need is found there.
find_package(PkgConfig REQUIRED)
find_package(GDAL 3.6 REQUIRED)
find_package(PROJ 9 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
pkg_check_modules(GEOGRAPHICLIB REQUIRED IMPORTED_TARGET geographiclib>=2.1)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo pangoft2 cairo-svg cairo-png fontconfig)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
