#include "gazetteer/fuzzy_search.hpp"

#include "gazetteer/letter_signature.hpp"
#include "gazetteer/prefix_search.hpp"
#include "gazetteer/signature_scan.hpp"
#include "text/edit_pattern.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t most_looked_at = 100'000;

bool is_better(const NearKey& a, const NearKey& b) {
  return std::tuple(a.distance, b.worth, a.key) < std::tuple(b.distance, a.worth, b.key);
}

// Keeps the best few of what it is given.
class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void add(const NearKey& near) {
    if (limit_ == 0) return;
    if (full()) {
      if (!is_better(near, heap_.front())) return;
      std::ranges::pop_heap(heap_, is_better);
      heap_.pop_back();
    }
    heap_.push_back(near);
    std::ranges::push_heap(heap_, is_better);
  }
  bool full() const { return heap_.size() >= limit_; }
  std::vector<NearKey> take() {
    std::ranges::sort_heap(heap_, is_better);
    return std::move(heap_);
  }

 private:
  std::size_t limit_;
  std::vector<NearKey> heap_;  // the worst at the front
};

// Visits keys, each batch of them fetched beforehand.
template <class Visit>
void for_each_key(const SignatureScan& scan, std::span<const std::uint32_t> keys, Visit visit) {
  constexpr std::size_t batch = 256;
  for (; !keys.empty(); keys = keys.subspan(std::min(batch, keys.size()))) {
    const auto some = keys.first(std::min(batch, keys.size()));
    scan.prefetch(some);
    for (const std::uint32_t key : some) visit(key);
  }
}

class FuzzySearch {
 public:
  FuzzySearch(const Index& index, std::string_view key, std::size_t limit)
      : index_(index),
        scan_(index),
        pattern_(key),
        letters_(letter_signature(key)),
        limit_(limit) {}

  // With few edits first: where they give enough, more edits cannot change the answer.
  std::vector<NearKey> run(std::size_t edits) {
    for (std::size_t fewer = 1; fewer < edits; ++fewer) {
      Best best = within(fewer);
      if (best.full()) return best.take();
    }
    return within(edits).take();
  }

 private:
  Best within(std::size_t edits) {
    Best best(limit_);
    const std::size_t length = pattern_.size();
    for (std::size_t n = length > edits ? length - edits : 0; n <= length + edits; ++n) {
      // Of a key that is d letters longer, d edits at least add a letter and take none away.
      const std::size_t longer = n > length ? n - length : 0;
      const std::size_t shorter = n < length ? length - n : 0;
      candidates_.clear();
      scan_.collect(n, letters_, {edits - longer, edits - shorter}, candidates_);
      compare(edits, best);
    }
    return best;
  }

  void compare(std::size_t edits, Best& best) {
    for_each_key(scan_, candidates_, [&](std::uint32_t key) {
      if (const auto distance = pattern_.distance(index_.key(key), edits))
        best.add({key, *distance, worth_of(index_, key)});
    });
  }

  const Index& index_;
  SignatureScan scan_;
  text::EditPattern pattern_;
  std::uint64_t letters_;
  std::size_t limit_;
  std::vector<std::uint32_t> candidates_;
};

}  // namespace

std::size_t usual_edits(std::string_view key) {
  const std::size_t letters = text::count_code_points(key);
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

std::vector<NearKey> near_keys(const Index& index, std::string_view key,
                               const FuzzyOptions& options) {
  const std::size_t edits = std::min(options.edits.value_or(usual_edits(key)), most_edits);
  if (edits > 0) return FuzzySearch(index, key, options.limit).run(edits);
  const auto same = find_key(index, key);
  if (!same || options.limit == 0) return {};
  return {{*same, 0, worth_of(index, *same)}};
}

std::vector<NearKey> keys_ending_in(const Index& index, std::string_view words, std::size_t limit) {
  const SignatureScan scan(index);
  const std::uint64_t letters = letter_signature(words);
  Best best(limit);
  std::vector<std::uint32_t> candidates;
  std::size_t looked_at = 0;
  for (std::size_t n = text::count_code_points(words) + 2;
       n < scan.longest() && looked_at < most_looked_at; ++n) {
    candidates.clear();
    scan.collect(n, letters, {0, 64}, candidates);
    candidates.resize(std::min(candidates.size(), most_looked_at - looked_at));
    looked_at += candidates.size();
    for_each_key(scan, candidates, [&](std::uint32_t number) {
      const std::string_view key = index.key(number);
      if (key.size() > words.size() && key.ends_with(words) &&
          key[key.size() - words.size() - 1] == ' ')
        best.add({number, 1, worth_of(index, number)});
    });
  }
  return best.take();
}

}  // namespace rumbo::gazetteer
