// Makes the questions of the benchmark from the names and places of the data, by a fixed seed, so
// that every side is asked the same.
// Usage: gazetteer_queries OUTPUT PLACES.txt [NAMES.txt]    (allCountries' and alternateNamesV2's
// shapes)

#include "random.hpp"
#include "tables.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace rumbo::bench {
namespace {

constexpr std::size_t count = 100'000;  // of each kind of question
constexpr std::size_t text_bytes = 1'000'000;

// Words that people put between names, in no order that means anything.
constexpr auto words = std::to_array<std::string_view>(
    {"the",      "of",     "and",   "people",  "left",   "on",      "foot",  "from",    "towards",
     "after",    "days",   "near",  "with",    "some",   "hundred", "who",   "had",     "slept",
     "in",       "church", "el",    "la",      "los",    "por",     "que",   "una",     "entre",
     "salieron", "hacia",  "cerca", "road",    "said",   "their",   "said,", "crossed", "river",
     "local",    "police", "was",   "morning", "más",    "pero",    "desde", "niños",   "familias",
     "noche",    "tarde,", "were",  "where",   "stopped"});

// A fair sample of all names that pass by.
class Sample {
 public:
  Sample(std::size_t size, Random& random) : size_(size), random_(random) {}
  void offer(std::string_view name) {
    ++offered_;
    if (kept_.size() < size_) {
      kept_.emplace_back(name);
    } else if (const std::size_t at = random_.below(offered_); at < size_) {
      kept_[at] = name;
    }
  }
  std::vector<std::string> take() {
    for (std::size_t i = kept_.size(); i > 1; --i) std::swap(kept_[i - 1], kept_[random_.below(i)]);
    return std::move(kept_);
  }

 private:
  std::size_t size_;
  Random& random_;
  std::vector<std::string> kept_;
  std::size_t offered_ = 0;
};

std::u32string decode(std::string_view utf8) {
  std::u32string letters;
  for (std::size_t at = 0; at < utf8.size();) letters += text::next_code_point(utf8, at);
  return letters;
}

std::string encode(const std::u32string& letters) {
  std::string utf8;
  for (const char32_t letter : letters) text::append_utf8(utf8, letter);
  return utf8;
}

// A letter left out, put in, changed, or swapped with the next. The letters put in are the name's
// own.
void misspell(std::u32string& name, Random& random) {
  const std::size_t at = random.below(name.size() - 1);
  const char32_t letter = random.pick(name);
  switch (random.below(4)) {
    case 0:
      name.erase(at, 1);
      break;
    case 1:
      name.insert(at, 1, letter);
      break;
    case 2:
      name[at] = letter;
      break;
    default:
      std::swap(name[at], name[at + 1]);
  }
}

class Maker {
 public:
  Maker(const std::string& folder, Random& random) : folder_(folder), random_(random) {}

  void make(const std::vector<std::string>& names, const std::vector<std::string>& points) {
    write("names.txt", names);
    write("beginnings.txt", beginnings(names));
    write("one_edit.tsv", misspelt(names, 5, 1));
    write("two_edits.tsv", misspelt(names, 8, 2));
    write("points.tsv", near(points));
    std::ofstream(folder_ + "/text.txt", std::ios::binary) << text(names);
  }

 private:
  void write(const std::string& file, const std::vector<std::string>& lines) {
    std::ofstream out(folder_ + "/" + file, std::ios::binary);
    for (const std::string& line : lines) out << line << '\n';
    if (!out) throw std::runtime_error("cannot write into " + folder_);
  }

  std::vector<std::string> beginnings(const std::vector<std::string>& names) {
    std::vector<std::string> lines;
    for (const std::string& name : names) {
      std::u32string letters = decode(text::fold(name));
      letters.resize(std::min(letters.size(), 2 + random_.below(7)));
      while (!letters.empty() && letters.back() == U' ') letters.pop_back();
      if (letters.size() > 1) lines.push_back(encode(letters));
    }
    return lines;
  }

  std::vector<std::string> misspelt(const std::vector<std::string>& names, std::size_t least,
                                    int edits) {
    std::vector<std::string> lines;
    for (const std::string& name : names) {
      const std::string meant = text::fold(name);
      std::u32string asked = decode(meant);
      if (asked.size() < least || asked.size() > 40) continue;
      for (int i = 0; i < edits; ++i) misspell(asked, random_);
      const std::string folded = text::fold(encode(asked));
      if (folded != meant) lines.push_back(folded + '\t' + meant);
    }
    return lines;
  }

  // Four of five within a few kilometres of a place, the others anywhere on the globe.
  std::vector<std::string> near(const std::vector<std::string>& points) {
    std::vector<std::string> lines;
    for (const std::string& point : points) {
      double lon = 0;
      double lat = 0;
      std::sscanf(point.c_str(), "%lf %lf", &lon, &lat);
      if (random_.chance(0.2)) {
        lon = 360 * random_.unit() - 180;
        lat = 57.29577951308232 * std::asin(2 * random_.unit() - 1);
      } else {
        lon = std::remainder(lon + 0.05 * random_.normal(), 360.0);
        lat = std::clamp(lat + 0.05 * random_.normal(), -90.0, 90.0);
      }
      lines.push_back(fmt::format("{:.6f}\t{:.6f}", lon, lat));
    }
    return lines;
  }

  std::string text(const std::vector<std::string>& names) {
    std::string text;
    while (text.size() < text_bytes) {
      for (std::size_t n = 4 + random_.below(12); n > 0; --n)
        text.append(random_.pick(words)) += ' ';
      text += random_.pick(names);
      text += random_.chance(0.3) ? ".\n" : " ";
    }
    return text;
  }

  std::string folder_;
  Random& random_;
};

void run(int argument_count, char** arguments) {
  if (argument_count < 3)
    throw std::runtime_error("usage: gazetteer_queries OUTPUT PLACES [NAMES]");
  Random random(7);
  Sample names(count, random);
  Sample points(count, random);
  for_each_row(arguments[2], 19, [&](const auto& cells) {
    names.offer(cells[1]);
    points.offer(fmt::format("{} {}", cells[5], cells[4]));
    if (argument_count > 3) return;
    std::vector<std::string_view> others;
    split(cells[3], ',', others);
    for (const std::string_view other : others)
      if (!other.empty()) names.offer(other);
  });
  static const std::unordered_set<std::string_view> no_names{"link", "wkdt", "post", "iata",
                                                             "icao", "faac", "unlc", "abbr"};
  if (argument_count > 3)
    for_each_row(arguments[3], 4, [&](const auto& cells) {
      if (!no_names.contains(cells[2])) names.offer(cells[3]);
    });
  const std::vector<std::string> chosen = names.take();
  Maker(arguments[1], random).make(chosen, points.take());
}

}  // namespace
}  // namespace rumbo::bench

int main(int count, char** arguments) try {
  rumbo::bench::run(count, arguments);
} catch (const std::exception& error) {
  std::fprintf(stderr, "gazetteer_queries: %s\n", error.what());
  return 1;
}
