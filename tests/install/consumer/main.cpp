// where_is NAME: prints the place that NAME most likely means.
#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "itinerary/read.hpp"

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: where_is NAME\n";
    return 2;
  }
  try {
    const std::filesystem::path data = RUMBO_DATA_DIR;
    const rumbo::basemap::Basemap basemap(data / "basemap");
    const auto gazetteer = rumbo::gazetteer::Gazetteer::open(data / "world.gaz");
    rumbo::gazetteer::Query query;
    query.name = argv[1];
    for (const auto& candidate : gazetteer.find(query)) {
      const auto& place = candidate.place;
      std::cout << place.name << ' ' << place.country << ' ' << place.position.lat << ' '
                << place.position.lon << '\n';
      return 0;
    }
    std::cerr << "no such place\n";
    return 1;
  } catch (const rumbo::base::Error& error) {
    std::cerr << error.what() << '\n';
    return error.exit_code();
  }
}
