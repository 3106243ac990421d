#include "base/error.hpp"
#include "catch.hpp"
#include "gazetteer/area_cell.hpp"
#include "gazetteer/area_distance.hpp"
#include "gazetteer/area_search.hpp"
#include "gazetteer/area_sections.hpp"
#include "geo/geodesic.hpp"
#include "indexing/text_arena.hpp"
#include "scratch_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::AreaInput;
using gazetteer::AreaSearch;
using gazetteer::Kind;
using geo::LonLat;

namespace {

namespace format = gazetteer::format;

geo::Ring box(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

// An index of areas alone: countries AA, BB, CC are numbers 0 to 2, divisions are "1" to "9".
class Areas {
 public:
  Areas() {
    codes_.push_back(strings_.add(""));
    for (const char* code : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
      codes_.push_back(strings_.add(code));
  }

  Areas& country(std::uint16_t number, const std::vector<geo::Ring>& rings,
                 std::uint8_t detail = 0) {
    inputs_.push_back({Kind::country, number, codes_[0], detail, {{rings}}});
    return *this;
  }
  Areas& division(std::uint16_t country, int code, const std::vector<geo::Ring>& rings) {
    inputs_.push_back(
        {Kind::division1, country, codes_.at(static_cast<std::size_t>(code)), 0, {{rings}}});
    return *this;
  }

  gazetteer::AreaSections sections() const { return gazetteer::build_areas(inputs_); }

  gazetteer::IndexWriter writer() const {
    std::vector<format::CountryRecord> countries(3);
    for (std::size_t i = 0; i < countries.size(); ++i)
      countries[i].alpha2 = {static_cast<char>('A' + i), static_cast<char>('A' + i)};
    gazetteer::IndexWriter writer;
    writer.put_bytes(format::Section::strings, strings_.bytes());
    writer.put(format::Section::countries, countries);
    gazetteer::put_areas(sections(), writer);
    return writer;
  }

 private:
  indexing::TextArena strings_;
  std::vector<format::StringRef> codes_;
  std::vector<AreaInput> inputs_;
};

// One or two indexes and the search over them.
class World {
 public:
  explicit World(const Areas& areas) : first_(areas.writer()), second_(Areas().writer()) {}
  World(const Areas& areas, const Areas& over) : first_(areas.writer()), second_(over.writer()) {}

  std::string at(LonLat position) const { return text(search_.at(position)); }
  std::string near(LonLat position) const { return text(search_.near(position)); }
  double km(LonLat position) const { return search_.near(position).country.value().km; }

 private:
  static std::string text(const gazetteer::Grounds& grounds) {
    std::string text(grounds.country ? grounds.country->country : "");
    if (grounds.division) text += "." + std::string(grounds.division->admin1_code);
    return text;
  }

  ScratchIndex first_;
  ScratchIndex second_;
  std::array<const gazetteer::Index*, 2> layers_{&*first_, &*second_};
  AreaSearch search_{layers_};
};

// Coordinates that meet the grid's corners and one another often.
double any_degree(int limit) {
  return *rc::gen::weightedOneOf<int>(
             {{1, rc::gen::inRange(-limit * 2, limit * 2 + 1)},
              {1, rc::gen::map(rc::gen::inRange(-3, 4), [](int i) { return 2 * i; })},
              {1, rc::gen::inRange(-4, 5)}}) /
         2.0;
}

LonLat any_position() { return {any_degree(180), any_degree(90)}; }

geo::Ring any_ring() {
  geo::Ring ring;
  const int corners = *rc::gen::inRange(3, 9);
  const double fine = *rc::gen::elementOf(std::vector{1.0, 7.3, 100.0});
  for (int i = 0; i < corners; ++i) {
    const LonLat at = any_position();
    ring.push_back({at.lon / fine, at.lat / fine});
  }
  ring.push_back(ring.front());
  return ring;
}

// The rule itself, over whole rings.
bool inside(const std::vector<geo::Ring>& rings, LonLat position) {
  bool odd = false;
  for (const geo::Ring& ring : rings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const auto units = [](LonLat at) {
        return format::AreaVertex{
            static_cast<std::int32_t>(std::llround(at.lon * format::units_per_degree)),
            static_cast<std::int32_t>(std::llround(at.lat * format::units_per_degree))};
      };
      odd ^= gazetteer::crosses_east(units(ring[i - 1]), units(ring[i]),
                                     gazetteer::area_vertex(position));
    }
  }
  return odd;
}

double sampled_distance(const geo::Ring& ring, LonLat from) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const double span =
        std::max(std::abs(ring[i].lon - ring[i - 1].lon), std::abs(ring[i].lat - ring[i - 1].lat));
    const int steps = static_cast<int>(span * 20) + 1;
    for (int s = 0; s <= steps; ++s) {
      const double share = static_cast<double>(s) / steps;
      least = std::min(
          least,
          geo::distance_km(from, {ring[i - 1].lon + share * (ring[i].lon - ring[i - 1].lon),
                                  ring[i - 1].lat + share * (ring[i].lat - ring[i - 1].lat)}));
    }
  }
  return least;
}

}  // namespace

