#include "base/error.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "gazetteer/checksum.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/index_format.hpp"
#include "worlds/small_world.hpp"

#include <cstring>
#include <fstream>

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::Gazetteer;

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string open_error(const std::filesystem::path& path) {
  try {
    Gazetteer::open(path);
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Makes the header's checksum right again, so that the damage behind it is met.
void mend_header(std::string& bytes) {
  using namespace gazetteer::format;
  constexpr std::size_t head = sizeof(Header) + section_count * sizeof(SectionEntry);
  if (bytes.size() < head) return;
  Header header{};
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.file_bytes = bytes.size();
  header.crc32 = 0;
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.crc32 = gazetteer::crc32(std::string_view(bytes).substr(0, head));
  std::memcpy(bytes.data(), &header, sizeof(header));
}

// Asks everything; what is answered is no matter.
void use(const Gazetteer& places) {
  gazetteer::Query query;
  for (const char* name : {"Huixtla", "Tonala, Chiapas", "Springfield IL", "Huixtal", "Mexico"}) {
    query.name = name;
    for (const auto spelling :
         {gazetteer::Spelling::exact, gazetteer::Spelling::prefix, gazetteer::Spelling::fuzzy}) {
      query.spelling = spelling;
      places.find(query);
      places.resolve(query);
    }
    places.complete(name, 5);
    places.near_spellings(name, 3, 5);
  }
  places.spot("From Tapachula to Mexico City's Darien Gap, U.S.");
  places.by_geonames(3526855);
  places.country("MX");
  places.division("MX", "05");
  places.inside({-120, 0, -80, 60}, gazetteer::Kind::city, 10);
  places.demonym("hondureno");
  places.border("southern border", "MX");
  places.needs_evidence("us", "en");
  places.describe();
  for (std::uint32_t number = 0; number < places.size(); ++number) {
    places.place(number);
    places.details(number);
  }
}

void try_bytes(const std::filesystem::path& path, const std::string& bytes) {
  write(path, bytes);
  try {
    use(Gazetteer::open(path));
  } catch (const base::InputError&) {
  }
}

}  // namespace

TEST_CASE("what is no index, of another version or cut short is refused with a remedy") {
  const SmallWorld world;
  world.build();
  const std::string good = base::read_file(world.index(), 1 << 30);
  const auto path = world.folder() / "bad.gaz";
  CHECK(has(open_error(path), "there is no such place index"));
  CHECK(has(open_error(world.folder()), "is not a file"));
  write(path, "");
  CHECK(has(open_error(path), "is not a place index"));
  write(path, "GIF89a" + std::string(100, 'x'));
  CHECK(has(open_error(path), "is not a place index"));
  std::string newer = good;
  newer[8] = 3;
  write(path, newer);
  CHECK(has(open_error(path), "of version 3"));
  write(path, good.substr(0, good.size() - 64));
  CHECK(has(open_error(path), "cut short"));
  std::string flipped = good;
  flipped[40] ^= 1;
  write(path, flipped);
  CHECK(has(open_error(path), "is damaged; build it anew"));
}

TEST_CASE("verifying finds any flipped bit outside the padding") {
  const SmallWorld world;
  world.build();
  std::string bytes = base::read_file(world.index(), 1 << 30);
  CHECK_NOTHROW(Gazetteer::open(world.index()).verify());
  const std::size_t at = bytes.find("Villa Comaltitl");
  REQUIRE(at != std::string::npos);
  bytes[at] ^= 4;
  write(world.folder() / "bad.gaz", bytes);
  const Gazetteer damaged = Gazetteer::open(world.folder() / "bad.gaz");
  CHECK_THROWS_AS(damaged.verify(), base::InputError);
}

TEST_CASE("an index with any bytes changed answers or throws, and never crashes") {
  const SmallWorld world;
  world.build();
  const std::string good = base::read_file(world.index(), 1 << 30);
  const auto path = world.folder() / "bad.gaz";
  CHECK(rc::check([&] {
    std::string bytes = good;
    const auto flips = *rc::gen::inRange(1, 200);
    for (int i = 0; i < flips; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
      bytes[at] = static_cast<char>(*rc::gen::elementOf(std::vector<int>{0, 1, 0x7F, 0x80, 0xFF}));
    }
    std::memcpy(bytes.data(), good.data(), 32);
    mend_header(bytes);
    try_bytes(path, bytes);
  }));
}

TEST_CASE("an index cut anywhere answers or throws, and never crashes") {
  const SmallWorld world;
  world.build();
  const std::string good = base::read_file(world.index(), 1 << 30);
  const auto path = world.folder() / "bad.gaz";
  CHECK(rc::check([&] {
    std::string bytes = good.substr(0, *rc::gen::inRange<std::size_t>(0, good.size()));
    if (*rc::gen::arbitrary<bool>()) mend_header(bytes);
    try_bytes(path, bytes);
  }));
}
