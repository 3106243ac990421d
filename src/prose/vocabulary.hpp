#pragma once

#include "prose/lexicon.hpp"

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace rumbo::prose {

// The words of every language in one table, found by their folded spelling with one search.
// Immutable once built: may be shared between threads.
class Vocabulary {
 public:
  Vocabulary();

  const LexiconEntry* find(std::string_view folded) const {
    if (folded.size() > longest_) return nullptr;
    const std::uint64_t hash = hash_of(folded);
    for (std::size_t at = hash & mask_; slots_[at].entry; at = (at + 1) & mask_)
      if (slots_[at].hash == hash && slots_[at].entry->folded == folded) return slots_[at].entry;
    return nullptr;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    LexiconEntry* entry = nullptr;
  };
  static std::uint64_t hash_of(std::string_view folded);

  void add(Language language, const Tables& tables);
  void add_verb(Language language, const VerbRow& row);
  void add_small_words();
  LexiconEntry& entry_of(std::string_view folded);
  Meaning& meaning_of(std::string_view folded, Language language);
  LexiconEntry* add_entry(std::string_view folded);
  void grow();

  std::deque<LexiconEntry> entries_;
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t longest_ = 0;  // bytes
};

const Vocabulary& vocabulary();

}  // namespace rumbo::prose
