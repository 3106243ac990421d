#include "indexing/demonym_forms.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/yaml_values.hpp"
#include "text/fold.hpp"

#include <array>
#include <map>

namespace rumbo::indexing {
namespace {

using Plurals = std::vector<std::string> (*)(std::string_view);

// The demonyms of a file. A word for the people of several countries is that of the most populous.
class Demonyms {
 public:
  Demonyms(const Sources& sources, Plurals plurals) : sources_(sources), plurals_(plurals) {}

  // One country's words: every key holds a word or a list; those under `plurals` are taken as they
  // are.
  void read(const yaml::Node& words, const std::string& country) {
    static constexpr std::array<std::string_view, 5> keys{"m", "f", "also", "words", "plurals"};
    require_keys(words, keys);
    for (const auto& [key, value] : words.entries()) {
      const bool ready = key.scalar() == "plurals";
      const auto add_one = [&](const yaml::Node& word) {
        add(text_of(word), country);
        if (ready) return;
        for (const std::string& plural : plurals_(text_of(word))) add(plural, country);
      };
      if (value.kind() == yaml::Kind::scalar) {
        add_one(value);
      } else {
        for (const yaml::Node& word : items(value)) add_one(word);
      }
    }
  }

  void hand_over(Sources& into) const {
    for (const auto& [word, country] : country_) into.add_demonym(word, country);
  }

 private:
  void add(const std::string& word, const std::string& country) {
    std::string key = text::fold(word);
    if (key.empty()) return;
    const auto [at, is_new] = country_.emplace(std::move(key), country);
    if (!is_new && population(country) > population(at->second)) at->second = country;
  }

  std::uint32_t population(const std::string& country) const {
    const auto place = sources_.find_country(country);
    return place ? sources_.places[*place].population : 0;
  }

  const Sources& sources_;
  Plurals plurals_;
  std::map<std::string, std::string> country_;
};

void read_demonyms(const Reading& reading, Plurals plurals) {
  Demonyms demonyms(reading.into, plurals);
  require(reading.root, yaml::Kind::mapping);
  for (const auto& [code, words] : reading.root.entries()) demonyms.read(words, country_of(code));
  demonyms.hand_over(reading.into);
}

}  // namespace

void read_english_demonyms(const Reading& reading) { read_demonyms(reading, english_plurals); }
void read_spanish_demonyms(const Reading& reading) { read_demonyms(reading, spanish_plurals); }
void read_french_demonyms(const Reading& reading) { read_demonyms(reading, french_plurals); }

}  // namespace rumbo::indexing
