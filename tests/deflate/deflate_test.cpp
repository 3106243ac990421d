#include "deflate/deflate.hpp"

#include "base/error.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo;

TEST_CASE("what was gzipped comes back, and the same bytes give the same gzip") {
  deflate::Compressor compressor(6);
  CHECK(rc::check([&] {
    const auto bytes = *rc::gen::arbitrary<std::string>();
    const std::string packed = compressor.gzip(bytes);
    RC_ASSERT(deflate::gunzip(packed, 1 << 20) == bytes);
    RC_ASSERT(deflate::Compressor(6).gzip(bytes) == packed);
  }));
}

TEST_CASE("a gzip that unpacks to more than allowed is refused before it is unpacked") {
  const std::string packed = deflate::Compressor(9).gzip(std::string(10'000'000, 'a'));
  CHECK(packed.size() < 20'000);
  CHECK_THROWS_AS(deflate::gunzip(packed, 1'000'000), base::Error);
  CHECK(deflate::gunzip(packed, 10'000'000).size() == 10'000'000);
}

TEST_CASE("a gzip cut short, changed or followed by more is refused") {
  const std::string packed = deflate::Compressor(6).gzip("Tapachula, Huixtla, Villa Comaltitlán");
  for (std::size_t length = 0; length < packed.size(); ++length)
    CHECK_THROWS_AS(deflate::gunzip(packed.substr(0, length), 1 << 20), base::Error);
  std::string changed = packed;
  changed[packed.size() / 2] ^= 1;
  CHECK_THROWS_AS(deflate::gunzip(changed, 1 << 20), base::Error);
  CHECK_THROWS_AS(deflate::gunzip(packed + "x", 1 << 20), base::Error);
}
