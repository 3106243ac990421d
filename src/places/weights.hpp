#pragma once

namespace rumbo::places {

// What each piece of evidence about a name counts, in points. Round numbers, found by a search over
// one weight at a time on halves of two annotated corpora (American local news; travellers' tales
// the world over); where the two disagreed a weight stands between. docs/reading-places.md says
// what each part adds.
struct Weights {
  // What a place weighs by itself.
  double population = 0.8;           // a tenfold population, of a town
  double area_population = 0.4;      // the same, of countries and divisions; beside
  double country = 6.0;              // being one
  double division1 = 3.0;            //
  double division2 = 1.0;            //
  double continent = 8.0;            // in place of a population
  double region = 7.0;               //
  double feature = 3.5;              //
  double least_population = 300;     // inhabitants of a place that tells none
  double capital = 0.5;              // governing a country
  double behind_its_country = -2.5;  // a town or division that has its country's name: Panama
  double behind_the_capital = -1.5;  // a state that has the far capital's name: Washington
  double behind_its_town = -3.0;     // a state that has a large town's name: Puebla
  double alternate_name = -1.0;      // not one of its main names
  double abbreviation = -0.5;        //
  double shortened_name = -1.0;      // found only without a word of it
  double county_in_short = -1.0;     // "Clarke" for Clarke County

  // What the words beside a name say of it.
  double place_noun = 3.0;  // "the state of X", "X County"
  double demonym = 3.0;     // "the Mexican town of X"
  double container = 5.0;   // "X, Chiapas"
  double neighbour = 1.0;   // "X, Y" where Y is a town near X
  double holds = 3.0;       // that container, for holding X
  double one_sense = 0.8;   // the part of it that the name's other mentions share

  // What the story's other places say: the most that all of them together can give.
  double same_country = 3.0;
  double same_division = 2.5;
  double nearness = 2.5;        // all of them at the very spot
  double nearness_km = 250;     // where nearness has halved
  double nearest = 1.2;         // the nearest one at the very spot
  double nearest_km = 60;       //
  double doubt = 0.7;           // votes that are for nobody: few voters decide less
  double demonym_voice = 0.3;   // of a demonym, for its country
  double country_voice = 0.4;   // of a country
  double dateline_voice = 2.0;  // of a name in the dateline
  double opening_voice = 2.0;   // of names in the first paragraph
  int rounds = 2;

  // What other reports of the same outlet say, likewise.
  double outlet_country = 1.5;
  double outlet_division = 2.5;
  double outlet_nearness = 2.5;
  double outlet_place = 1.0;  // that very place
  double outlet_doubt = 2.0;  // in votes

  double temperature = 0.6;  // points that make a place e times as likely
};

inline constexpr Weights standard_weights{};

}  // namespace rumbo::places
