#include "gazetteer/demonym_forms.hpp"
#include "gazetteer/source_readers.hpp"
#include "gazetteer/yaml_values.hpp"
#include "text/fold.hpp"

#include <array>

namespace rumbo::gazetteer {
namespace {

using Plurals = std::vector<std::string> (*)(std::string_view);

// Adds a demonym for its country, unless a more populous country has the word already.
class Demonyms {
 public:
  explicit Demonyms(Sources& sources) : sources_(sources) {
    for (const SourcePlace& place : sources.places)
      if (place.kind == Kind::country) population_[place.country] = place.population;
  }

  void add(std::string_view word, std::string_view country) {
    std::string key = text::fold(word);
    if (key.empty()) return;
    const auto [at, is_new] = sources_.demonyms.emplace(std::move(key), country);
    if (!is_new && population_[country] > population_[at->second]) at->second = country;
  }

  void add_with_plurals(std::string_view word, std::string_view country, Plurals plurals) {
    add(word, country);
    for (const std::string& plural : plurals(word)) add(plural, country);
  }

 private:
  Sources& sources_;
  std::map<std::string_view, std::int64_t> population_;
};

// One country's words: every key holds a word or a list; those under `plurals` are taken as they
// are.
void add_demonyms(const yaml::Node& words, std::string_view country, Plurals plurals,
                  Demonyms& demonyms) {
  static constexpr std::array<std::string_view, 5> keys{"m", "f", "also", "words", "plurals"};
  base::Diagnostics problems;
  require(words, yaml::Kind::mapping);
  words.check_keys(keys, problems);
  problems.throw_if_errors();
  for (const auto& [key, value] : words.entries()) {
    const bool ready = key.scalar() == "plurals";
    const auto add = [&](const yaml::Node& word) {
      if (ready) {
        demonyms.add(text_of(word), country);
      } else {
        demonyms.add_with_plurals(text_of(word), country, plurals);
      }
    };
    if (value.kind() == yaml::Kind::scalar) {
      add(value);
    } else {
      for (const yaml::Node& word : items(value)) add(word);
    }
  }
}

void read_demonym_file(const std::filesystem::path& folder, const std::string& name,
                       Plurals plurals, Demonyms& demonyms, Sources& sources) {
  const auto root = read_yaml(folder, name, sources);
  if (!root) return;
  require(*root, yaml::Kind::mapping);
  for (const auto& [code, words] : root->entries())
    add_demonyms(words, country_of(code, sources), plurals, demonyms);
}

// The columns of countries-odbl.tsv: "Antiguan, Barbudan", "Andorran/Andorrane".
void read_demonym_columns(Demonyms& demonyms, const Sources& sources) {
  for (const SourceFile& table : sources.tables) {
    if (!table.is("countries-odbl.tsv")) continue;
    table.for_each_row(11, [&](const Row& row) {
      const std::string_view country = known_country(row, 0, row[0], sources);
      for (const std::string_view part : split_list(row[8]))
        for (const std::string_view word : split_list(part, '/'))
          demonyms.add_with_plurals(word, country, english_plurals);
      for (const std::string_view part : split_list(row[9]))
        for (const std::string_view word : split_list(part, '/'))
          demonyms.add_with_plurals(word, country, french_plurals);
    });
  }
}

}  // namespace

void read_demonyms(const std::filesystem::path& folder, Sources& sources) {
  Demonyms demonyms(sources);
  read_demonym_file(folder, "demonyms-en.yaml", english_plurals, demonyms, sources);
  read_demonym_file(folder, "demonyms-es.yaml", spanish_plurals, demonyms, sources);
  read_demonym_columns(demonyms, sources);
}

}  // namespace rumbo::gazetteer
