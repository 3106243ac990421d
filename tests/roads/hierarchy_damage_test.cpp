#include "base/error.hpp"
#include "catch.hpp"
#include "few_roads.hpp"
#include "roads/hierarchy.hpp"
#include "roads/hierarchy_format.hpp"

#include <cstring>

#include <rapidcheck.h>

using namespace rumbo;
using roads::Hierarchy;

namespace {

// Makes the header fit the size again, so that the damage behind it is met.
void mend_header(std::string& bytes, const std::string& good) {
  const std::size_t kept = std::min(bytes.size(), sizeof(roads::format::Header));
  std::memcpy(bytes.data(), good.data(), kept);
}

// Asks for ways between all nodes; what is answered is no matter.
void use(const std::string& bytes) {
  const AlignedBytes aligned(bytes);
  try {
    const Hierarchy hierarchy(aligned.span());
    Hierarchy::Search search(hierarchy);
    for (std::uint32_t node = 0; node < std::min<std::size_t>(hierarchy.nodes(), 40); ++node) {
      const std::vector<roads::Endpoint> from{{node, 0}};
      const std::vector<roads::Endpoint> to{
          {(node * 7 + 3) % 40 % std::uint32_t(hierarchy.nodes()), 0}};
      try {
        search.find(from, to);
      } catch (const base::InputError&) {
      }
    }
  } catch (const base::InputError&) {
  }
}

}  // namespace

TEST_CASE("bytes of another size, kind or version are refused at once") {
  const std::string good = Hierarchy::build(graph_of(3, {{0, 1, 1}, {1, 2, 1}}));
  const auto opens = [](const std::string& bytes) {
    const AlignedBytes aligned(bytes);
    try {
      Hierarchy{aligned.span()};
      return true;
    } catch (const base::InputError&) {
      return false;
    }
  };
  CHECK(opens(good));
  CHECK_FALSE(opens(""));
  CHECK_FALSE(opens(good.substr(0, 20)));
  CHECK_FALSE(opens(good.substr(0, good.size() - 1)));
  CHECK_FALSE(opens(good + "x"));
  std::string other = good;
  other[7] = '2';
  CHECK_FALSE(opens(other));
  other = good;
  other[16] = 4;  // nodes
  CHECK_FALSE(opens(other));
}

TEST_CASE("bytes at an odd address are refused, not read") {
  const std::string good = Hierarchy::build(graph_of(2, {{0, 1, 1}}));
  const AlignedBytes shifted("x" + good);
  CHECK_THROWS_AS(Hierarchy(shifted.span().subspan(1)), base::Error);
}

TEST_CASE("a hierarchy with any bytes changed answers or throws, and never crashes or hangs") {
  CHECK(rc::check([] {
    const std::string good = Hierarchy::build(made_up_graph());
    std::string bytes = good;
    const auto flips = *rc::gen::inRange(1, 40);
    for (int i = 0; i < flips; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
      bytes[at] = static_cast<char>(*rc::gen::elementOf(std::vector<int>{0, 1, 3, 0x7F, 0xFF}));
    }
    if (*rc::gen::inRange(0, 10) > 0) mend_header(bytes, good);
    use(bytes);
  }));
}

TEST_CASE("a hierarchy whose words are swapped about answers or throws") {
  CHECK(rc::check([] {
    const std::string good = Hierarchy::build(made_up_graph());
    std::string bytes = good;
    const std::size_t words = bytes.size() / 4;
    const auto swaps = *rc::gen::inRange(1, 40);
    for (int i = 0; i < swaps; ++i) {
      const auto one = *rc::gen::inRange<std::size_t>(0, words);
      const auto other = *rc::gen::inRange<std::size_t>(0, words);
      std::memcpy(bytes.data() + 4 * one, good.data() + 4 * other, 4);
    }
    mend_header(bytes, good);
    use(bytes);
  }));
}

TEST_CASE("a hierarchy cut anywhere is refused") {
  CHECK(rc::check([] {
    const std::string good = Hierarchy::build(made_up_graph());
    const AlignedBytes cut(good.substr(0, *rc::gen::inRange<std::size_t>(0, good.size())));
    RC_ASSERT_THROWS_AS(Hierarchy(cut.span()), base::InputError);
  }));
}
