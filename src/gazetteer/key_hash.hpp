#pragma once

#include "gazetteer/index_format.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// The `key_hash` section: an open-addressing table with one and a half slots a key. A slot holds
// the low half of its key's hash above the key's number, or is free_slot. A key is sought from slot
// (high half of the hash * slots) / 2^32 on, wrapping at the end; keys are put in in their order.
namespace rumbo::gazetteer {

constexpr std::uint64_t free_slot = ~std::uint64_t{0};

// The hash of a key's bytes: h is the length times M, M = 0x9E3779B97F4A7C15; for each eight bytes,
// little-endian, the last padded with zeros, h becomes (h xor them) * M, then h xor (h >> 32);
// at last h becomes h * 0xD6E8FEB86659FD93, then h xor (h >> 32). Modulo 2^64.
std::uint64_t hash_of_key(std::string_view key);

constexpr std::size_t first_slot(std::uint64_t hash, std::size_t slots) {
  return static_cast<std::size_t>(((hash >> 32) * slots) >> 32);
}
constexpr std::uint64_t slot_of(std::uint64_t hash, std::uint32_t key) { return hash << 32 | key; }

// `keys` is closed by a record more, as in the file.
std::vector<std::uint64_t> build_key_hash(std::string_view key_bytes,
                                          std::span<const format::KeyRecord> keys);

}  // namespace rumbo::gazetteer
