#include "gazetteer/signature_scan.hpp"

#include "gazetteer/fuzzy_table.hpp"

#include <algorithm>
#include <cstring>

namespace rumbo::gazetteer {
namespace {

// For the small numbers asked about, cheaper than counting where the processor has no such
// instruction.
bool has_more_bits(std::uint64_t bits, std::size_t than) {
  for (; than > 0 && bits != 0; --than) bits &= bits - 1;
  return bits != 0;
}

}  // namespace

SignatureScan::SignatureScan(const Index& index)
    : index_(index),
      letters_(index.section(format::Section::fuzzy_letters).data()),
      keys_(index.section(format::Section::fuzzy_keys).data()),
      entries_(index.fuzzy_keys.size()) {
  const std::size_t blocks = (entries_ + fuzzy_block - 1) / fuzzy_block;
  if (index.fuzzy_letters.size() < entries_ + 2 * blocks) report_damage(index.file());
}

std::uint64_t SignatureScan::letters(std::size_t at) const {
  std::uint64_t bits = 0;
  std::memcpy(&bits, letters_ + at * sizeof(bits), sizeof(bits));
  return bits;
}

std::uint32_t SignatureScan::key(std::size_t entry) const {
  std::uint32_t number = 0;
  std::memcpy(&number, keys_ + entry * sizeof(number), sizeof(number));
  return number;
}

void SignatureScan::collect(std::size_t length, std::uint64_t wanted, Bounds bounds,
                            std::vector<std::uint32_t>& keys) const {
  if (length + 1 >= index_.fuzzy_lengths.size()) return;
  const auto passes = [&](std::uint64_t all, std::uint64_t any) {
    return !has_more_bits(wanted & ~any, bounds.lacking) &&
           (bounds.others >= 64 || !has_more_bits(all & ~wanted, bounds.others));
  };
  const std::size_t end = std::min<std::size_t>(index_.fuzzy_lengths[length + 1], entries_);
  for (std::size_t at = index_.fuzzy_lengths[length]; at < end;) {
    const std::size_t block = at / fuzzy_block;
    const std::size_t block_end = std::min(end, (block + 1) * fuzzy_block);
    if (passes(letters(entries_ + 2 * block), letters(entries_ + 2 * block + 1))) {
      for (; at < block_end; ++at) {
        const std::uint64_t here = letters(at);
        if (passes(here, here)) keys.push_back(key(at));
      }
    }
    at = block_end;
  }
}

void SignatureScan::prefetch(std::span<const std::uint32_t> keys) const {
  const char* records = index_.section(format::Section::keys).data();
  const char* bytes = index_.section(format::Section::key_bytes).data();
  for (const std::uint32_t number : keys)
    __builtin_prefetch(records + number * sizeof(format::KeyRecord));
  for (const std::uint32_t number : keys) __builtin_prefetch(bytes + index_.keys[number].bytes);
}

}  // namespace rumbo::gazetteer
