#pragma once

#include "geo/lonlat.hpp"
#include "roads/network.hpp"
#include "roads/ways.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A road network drawn with characters. Capital letters are junctions, a hundred metres apart a
// character across and a line down. Streets between them run straight: - and | and / and \ for both
// directions; > < ^ v anywhere in them make it one-way that way. Spaces are the land between.
class AsciiMap {
 public:
  explicit AsciiMap(std::string_view drawing);

  // A street by its letters, in the direction drawn: west to east, then north to south.
  rumbo::roads::WayRules& street(const std::string& letters);

  // Rules for turning from one street into another; as they meet, "AB" "BC".
  void forbid(const std::string& from, const std::string& to,
              rumbo::roads::Access binds = rumbo::roads::for_all);
  void allow_only(const std::string& from, const std::string& to);
  void close(char junction, rumbo::roads::Access to);

  std::string letters() const;  // of all junctions
  rumbo::geo::LonLat at(char junction) const;
  // Part of the way from one position to another, moved to the north by some metres.
  rumbo::geo::LonLat between(char from, char to, double share, double north_metres = 0) const;

  rumbo::roads::Network network() const { return rumbo::roads::network_of(ways_); }

 private:
  void find_streets(const std::vector<std::string>& rows);
  void follow(const std::vector<std::string>& rows, std::size_t row, std::size_t column,
              std::pair<int, int> step);
  void rule(const std::string& from, const std::string& to, bool only, rumbo::roads::Access binds);
  std::uint32_t way_of(const std::string& letters) const;

  rumbo::roads::Ways ways_;
  std::map<char, std::uint32_t> node_;
  std::map<std::string, std::uint32_t> way_;
};
