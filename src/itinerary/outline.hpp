#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::itinerary {

// Lines of a text, from 0, the last one not included.
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

// A list of a YAML text in block style: one item at each dash.
struct ListLines {
  std::size_t key = 0;     // the line of its key
  bool is_flow = false;    // "[...]" with something in it: its items have no lines of their own
  bool is_empty = false;   // "[]" or nothing at all
  std::size_t indent = 0;  // of the dashes; where there are none yet, of those to come
  std::vector<LineRange> items;  // from the dash to the last line that is the item's
  std::size_t end = 0;           // behind the last of all
};

// The lines of a YAML text and where its keys and list items stand, so that it can be edited
// without being written anew: comments and layout stay. It looks at indentation alone, which in
// block style says it all (YAML 1.2, chapter 8). The text must parse.
class Outline {
 public:
  explicit Outline(std::string_view text);

  const std::vector<std::string>& lines() const { return lines_; }
  LineRange all() const { return {0, lines_.size()}; }

  // The line of a key of the mapping that these lines hold: the whole text, or an item of a list.
  std::optional<std::size_t> key(LineRange mapping, std::string_view name) const;
  std::optional<ListLines> list(LineRange mapping, std::string_view name) const;
  // From a key to the last line of its value.
  LineRange entry(LineRange mapping, std::size_t key) const;
  std::string text(LineRange range) const;

 private:
  bool is_content(std::size_t line) const;
  std::size_t indent(std::size_t line) const;       // of its first character
  std::size_t key_indent(LineRange mapping) const;  // of the mapping's keys
  std::size_t value_end(std::size_t from, std::size_t last, std::size_t indent) const;

  std::vector<std::string> lines_;
};

// Edits to lines, applied all at once.
class Patch {
 public:
  void replace(LineRange range, std::string_view text);
  void insert(std::size_t before, std::string_view text) { replace({before, before}, text); }
  void erase(LineRange range) { replace(range, {}); }
  // The edits must not overlap; those at one line are applied in the order they were made.
  std::string apply(const std::vector<std::string>& lines) const;

 private:
  struct Edit {
    LineRange range;
    std::string text;
  };
  std::vector<Edit> edits_;
};

// Whole lines with each one's indentation changed from one depth to another.
std::string indented(std::string_view text, std::size_t from, std::size_t to);

}  // namespace rumbo::itinerary
