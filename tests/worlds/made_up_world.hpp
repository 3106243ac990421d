#pragma once

#include "indexing/sources.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

// A place given to Sources without a file of its own.
struct MadeUpPlace {
  rumbo::gazetteer::Kind kind = rumbo::gazetteer::Kind::city;
  std::uint32_t geonames = 0;
  std::vector<std::string> names;  // the first is the main name
  std::string country;
  std::string admin1;
  std::string admin2;
  rumbo::geo::LonLat position;
  std::int64_t population = 0;
};
std::uint32_t add(rumbo::indexing::Sources& sources, const MadeUpPlace& place);

// A folder of its own, removed at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};