TEST_CASE("cut up by cells, an area contains what it contained whole") {
  CHECK(rc::check([] {
    std::vector<geo::Ring> rings;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) rings.push_back(any_ring());
    const World world(Areas().country(0, rings));
    for (int i = 0; i < 40; ++i) {
      LonLat at = *rc::gen::element(any_ring().front(), any_position(), rings[0][0]);
      if (*rc::gen::arbitrary<bool>()) at.lon += 0.01;
      if (*rc::gen::arbitrary<bool>()) at.lat -= 0.01;
      if (!at.valid()) continue;
      RC_ASSERT((world.at(at) == "AA") == inside(rings, at));
    }
  }));
}

TEST_CASE("every point of a border between two areas is in exactly one of them") {
  CHECK(rc::check([] {
    geo::Ring west = box(-5, -5, 5, 5);
    const LonLat a{*rc::gen::inRange(-40, 41) / 10.0, *rc::gen::inRange(-40, 1) / 10.0};
    const LonLat b{*rc::gen::inRange(-40, 41) / 10.0, *rc::gen::inRange(1, 41) / 10.0};
    west = {{-5, -5}, {0, -5}, a, b, {0, 5}, {-5, 5}, {-5, -5}};
    const geo::Ring east{{0, -5}, {5, -5}, {5, 5}, {0, 5}, b, a, {0, -5}};
    const World both(Areas().country(0, {west}).country(1, {east}));
    const World one(Areas().country(0, {west}));
    const World other(Areas().country(1, {east}));
    for (const LonLat at :
         {a, b, LonLat{0, -5}, LonLat{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}}) {
      RC_ASSERT(!both.at(at).empty());
      RC_ASSERT(one.at(at).empty() != other.at(at).empty());
    }
  }));
}

TEST_CASE("an enclave is not in the country around it") {
  const geo::Ring enclave = box(28, -30, 29, -29);
  const World world(Areas().country(0, {box(20, -34, 32, -23), enclave}).country(1, {enclave}));
  CHECK(world.at({28.5, -29.5}) == "BB");
  CHECK(world.at({27.5, -29.5}) == "AA");
  CHECK(world.at({10, -29.5}).empty());
}

TEST_CASE("180 degrees west and east are one, and both poles may be land") {
  const World world(Areas()
                        .country(0, {box(170, 60, 180, 70), box(-180, 60, -170, 70)})
                        .country(1, {box(-180, -90, 180, -80)}));
  for (const double lon : {179.99, 180.0, -180.0, -179.99}) {
    CHECK(world.at({lon, 65}) == "AA");
    CHECK(world.at({lon, -90}) == "BB");
    CHECK(world.at({lon, 90}).empty());
  }
}

TEST_CASE("where areas overlap the more detailed is right, and counts for all its country") {
  const Areas coarse = Areas()
                           .country(0, {box(0, 0, 10, 10)})
                           .country(1, {box(10, 0, 20, 10)})
                           .division(0, 1, {box(0, 0, 10, 5)})
                           .division(0, 2, {box(0, 5, 10, 10)})
                           .division(1, 3, {box(10, 0, 20, 10)});
  // The border between AA and BB is really 0.02 degrees further east.
  const Areas fine =
      Areas().country(0, {box(0, 0, 10.02, 10)}, 1).country(1, {box(10.02, 0, 20, 10)}, 1);
  CHECK(World(coarse).at({10.01, 3}) == "BB.3");
  CHECK(World(coarse, fine).at({10.01, 3}) == "AA.1");
  CHECK(World(fine, coarse).at({10.01, 7}) == "AA.2");
  CHECK(World(coarse, fine).at({10.03, 3}) == "BB.3");
  CHECK(World(coarse, fine).at({5, 3}) == "AA.1");

  // Only AA is known in detail, and ends sooner: the strip is its neighbour's, but the sea's at the
  // coast.
  const Areas shorter = Areas().country(0, {box(0.02, 0, 9.98, 10)}, 1);
  CHECK(World(coarse, shorter).at({9.99, 3}) == "BB.3");
  CHECK(World(coarse, shorter).at({0.01, 3}).empty());
  CHECK(World(coarse, shorter).near({0.01, 3}) == "AA.1");
  // And further: it wins over the neighbour that is known in less detail.
  const Areas longer = Areas().country(0, {box(0, 0, 10.02, 10)}, 1);
  CHECK(World(coarse, longer).at({10.01, 3}) == "AA.1");
}

