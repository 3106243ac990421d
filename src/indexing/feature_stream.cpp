#include "indexing/feature_stream.hpp"

#include "base/error.hpp"

#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::indexing {
namespace {

using Json = nlohmann::json;

constexpr std::size_t block_bytes = std::size_t{1} << 16;
constexpr std::size_t most_feature_bytes = std::size_t{64} << 20;
constexpr int most_levels = 64;

// The characters of a stream, and where the reading stands.
class Characters {
 public:
  Characters(ByteStream& stream, std::string label)
      : stream_(stream), label_(std::move(label)), block_(block_bytes, '\0') {
    fill();
    if (std::string_view(block_).substr(0, size_).starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  bool ended() const { return at_ == size_; }
  char current() const { return block_[at_]; }
  void advance() {
    const char passed = block_[at_++];
    if (passed == '\n') {
      ++line_;
      column_ = 0;
    } else if ((static_cast<unsigned char>(passed) & 0xC0) != 0x80) {
      ++column_;
    }
    if (at_ == size_ && !last_) fill();
  }
  FeaturePosition position() const { return {line_, column_}; }  // of the last one passed
  // What comes until the next mark must not be larger than a feature may be.
  void mark() { since_mark_ = 0; }
  [[noreturn]] void fail(const char* message) const {
    throw base::InputError({label_, line_, column_}, message);
  }

 private:
  void fill() {
    if (since_mark_ > most_feature_bytes) fail("is larger than 64 MB; simplify its geometry");
    size_ = stream_.read(block_);
    since_mark_ += size_;
    at_ = 0;
    last_ = size_ < block_.size();
  }

  ByteStream& stream_;
  std::string label_;
  std::string block_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  bool last_ = false;
  std::size_t since_mark_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 0;
};

// What the JSON parser takes: an iterator over the characters, of which all copies share one.
struct CharacterIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  Characters* characters = nullptr;  // nullptr: the end

  char operator*() const { return characters->current(); }
  CharacterIterator& operator++() {
    characters->advance();
    return *this;
  }
  CharacterIterator operator++(int) { return ++*this; }
  bool at_end() const { return characters == nullptr || characters->ended(); }
  friend bool operator==(const CharacterIterator& a, const CharacterIterator& b) {
    return a.at_end() == b.at_end();
  }
};

// Puts a value together from the parser's events, without recursion.
class Builder {
 public:
  bool is_open() const { return !open_.empty(); }
  const Json& value() const { return value_; }

  Json& add(Json value) {
    if (open_.empty()) return value_ = std::move(value);
    Json& parent = *open_.back();
    if (!parent.is_array()) return *slot_ = std::move(value);
    parent.push_back(std::move(value));
    return parent.back();
  }
  void open(Json container) { open_.push_back(&add(std::move(container))); }
  void key(const std::string& name) { slot_ = &(*open_.back())[name]; }
  void close() { open_.pop_back(); }

 private:
  Json value_;
  std::vector<Json*> open_;
  Json* slot_ = nullptr;
};

// Hears what the parser meets, and keeps nothing but the feature that is being read.
class Listener : public nlohmann::json_sax<Json> {
 public:
  using Each = std::function<bool(const Json&, FeaturePosition)>;
  Listener(Characters& characters, const Each& each) : characters_(characters), each_(each) {}

  std::size_t count() const { return count_; }
  bool found_features() const { return found_features_; }
  bool failed() const { return failed_; }

  bool null() override { return scalar(nullptr); }
  bool boolean(bool value) override { return scalar(value); }
  bool number_integer(number_integer_t value) override { return scalar(value); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(value); }
  bool number_float(number_float_t value, const string_t&) override { return scalar(value); }
  bool string(string_t& value) override { return scalar(std::move(value)); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (builder_.is_open()) builder_.key(name);
    at_features_ = depth_ == 1 && name == "features";
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    failed_ = true;
    return false;
  }

 private:
  bool among_features() const { return in_features_ && depth_ == 2; }

  bool scalar(Json value) {
    at_features_ = false;
    if (among_features()) {
      begin_ = characters_.position();
      builder_.add(std::move(value));
      return give();
    }
    if (builder_.is_open()) {
      builder_.add(std::move(value));
    } else {
      characters_.mark();
    }
    return true;
  }

  bool open(Json container) {
    if (depth_ >= most_levels) characters_.fail("nests deeper than 64 levels; no place needs that");
    if (depth_ == 1 && at_features_) in_features_ = found_features_ = container.is_array();
    at_features_ = false;
    if (among_features()) {
      begin_ = characters_.position();
      characters_.mark();
      builder_.open(std::move(container));
    } else if (builder_.is_open()) {
      builder_.open(std::move(container));
    }
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    if (depth_ == 1) in_features_ = false;
    if (!builder_.is_open()) return true;
    builder_.close();
    return builder_.is_open() || give();
  }

  bool give() {
    ++count_;
    characters_.mark();
    return each_(builder_.value(), begin_);
  }

  Characters& characters_;
  const Each& each_;
  Builder builder_;
  FeaturePosition begin_;
  int depth_ = 0;
  std::size_t count_ = 0;
  bool at_features_ = false;  // the key that was just read
  bool in_features_ = false;
  bool found_features_ = false;
  bool failed_ = false;
};

}  // namespace

std::size_t for_each_feature(
    const SourceFile& file,
    const std::function<bool(const nlohmann::json& feature, FeaturePosition at)>& each) {
  const auto stream = file.open();
  Characters characters(*stream, file.label());
  Listener listener(characters, each);
  Json::sax_parse(CharacterIterator{&characters}, CharacterIterator{}, &listener);
  if (listener.failed())
    characters.fail("is not JSON here; mend it, or fetch the file again if it was cut short");
  if (!listener.found_features())
    throw base::InputError({file.label()}, "has no 'features'; it is no GeoJSON FeatureCollection");
  return listener.count();
}

}  // namespace rumbo::indexing
