#include "places/story.hpp"

#include <algorithm>

namespace rumbo::places {

using gazetteer::Kind;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

constexpr float neighbour_km = 60;

class ContextReader {
 public:
  explicit ContextReader(Story& story) : story_(story), words_(story.prose.words) {}

  void run() {
    for (std::size_t at = 0; at < story_.mentions.size(); ++at) {
      note_call(at);
      note_demonym(at);
      note_containers(at);
    }
  }

 private:
  void note(std::size_t mention, Said said) { story_.said[mention].push_back(said); }

  void note_call(std::size_t at) {
    const Called called = story_.called[at];
    if (called == Called::nothing) return;
    const auto& options = story_.name(at).options;
    for (std::uint32_t o = 0; o < options.size(); ++o)
      if (fits(called, options[o].sketch.kind))
        note(at, {o, &Grounds::place_noun, static_cast<float>(story_.weights.place_noun)});
  }

  // "the southern Mexican city of X".
  void note_demonym(std::size_t at) {
    constexpr std::size_t reach = 5;
    if (at == 0) return;
    const auto& mention = story_.mentions[at];
    const auto& other = story_.mentions[at - 1];
    if (other.kind != MentionKind::demonym || other.sentence != mention.sentence) return;
    if (other.range.last >= mention.range.first || mention.range.first - other.range.last > reach)
      return;
    for (std::size_t word = other.range.last; word < mention.range.first; ++word)
      if (!is_place_noun(word) && !story_.lexicon.is(words_[word], Role::linker) &&
          !story_.lexicon.is(words_[word], Role::adjective))
        return;
    if (other.countries.empty()) return;
    const auto country = country_number(other.countries.front());
    const auto& options = story_.name(at).options;
    for (std::uint32_t o = 0; o < options.size(); ++o)
      if (options[o].sketch.country == country)
        note(at, {o, &Grounds::demonym, static_cast<float>(story_.weights.demonym)});
  }

  bool is_place_noun(std::size_t word) const {
    return story_.lexicon.is(words_[word], Role::place_noun) ||
           called_by(words_[word].folded) != Called::nothing;
  }

  bool same_sentence(std::size_t a, std::size_t b) const {
    return b < story_.mentions.size() &&
           story_.mentions[a].sentence == story_.mentions[b].sentence &&
           story_.mentions[a].range.last <= story_.mentions[b].range.first;
  }

  // "Huixtla, Chiapas", "Huixtla in southern Chiapas state", "Tapachula (México)", "Zamalek, Cairo,
  // Egypt"; the other way round "Chiapas's Huixtla", "the Chiapas town of Huixtla".
  void note_containers(std::size_t at) {
    if (!same_sentence(at, at + 1)) return;
    if (leads_inwards(at, at + 1)) {
      contain(at + 1, at);
      return;
    }
    if (!leads_outwards(at, at + 1)) return;
    const bool held = contain(at, at + 1);
    if (held) story_.mentions[at + 1].context_of = at;
    if (same_sentence(at + 1, at + 2) && is_comma_between(at, at + 1) &&
        is_comma_between(at + 1, at + 2))
      contain(at, at + 2);
  }

  bool is_comma_between(std::size_t a, std::size_t b) const {
    const auto first = story_.mentions[a].range.last;
    return story_.mentions[b].range.first == first + 1 && words_[first].is(",");
  }

  bool leads_outwards(std::size_t a, std::size_t b) const {
    const auto first = story_.mentions[a].range.last;
    const auto last = story_.mentions[b].range.first;
    if (last <= first || last - first > 6) return false;
    for (std::size_t word = first; word < last; ++word)
      if (!links(words_[word]) && !is_place_noun(word)) return false;
    return true;
  }

  bool links(const Word& word) const {
    return word.is(",") || word.is("(") || word.is("in") || word.is("en") ||
           story_.lexicon.is(word, Role::linker) || story_.lexicon.is(word, Role::determiner) ||
           story_.lexicon.is(word, Role::adjective);
  }

  bool leads_inwards(std::size_t a, std::size_t b) const {
    const auto& outer = story_.mentions[a].range;
    const auto last = story_.mentions[b].range.first;
    if (outer.first >= outer.last || last - outer.last > 3) return false;
    bool noun = words_[outer.last - 1].possessive;
    for (std::size_t word = outer.last; word < last; ++word) {
      if (is_place_noun(word))
        noun = true;
      else if (!story_.lexicon.is(words_[word], Role::linker) &&
               !story_.lexicon.is(words_[word], Role::adjective))
        return false;
    }
    return noun;
  }

  // Notes which options of the one lie in which of the other.
  bool contain(std::size_t inner, std::size_t outer) {
    const auto& weights = story_.weights;
    const auto& holders = story_.name(outer).options;
    const auto& held = story_.name(inner).options;
    if (story_.name_of[inner] == story_.name_of[outer]) return false;
    bool found = false;
    for (std::uint32_t h = 0; h < holders.size(); ++h) {
      const Sketch& container = holders[h].sketch;
      bool holds = false;
      for (std::uint32_t o = 0; o < held.size(); ++o) {
        const Sketch& place = held[o].sketch;
        const bool inside = lies_in(place, container);
        const bool near = !inside && container.kind == Kind::city && place.kind == Kind::city &&
                          squared_km(place, container) < neighbour_km * neighbour_km;
        if (!inside && !near) continue;
        const double points = inside ? weights.container : weights.neighbour;
        note(inner, {o, &Grounds::container, static_cast<float>(points), container.number});
        if (inside && !holds)
          note(outer, {h, &Grounds::holds, static_cast<float>(weights.holds), place.number});
        holds = holds || inside;
      }
      found = found || holds;
    }
    return found;
  }

  Story& story_;
  const Words& words_;
};

}  // namespace

void read_context(Story& story) { ContextReader(story).run(); }

}  // namespace rumbo::places
