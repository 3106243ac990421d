#include "imports/json_places.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace rumbo::imports {
namespace {

// Takes everything, keeps nothing but the place of the first error.
class FaultFinder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    constexpr int out_of_range = 406;
    fault = {position == 0 ? 0 : position - 1,
             error.id == out_of_range ? "the number is too large" : "the JSON is broken here"};
    return false;
  }

  JsonFault fault;
};

}  // namespace

JsonFault json_fault(std::string_view text) {
  FaultFinder finder;
  if (nlohmann::json::sax_parse(text, &finder))
    return {0, "is JSON nested too deep, or with a text that is no Unicode"};
  return finder.fault;
}

JsonPlaces::JsonPlaces(std::string_view text) : text_(text) {
  bool found = false;
  skip_blanks();
  if (at_ < text_.size() && text_[at_] == '{')
    members([&](std::string_view key) {
      if (key != "features" || found || at_ >= text_.size() || text_[at_] != '[') return true;
      found = true;
      ++at_;
      return false;
    });
  if (!found) at_ = 0;
}

void JsonPlaces::skip_blanks() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n,", at_), text_.size());
}

std::string_view JsonPlaces::read_string() {
  const std::size_t begin = ++at_;
  while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
  const std::size_t end = std::min(at_, text_.size());
  at_ = std::min(at_ + 1, text_.size());
  return text_.substr(begin, end - begin);
}

void JsonPlaces::skip_value() {
  std::size_t depth = 0;
  do {
    at_ = std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size());
    if (at_ == text_.size()) return;
    const char c = text_[at_];
    if (c == '"') {
      read_string();
    } else if (c == '{' || c == '[') {
      ++depth;
      ++at_;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return;
      --depth;
      ++at_;
    } else {
      at_ = std::min(text_.find_first_of(" \t\r\n,:{}[]\"", at_), text_.size());
    }
  } while (depth > 0);
}

template <class See>
void JsonPlaces::members(See see) {
  ++at_;
  while (true) {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != '"') break;
    const auto key = read_string();
    at_ = std::min(text_.find_first_not_of(" \t\r\n:", at_), text_.size());
    const std::size_t value = at_;
    if (!see(key)) return;
    if (at_ == value) skip_value();
  }
  if (at_ < text_.size()) ++at_;
}

FeaturePlaces JsonPlaces::next() {
  skip_blanks();
  FeaturePlaces places;
  places.begin = places.geometry = at_;
  if (at_ >= text_.size() || text_[at_] != '{') {
    skip_value();
    return places;
  }
  members([&](std::string_view key) {
    if (key == "geometry") places.geometry = at_;
    if (key == "properties" && at_ < text_.size() && text_[at_] == '{' && places.properties.empty())
      members([&](std::string_view) {
        places.properties.push_back(at_);
        return true;
      });
    return true;
  });
  return places;
}

}  // namespace rumbo::imports
