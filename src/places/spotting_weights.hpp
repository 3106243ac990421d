#pragma once

#include <cstddef>

namespace rumbo::places::spotting {

// What speaks for and against reading a name as a place: added up, and compared with `enough`.
// Tuned by hand on the even documents of LGL (local news of the USA, Britain and Ireland) and
// looked at on its odd ones and on TUD-Loc (web pages of all kinds), overlap F1.

constexpr double enough = 0.85;
constexpr double hopeless = -9.0;  // nothing known
constexpr double likely = 0.5;     // for what stands beside it

// How well the index knows the name: the best of its places counts.
constexpr double country = 4.0;
constexpr double division1 = 3.2;
constexpr double region = 2.0;  // and continents
constexpr double division2 = 0.5;
constexpr double feature = -0.5;
constexpr double million = 3.0;  // cities, by inhabitants
constexpr double hundred_thousand = 2.0;
constexpr double ten_thousand = 0.9;
constexpr double thousand = 0.1;
constexpr double hamlet = -0.5;
constexpr double alternate = -1.2;  // not a main name of that place
constexpr double several_words = 1.2;
constexpr double unknown = -0.8;    // the index has no such name
constexpr double unknown_in = 1.8;  // one that stands behind "in"

// What the word is besides.
constexpr double never_a_place = -5.0;  // "Monday", "Christmas", "NATO"
constexpr double common_word = -1.7;
constexpr double in_small_letters = -1.4;  // the text has it in small letters too
constexpr double first_name = -0.2;
constexpr double acronym = -4.0;
constexpr double maker = -2.5;  // "Toyota"

// What the story says elsewhere.
constexpr double surname = -4.0;           // part of some person's full name
constexpr double story_first_name = -3.0;  // the first word of one
constexpr double speaker = -2.0;           // "Zamudio said"
constexpr double told_but_in = 0.4;        // how much of these is left behind "in", "the town of"
constexpr double one_sense = 0.7;          // of the best evidence for the same name elsewhere
constexpr double most_from_elsewhere = 2.5;

// What stands before it.
constexpr double behind_in = 2.5;        // "in", "near", "outside"
constexpr double behind_from = 1.2;      // "from", "to", "of"
constexpr double behind_kind = 3.0;      // "the town of"
constexpr double behind_title = -4.0;    // "Mayor"
constexpr double behind_capital = -2.2;  // a word in capitals that is no place
constexpr double behind_place = 1.5;     // "Huixtla, Chiapas": the second
constexpr double in_list = 1.2;          // "Huixtla and Arriaga": the second
constexpr double in_loose_list = 0.7;    // "Huixtla on Sunday and Arriaga"
constexpr std::size_t list_reach = 10;   // words
constexpr double sentence_start = -0.3;

// What stands behind it.
constexpr double container = 3.0;        // ", Chiapas"
constexpr double local_word = 1.2;       // "resident", "police"
constexpr double head_word = 0.0;        // "High School", "Museum"
constexpr double firm = -1.5;            // "Bank", "Inc."
constexpr double before_capital = -1.5;  // another word in capitals
constexpr double before_speech = -1.5;   // "said"
constexpr double dateline = 3.0;         // "HUIXTLA, Mexico (AP) -"
constexpr double headline = -0.8;        // in a sentence all in capitals or Title Case

}  // namespace rumbo::places::spotting
