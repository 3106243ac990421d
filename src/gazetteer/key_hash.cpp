#include "gazetteer/key_hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace rumbo::gazetteer {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t multiplier) {
  hash *= multiplier;
  return hash ^ (hash >> 32);
}

class Filler {
 public:
  explicit Filler(std::size_t keys) : slots_(keys + keys / 2 + 1, free_slot) {}

  std::size_t first(std::uint64_t hash) const { return first_slot(hash, slots_.size()); }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[first(hash)], 1); }
  void put(std::uint64_t hash, std::uint32_t key) {
    std::size_t at = first(hash);
    while (slots_[at] != free_slot)
      if (++at == slots_.size()) at = 0;
    slots_[at] = slot_of(hash, key);
  }
  std::vector<std::uint64_t> take() { return std::move(slots_); }

 private:
  std::vector<std::uint64_t> slots_;
};

}  // namespace

std::uint64_t hash_of_key(std::string_view key) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
  std::uint64_t hash = key.size() * multiplier;
  for (std::size_t at = 0; at < key.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, key.data() + at, std::min<std::size_t>(8, key.size() - at));
    hash = mixed(hash ^ word, multiplier);
  }
  return mixed(hash, 0xD6E8FEB86659FD93);
}

std::vector<std::uint64_t> build_key_hash(std::string_view key_bytes,
                                          std::span<const format::KeyRecord> keys) {
  const std::size_t count = keys.empty() ? 0 : keys.size() - 1;
  Filler filler(count);
  constexpr std::size_t batch = 64;  // so that a batch's slots are fetched together
  std::array<std::uint64_t, batch> hashes{};
  for (std::size_t begin = 0; begin < count; begin += batch) {
    const std::size_t end = std::min(count, begin + batch);
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view key =
          key_bytes.substr(keys[i].bytes, keys[i + 1].bytes - keys[i].bytes);
      hashes[i - begin] = hash_of_key(key);
      filler.prefetch(hashes[i - begin]);
    }
    for (std::size_t i = begin; i < end; ++i)
      filler.put(hashes[i - begin], static_cast<std::uint32_t>(i));
  }
  return filler.take();
}

}  // namespace rumbo::gazetteer
