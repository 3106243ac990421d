#pragma once

#include "documents/file_map.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::documents {

// Puts a text together from runs of a file, white space made single, and notes where each run
// stood.
class MappedText {
 public:
  // A run of the file as it stands there.
  void add(std::string_view run, std::size_t file);
  // Words that stand for `file_size` bytes of the file as a whole.
  void add_for(std::string_view words, std::size_t file, std::size_t file_size);
  void add_space(std::size_t file);  // one, unless a line begins here
  void end_line();                   // unless nothing stands in it
  void end_paragraph();              // the same, and leaves a blank line

  std::string_view text() const { return text_; }
  std::string take_text() { return std::move(text_); }
  std::vector<Segment> take_segments() { return std::move(segments_); }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  void begin_run();
  void append(std::string_view words, std::size_t file, std::size_t file_size);

  std::string text_;
  std::vector<Segment> segments_;
  std::size_t space_ = nowhere;  // of the file; put down only when something follows
  int breaks_ = 0;               // line breaks to put down before what follows
};

}  // namespace rumbo::documents
