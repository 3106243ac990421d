#pragma once

#include "roads/network.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace rumbo::roads {

// Whether the file's name ends like one of OpenStreetMap's: .pbf, .osm, .opl, .o5m, also packed
// with .gz or .bz2.
bool is_osm_file(const std::filesystem::path& file);

// The roads of an OpenStreetMap extract that `profile` may use, through libosmium, in two passes:
// ways and relations, then nodes. In memory are the roads and their nodes alone, some 20 bytes each
// time a road refers to a node.
// InputError, naming the file, when it is missing, no regular file, empty, cut short, of another
// format than its name says, or holds no such road. `progress` is told of the share done.
Network read_osm(const std::filesystem::path& file, Profile profile,
                 const std::function<void(double)>& progress = {});

// The same from bytes in memory; `format` is the ending of a name: "osm.pbf".
Network read_osm(const std::string& bytes, const std::string& format, Profile profile);

}  // namespace rumbo::roads
