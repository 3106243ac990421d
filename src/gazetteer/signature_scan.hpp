#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::gazetteer {

// Sifts the keys of a length by their letters (fuzzy_table.hpp, letter_signature.hpp). The index
// must outlive it. Immutable: may be shared between threads.
class SignatureScan {
 public:
  // How many bits of a wanted signature a key's may lack, and how many others it may have.
  struct Bounds {
    std::size_t lacking = 0;
    std::size_t others = 0;  // 64: any
  };

  explicit SignatureScan(const Index& index);

  std::size_t longest() const { return index_.fuzzy_lengths.size(); }  // no key has more letters

  // Adds the numbers of the keys of `length` code points that are within bounds.
  void collect(std::size_t length, std::uint64_t wanted, Bounds bounds,
               std::vector<std::uint32_t>& keys) const;

  // Asks the memory for the keys, so that the reads that follow need not wait one by one.
  void prefetch(std::span<const std::uint32_t> keys) const;

 private:
  std::uint64_t letters(std::size_t at) const;
  std::uint32_t key(std::size_t entry) const;

  const Index& index_;
  const char* letters_;
  const char* keys_;
  std::size_t entries_;
};

}  // namespace rumbo::gazetteer
