#include "base/error.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "few_names.hpp"
#include "gazetteer/checksum.hpp"
#include "gazetteer/fuzzy_search.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/prefix_search.hpp"
#include "gazetteer/spotting.hpp"
#include "gazetteer/suggest.hpp"

#include <array>
#include <cstring>
#include <fstream>

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::gazetteer;

namespace {

// Makes the header's checksum right again, so that the damage behind it is met.
void mend(std::string& bytes) {
  constexpr std::size_t head =
      sizeof(format::Header) + format::section_count * sizeof(format::SectionEntry);
  format::Header header{};
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.crc32 = 0;
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.crc32 = crc32(std::string_view(bytes).substr(0, head));
  std::memcpy(bytes.data(), &header, sizeof(header));
}

// Asks everything; what is answered is no matter.
void use(const Index& index) {
  const std::array<const Index*, 1> layers{&index};
  for (const char* name : {"huixtla", "san jose", "xyz", "東京", "s"}) {
    const auto ask = [&](auto question) {
      try {
        question();
      } catch (const base::InputError&) {
      }
    };
    ask([&] { postings_of(index, name); });
    ask([&] { complete(index, name, 5); });
    ask([&] { near_keys(index, name, {3, 5}); });
    ask([&] { suggestions(index, name, 5); });
    ask([&] { spot_names(layers, "San José, St. John's; Huixtla at 東京都"); });
  }
}

}  // namespace

TEST_CASE("damaged names give answers or errors, and never a crash or an endless search") {
  const FewNames names(std::vector<std::string>{"Huixtla", "San José", "San Juan", "St. John's",
                                                "東京", "Ciudad Hidalgo", "Tonalá",
                                                "San Salvador"});
  const std::string good = base::read_file(names.file(), 1 << 30);
  const std::filesystem::path path = names.file().string() + ".bad";
  CHECK(rc::check([&] {
    std::string bytes = good;
    const std::size_t from = *rc::gen::elementOf(std::vector<std::size_t>{32, 800, 264000});
    for (int flips = *rc::gen::inRange(1, 300); flips > 0; --flips) {
      const auto at = *rc::gen::inRange<std::size_t>(from, bytes.size());
      bytes[at] = static_cast<char>(*rc::gen::elementOf(std::vector<int>{0, 1, 0x7F, 0x80, 0xFF}));
    }
    mend(bytes);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    try {
      use(Index(path));
    } catch (const base::InputError&) {
    }
  }));
  std::filesystem::remove(path);
}
