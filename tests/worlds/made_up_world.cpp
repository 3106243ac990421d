#include "worlds/made_up_world.hpp"

#include <stdexcept>
#include <system_error>

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp

using namespace rumbo;

std::uint32_t add(indexing::Sources& sources, const MadeUpPlace& place) {
  indexing::SourcePlace source;
  source.kind = place.kind;
  source.geonames = place.geonames;
  for (const std::string& name : place.names)
    source.names.push_back(
        {name, source.names.empty() ? indexing::NameRole::primary : indexing::NameRole::alternate});
  source.country = place.country;
  source.admin1_code = place.admin1;
  source.admin2_code = place.admin2;
  source.position = place.position;
  source.population = place.population;
  return sources.add(source);
}

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "rumbo-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}
