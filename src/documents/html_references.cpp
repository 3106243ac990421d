#include "documents/html_references.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::documents {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t first_code_point(std::string_view shown) {
  std::size_t size = 0;
  text::next_code_point(shown, size);
  return size;
}

// How long the reference at the front is, when `after` is what follows it in the text as shown; 0
// for a mere "&".
std::size_t reference_length(std::string_view raw, std::string_view shown) {
  constexpr std::size_t longest = 40;
  std::size_t end = raw.size() > 1 && raw[1] == '#' ? 2 : 1;
  while (end < raw.size() && end < longest && is_name(raw[end])) ++end;
  if (end < raw.size() && raw[end] == ';') return end + 1;
  const auto after = shown.substr(first_code_point(shown));
  for (std::size_t size = end; size > 2; --size) {  // "&copy2024": without its semicolon
    if (after.empty() ? size == raw.size() : size < raw.size() && raw[size] == after.front())
      return size;
  }
  return 0;
}

bool is_mere_ampersand(std::string_view raw, std::string_view shown) {
  if (shown.front() != '&') return false;
  const auto name = raw.substr(1, 3);
  return name != "amp" && name != "AMP" && !name.starts_with('#');
}

class Aligned {
 public:
  Aligned(std::string_view shown, std::string_view raw, std::size_t file, MappedText& text)
      : shown_(shown), raw_(raw), file_(file), text_(text) {}

  void run() {
    while (!shown_.empty()) {
      if (raw_.empty()) return add_rest();
      if (is_space(shown_.front())) {
        skip_space();
      } else if (raw_.front() == '<' && shown_.front() != '<') {
        skip(std::min(raw_.find('>'), raw_.size() - 1) + 1);
      } else if (raw_.front() == '&' && !is_mere_ampersand(raw_, shown_)) {
        if (!add_reference()) return add_rest();
      } else if (raw_.front() == shown_.front()) {
        add_run();
      } else if (is_space(raw_.front())) {
        skip(1);
      } else {
        return add_rest();
      }
    }
  }

 private:
  void skip(std::size_t bytes) {
    raw_.remove_prefix(bytes);
    file_ += bytes;
  }

  void skip_space() {
    shown_.remove_prefix(1);
    text_.add_space(file_);
    if (is_space(raw_.front())) {
      skip(raw_.starts_with("\r\n") ? 2 : 1);
    } else if (raw_.front() == '&') {
      skip(std::max<std::size_t>(reference_length(raw_, " "), 1));
    }
  }

  void add_run() {
    std::size_t same = 1;
    const std::size_t most = std::min(raw_.size(), shown_.size());
    while (same < most && raw_[same] == shown_[same] && raw_[same] != '&' && raw_[same] != '<' &&
           !is_space(raw_[same]))
      ++same;
    text_.add(shown_.substr(0, same), file_);
    shown_.remove_prefix(same);
    skip(same);
  }

  bool add_reference() {
    const std::size_t length = reference_length(raw_, shown_);
    if (length == 0) return false;
    const std::size_t size = first_code_point(shown_);
    text_.add_for(shown_.substr(0, size), file_, length);
    shown_.remove_prefix(size);
    skip(length);
    return true;
  }

  void add_rest() { text_.add_for(shown_, file_, raw_.size()); }

  std::string_view shown_;
  std::string_view raw_;
  std::size_t file_;
  MappedText& text_;
};

}  // namespace

void add_shown(std::string_view shown, std::string_view raw, std::size_t file, MappedText& text) {
  if (text::first_invalid_utf8(shown)) {
    text.add_for(as_sound_text(shown), file, raw.size());
  } else {
    Aligned(shown, raw, file, text).run();
  }
}

std::string as_sound_text(std::string_view parsed) {
  std::string sound;
  while (!parsed.empty()) {
    const auto bad = text::first_invalid_utf8(parsed).value_or(parsed.size());
    sound += parsed.substr(0, bad);
    if (bad < parsed.size()) sound += "\xEF\xBF\xBD";
    parsed.remove_prefix(std::min(bad + 1, parsed.size()));
  }
  std::erase_if(sound, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
  return sound;
}

}  // namespace rumbo::documents