TEST_CASE("at sea the nearest coast names the country and its division") {
  const World world(Areas()
                        .country(0, {box(0, 0, 10, 10)})
                        .country(1, {box(10, 0, 20, 10)})
                        .division(0, 1, {box(0, 0, 10, 5)})
                        .division(0, 2, {box(0, 5, 10, 10)}));
  CHECK(world.at({-0.3, 7}).empty());
  CHECK(world.near({-0.3, 7}) == "AA.2");
  CHECK(world.near({15, -40}) == "BB");
  CHECK(world.km({15, -1}) == Approx(geo::distance_km({15, -1}, {15, 0})).epsilon(1e-4));
  CHECK(World(Areas()).near({0, 0}).empty());
}

TEST_CASE(
    "the distance to a coast is that of its nearest point, over the poles and 180 degrees too") {
  CHECK(rc::check([] {
    const geo::Ring ring = any_ring();
    const World world(Areas().country(0, {ring}));
    const LonLat from{*rc::gen::inRange(-1800, 1801) / 10.0, *rc::gen::inRange(-900, 901) / 10.0};
    if (std::ranges::all_of(ring, [&](LonLat at) { return at == ring[0]; })) return;
    const double sampled = sampled_distance(ring, from);
    const double found = world.km(from);
    RC_ASSERT(found <= sampled * 1.007 + 0.05);
    RC_ASSERT(found >= sampled * 0.993 - 3);
  }));
}

TEST_CASE("a coast too far away is not near") {
  const Areas areas = Areas().country(0, {box(0, 0, 10, 10)});
  const ScratchIndex index(areas.writer());
  const std::array<const gazetteer::Index*, 1> layers{&*index};
  CHECK(AreaSearch(layers).near({-1, 5}, 112).country.has_value());
  CHECK_FALSE(AreaSearch(layers).near({-1, 5}, 110).country.has_value());
}

TEST_CASE("damaged areas are answered from or refused, and never crash a search") {
  const Areas areas =
      Areas().country(0, {box(0, 0, 3, 3), box(1, 1, 2, 2)}).division(0, 1, {box(0, 0, 1.2, 3)});
  const auto made = areas.sections();
  CHECK(rc::check([&] {
    auto writer = areas.writer();
    const auto times = [] { return *rc::gen::inRange(0, 6); };
    // The cells near the areas, not those of the empty sea.
    const auto draw_cell = [](std::size_t size) {
      return std::pair(*rc::gen::inRange(size / 2, size / 2 + 4 * 720 * 8),
                       *rc::gen::arbitrary<char>());
    };
    const auto draw = [](std::size_t size) {
      return std::pair(*rc::gen::inRange<std::size_t>(0, size), *rc::gen::arbitrary<char>());
    };
    writer.put_bytes(format::Section::areas, damaged(made.areas, draw, times()));
    writer.put_bytes(format::Section::area_cells, damaged(made.cells, draw_cell, times()));
    writer.put_bytes(format::Section::area_lists, damaged(made.lists, draw, times()));
    writer.put_bytes(format::Section::area_chains, damaged(made.chains, draw, times()));
    writer.put_bytes(format::Section::area_vertices, damaged(made.vertices, draw, times()));
    const ScratchIndex index(writer);
    try {
      const std::array<const gazetteer::Index*, 1> layers{&*index};
      const AreaSearch search(layers);
      for (const LonLat at : {LonLat{1.5, 1.5}, LonLat{0.5, 0.5}, LonLat{5, 1}, LonLat{-170, 80}}) {
        search.at(at);
        search.near(at);
      }
    } catch (const base::InputError&) {
    }
  }));
}
