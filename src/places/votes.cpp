#include "places/story.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

constexpr std::size_t most_meanings = 3;  // of one name, that vote
constexpr std::size_t neighbours = 16;    // names that a name asks how near they are, either way
constexpr double least_share = 0.05;

// One meaning of a name, as a voter.
struct Voter {
  Sketch place;
  std::size_t name = 0;
  double voice = 0;
};

struct Sum {
  double all = 0;
  std::unordered_map<std::uint64_t, double> of;

  void add(std::uint64_t key, double voice) {
    all += voice;
    if (key != 0) of[key] += voice;
  }
  double operator[](std::uint64_t key) const {
    const auto found = of.find(key);
    return found == of.end() ? 0 : found->second;
  }
};

class Ballot {
 public:
  explicit Ballot(const Story& story) : story_(story), weights_(story.weights) {
    first_.reserve(story.names.size() + 1);
    for (std::size_t name = 0; name < story.names.size(); ++name) {
      first_.push_back(voters_.size());
      add_voters(name);
    }
    first_.push_back(voters_.size());
    for (const Voter& voter : voters_) {
      countries_.add(voter.place.country, voter.voice);
      divisions_.add(voter.place.division1, voter.voice);
    }
  }

  // What the other names say of an option of this one.
  void judge(std::size_t name, Option& option) const {
    double own = 0;
    double own_country = 0;
    double own_division = 0;
    for (std::size_t v = first_[name]; v < first_[name + 1]; ++v) {
      own += voters_[v].voice;
      if (voters_[v].place.country == option.sketch.country) own_country += voters_[v].voice;
      if (voters_[v].place.division1 == option.sketch.division1) own_division += voters_[v].voice;
    }
    const double all = countries_.all - own + weights_.doubt;
    Grounds& grounds = option.grounds;
    grounds.country = grounds.division = 0;
    if (option.sketch.country != 0)
      grounds.country = static_cast<float>(weights_.same_country *
                                           (countries_[option.sketch.country] - own_country) / all);
    if (option.sketch.division1 != 0)
      grounds.division = static_cast<float>(
          weights_.same_division * (divisions_[option.sketch.division1] - own_division) / all);
    grounds.nearness = static_cast<float>(nearness(name, option.sketch));
  }

 private:
  void add_voters(std::size_t name) {
    const auto& options = story_.names[name].options;
    if (options.empty()) return;
    const double best = options.front().score();
    std::array<double, most_meanings> shares{};
    double sum = 0;
    const std::size_t count = std::min(options.size(), most_meanings);
    for (std::size_t o = 0; o < count; ++o)
      sum += shares[o] = std::exp((options[o].score() - best) / weights_.temperature);
    for (std::size_t o = 0; o < count; ++o)
      if (const double share = shares[o] / sum; share >= least_share)
        voters_.push_back(
            {options[o].sketch, name, share * story_.names[name].voice * voice_of(options[o])});
  }

  double voice_of(const Option& option) const {
    if (option.grounds.way == Way::by_demonym) return weights_.demonym_voice;
    if (option.sketch.kind == Kind::country) return weights_.country_voice;
    return option.sketch.kind > Kind::country ? 0 : 1;
  }

  double nearness(std::size_t name, const Sketch& place) const {
    if (place.kind >= Kind::country) return 0;
    const float half = static_cast<float>(1 / (weights_.nearness_km * weights_.nearness_km));
    const float near_half = static_cast<float>(1 / (weights_.nearest_km * weights_.nearest_km));
    float sum = 0;
    float voices = static_cast<float>(weights_.doubt);
    float nearest = 0;
    const std::size_t from = first_[name - std::min(name, neighbours)];
    const std::size_t to = first_[std::min(name + neighbours + 1, story_.names.size())];
    for (std::size_t v = from; v < to; ++v) {
      const Voter& voter = voters_[v];
      if (voter.name == name || voter.place.kind >= Kind::country) continue;
      const auto voice = static_cast<float>(voter.voice);
      const float squared = squared_km(place, voter.place);
      sum += voice / (1 + squared * half);
      voices += voice;
      nearest = std::max(nearest, std::min(voice, 1.0F) / (1 + squared * near_half));
    }
    return weights_.nearness * static_cast<double>(sum / voices) +
           weights_.nearest * static_cast<double>(nearest);
  }

  const Story& story_;
  const Weights& weights_;
  std::vector<Voter> voters_;
  std::vector<std::size_t> first_;  // of each name's voters; one more at the end
  Sum countries_;
  Sum divisions_;
};

}  // namespace

void vote(Story& story) {
  const Ballot ballot(story);
  for (std::size_t name = 0; name < story.names.size(); ++name)
    for (auto& option : story.names[name].options) ballot.judge(name, option);
}

}  // namespace rumbo::places
