#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/key_search.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// The `key_worth` section: a byte a key, then levels of maxima. Byte i of a level is the greatest
// of bytes 64i to 64i + 63 of the level below; the last level has at most 64 bytes.
namespace rumbo::gazetteer {

std::vector<std::uint8_t> build_key_worth(std::span<const std::uint8_t> worth_of_keys);

std::uint8_t worth_of(const Index& index, std::size_t key);

// Hands out the keys of a range one by one: the worthiest first, of equals the first in order.
// Each takes a logarithm of the range's size. Confined to a thread; the index must outlive it.
class BestKeys {
 public:
  BestKeys(const Index& index, KeyRange range);

  std::optional<std::size_t> next();

 private:
  // A run of siblings in a level, and the worthiest of those not yet handed out.
  struct Run {
    std::size_t level = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t at = 0;
    int worth = 256;
  };

  Run run_in(std::size_t level, std::size_t begin, std::size_t end) const;
  bool advance(Run& run) const;
  void push(Run run);
  std::size_t first_key(const Run& run) const;

  KeyRange range_;
  const std::uint8_t* bytes_ = nullptr;
  std::vector<std::size_t> levels_;  // where each begins
  std::vector<Run> heap_;
};

// The best `limit` keys that begin with the folded prefix (see prefix_key() in name_key.hpp).
std::vector<std::size_t> complete(const Index& index, std::string_view folded_prefix,
                                  std::size_t limit);

}  // namespace rumbo::gazetteer
