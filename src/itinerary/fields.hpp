#pragma once

#include "base/diagnostic.hpp"
#include "time/edtf.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::itinerary {

// The values of one mapping under their keys. Whatever is wrong with one is reported where it
// stands and read as absent, so that reading goes on to the next problem.
class Fields {
 public:
  // Reports a node that is no mapping, and every key that is not in `known`.
  Fields(const yaml::Node& node, std::span<const std::string_view> known,
         base::Diagnostics& problems);

  const yaml::Node* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }

  std::optional<std::string> text(std::string_view key) const;
  std::string text_or_empty(std::string_view key) const { return text(key).value_or(""); }
  std::optional<double> number(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  // A whole number from `least` to `most`.
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least,
                                      std::int64_t most) const;
  std::optional<time::When> date(std::string_view key) const;
  std::span<const yaml::Node> list(std::string_view key) const;  // empty when absent

  std::vector<std::string> texts(std::string_view key) const;  // of a list of texts
  // Reports a key that must be there and is not; `remedy` says what to write.
  bool require(std::string_view key, std::string_view remedy) const;

  base::SourcePosition position() const { return node_.position(); }
  base::Diagnostics& problems() const { return problems_; }

 private:
  const yaml::Node& node_;
  base::Diagnostics& problems_;
};

// "; did you mean 'where'?", or nothing when no option is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> options);

// "'flew' is not a word for 'what'; the words are departed, arrived ...".
std::string no_such_word(std::string_view word, std::string_view key,
                         std::span<const std::string_view> words);

// The value of a key that takes one of a fixed list of words.
template <class Parse>
auto read_word(const Fields& fields, std::string_view key, std::span<const std::string_view> words,
               Parse parse) -> decltype(parse({})) {
  const auto word = fields.text(key);
  if (!word) return std::nullopt;
  auto value = parse(*word);
  if (!value)
    fields.problems().error(fields.find(key)->position(), no_such_word(*word, key, words));
  return value;
}

}  // namespace rumbo::itinerary
