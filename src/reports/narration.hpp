#pragma once

#include "reports/reading.hpp"

#include <span>
#include <vector>

namespace rumbo::reports {

// A reading with the lists that its sentences are read by, made once. Views the reading.
class Narration {
 public:
  explicit Narration(const Reading& reading);
  Narration(const Reading& reading, std::vector<Actor> actors);

  const Reading& reading() const { return reading_; }
  const prose::Words& words() const { return reading_.prose.words; }
  const Lexicon& lexicon() const { return lexicon_; }
  const prose::Sentence& sentence(std::size_t at) const { return reading_.prose.sentences[at]; }

  const std::vector<Actor>& actors() const { return actors_; }
  const Actor& actor(std::size_t at) const { return actors_[at]; }
  Range actors_of(std::size_t sentence) const { return reports::actors_of(actors_, sentence); }

  // Indices into reading.mentions.all, by their first word.
  std::span<const std::size_t> mentions_of(std::size_t sentence) const;

  // "the caravan", "it": told of before.
  bool is_definite(const Actor& actor) const;
  bool has_article(const Actor& actor) const;

  // "at dawn", "by nightfall", "al anochecer"
  bool names_part_of_day(Range clause) const;

  bool is_demonym(std::size_t word) const { return demonyms_[word]; }
  // Whether an official speaks in the paragraph: then "we" is not the group.
  bool official_speaks(std::size_t block) const { return official_blocks_[block]; }
  // Told by one of the group: "we", outside quotations.
  bool is_narrated() const { return narrated_; }
  // Whether anybody in it is a moving group.
  bool has_bodies() const { return has_bodies_; }

 private:
  void list_mentions();
  void find_speakers();

  const Reading& reading_;
  const Lexicon& lexicon_;
  std::vector<Actor> actors_;
  std::vector<std::size_t> order_;   // mentions by sentence and word
  std::vector<std::size_t> starts_;  // of each sentence's in order_
  std::vector<bool> demonyms_;
  std::vector<bool> official_blocks_;
  bool narrated_ = false;
  bool has_bodies_ = false;
};

}  // namespace rumbo::reports
