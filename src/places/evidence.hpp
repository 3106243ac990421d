#pragma once

#include "places/known_names.hpp"
#include "places/mentions.hpp"
#include "places/sentence_view.hpp"

#include <vector>

namespace rumbo::places {

// A span that may be a place, and what speaks for it (spotting_weights.hpp).
struct Found {
  Mention mention;
  double alone = 0;      // by what it is
  double context = 0;    // by what stands round it
  bool settled = false;  // needs no score
  bool told = false;     // the story has the word as a person's name
};

// Weighs a name by its words and by those round it. Asks what was found before it in the sentence.
class Evidence {
 public:
  Evidence(const SentenceView& view, KnownNames& known, const PlaceIndex& index,
           const std::vector<Found>& found)
      : view_(view), known_(known), index_(index), found_(found) {}

  double of_word(std::size_t at, const KnownName& name) const;
  double of_words(Range range, const KnownName& name);
  // What the story says of the word elsewhere; less where only a place can stand.
  double of_story(Range range, const KnownName& name, double context) const;
  double before(Range range, const KnownName& name) const;
  double behind(Range range, bool organised) const;

  bool ends_mention(std::size_t word) const;  // a name that is likely a place ends before it
  bool holds_next(std::size_t at) const;      // "Chiapas" behind "Huixtla,": a container begins

 private:
  bool opens_dateline(std::size_t end) const;
  double behind_dash(std::size_t at, Range range) const;
  double behind_word(std::size_t at, Range range) const;
  double behind_and(std::size_t at) const;
  bool names_firm(std::size_t at) const;

  const SentenceView& view_;
  KnownNames& known_;
  const PlaceIndex& index_;
  const std::vector<Found>& found_;
};

}  // namespace rumbo::places
