#pragma once

namespace rumbo::places {

// What each piece of evidence about a name counts, in tenfold populations: one point is worth ten
// times the inhabitants. Round numbers, found by a search over one weight at a time on halves of
// two annotated corpora, American local news and travellers' tales the world over; a weight that
// the two disagreed on stands between. docs/reading-places.md says what each part adds.
struct Weights {
  // What a place weighs by itself.
  double population = 1.0;        // a tenfold population, of towns
  double least_population = 300;  // inhabitants of a place that tells none
  double country = 9.0;           // in place of its population
  double continent = 8.0;
  double region = 7.0;
  double division1 = 5.5;
  double division2 = 2.5;
  double feature = 3.5;
  double capital = 1.5;          // a town that governs a country
  double alternate_name = -1.0;  // not the name its own people or the reader's give it
  double abbreviation = -0.5;
  double shortened_name = -1.0;  // found only without a word of it

  // What the words beside a name say of it.
  double place_noun = 4.0;  // "the state of X", "X County"
  double demonym = 3.0;     // "the Mexican town of X"
  double container = 5.0;   // "X, Chiapas"
  double neighbour = 1.0;   // "X, Y" where Y is a town near X
  double holds = 3.0;       // that container, for holding X
  double one_sense = 0.8;   // the part of it that other mentions of the name share

  // What the story's other places say: the most that all of them together can give.
  double same_country = 2.0;
  double same_division = 2.5;
  double nearness = 2.0;     // all of them at the very spot
  double nearness_km = 200;  // where nearness has halved
  double nearest = 1.0;      // the nearest one at the very spot
  double nearest_km = 50;
  double doubt = 1.0;          // votes that are for nobody: few voters decide less
  double demonym_voice = 0.3;  // of a demonym's vote for its country
  double country_voice = 0.5;  // of a country's
  double dateline_voice = 2.0;
  double opening_voice = 1.5;  // of names in the first paragraph
  int rounds = 2;

  // What other reports of the same outlet say.
  double outlet_country = 1.0;
  double outlet_division = 1.5;
  double outlet_nearness = 1.5;
  double outlet_doubt = 3.0;  // in votes, as above

  double temperature = 0.8;  // points that make a place e times as likely
};

inline constexpr Weights standard_weights{};

}  // namespace rumbo::places
