#include "reports/pairing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rumbo::reports {
namespace {

using Pairs = std::vector<std::optional<std::size_t>>;

struct Likely {
  int score = 0;
  std::size_t from = 0;
  std::size_t to = 0;
};

constexpr int same_sentence = 4;
constexpr int same_place = 2;
constexpr int same_deed = 1;

class Pairing {
 public:
  Pairing(const std::vector<Trace>& from, const std::vector<Trace>& to)
      : from_(from), to_(to), pairs_(from.size()), taken_(to.size(), false) {
    for (std::size_t at = 0; at < to.size(); ++at) {
      by_text_[to[at].event.as].push_back(at);
      by_place_[to[at].event.where].push_back(at);
      for (const auto& mark : to[at].event.read) by_mark_[mark].push_back(at);
    }
  }

  Pairs run(Likeness likeness) {
    pair_identical();
    pair_likely(likeness == Likeness::told_again ? same_sentence + same_deed
                                                 : same_place + same_deed);
    return std::move(pairs_);
  }

 private:
  using Index = std::map<std::string, std::vector<std::size_t>>;

  void take(std::size_t from, std::size_t to) {
    pairs_[from] = to;
    taken_[to] = true;
  }

  void pair_identical() {
    for (const bool same_journey : {true, false})
      for (std::size_t at = 0; at < from_.size(); ++at) {
        const auto found = by_text_.find(from_[at].event.as);
        if (pairs_[at] || found == by_text_.end()) continue;
        const auto other = std::ranges::find_if(found->second, [&](std::size_t to) {
          return !taken_[to] && (!same_journey || to_[to].journey == from_[at].journey);
        });
        if (other != found->second.end()) take(at, *other);
      }
  }

  void add_likely(const Index& index, const std::string& key, std::set<std::size_t>& found) const {
    if (const auto there = index.find(key); there != index.end())
      for (const std::size_t to : there->second)
        if (!taken_[to]) found.insert(to);
  }

  int score(const itinerary::Drafted::Event& a, const itinerary::Drafted::Event& b) const {
    const bool sentence = std::ranges::any_of(a.read, [&](const std::string& mark) {
      return std::ranges::find(b.read, mark) != b.read.end();
    });
    return (sentence ? same_sentence : 0) + (a.where == b.where ? same_place : 0) +
           (a.what == b.what ? same_deed : 0);
  }

  void pair_likely(int least) {
    std::vector<Likely> likely;
    for (std::size_t at = 0; at < from_.size(); ++at) {
      if (pairs_[at]) continue;
      std::set<std::size_t> near;
      for (const auto& mark : from_[at].event.read) add_likely(by_mark_, mark, near);
      if (!from_[at].event.where.empty() && least < same_sentence)
        add_likely(by_place_, from_[at].event.where, near);
      for (const std::size_t to : near)
        if (const int sure = score(from_[at].event, to_[to].event); sure >= least)
          likely.push_back({sure, at, to});
    }
    std::ranges::sort(
        likely, {}, [](const Likely& pair) { return std::tuple(-pair.score, pair.from, pair.to); });
    for (const auto& pair : likely)
      if (!pairs_[pair.from] && !taken_[pair.to]) take(pair.from, pair.to);
  }

  const std::vector<Trace>& from_;
  const std::vector<Trace>& to_;
  Pairs pairs_;
  std::vector<bool> taken_;
  Index by_text_;
  Index by_place_;
  Index by_mark_;
};

}  // namespace

Pairs pair_up(const std::vector<Trace>& from, const std::vector<Trace>& to, Likeness likeness) {
  return Pairing(from, to).run(likeness);
}

}  // namespace rumbo::reports
