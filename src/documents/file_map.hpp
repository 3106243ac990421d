#pragma once

#include "prose/words.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rumbo::documents {

// Where a span of the text stands in its file: code points of the file as it is on disk (of a file
// in another encoding or with markup: of the file decoded), from 0; line and column from 1.
struct FileSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 0;
  std::size_t column = 0;
  friend bool operator==(const FileSpan&, const FileSpan&) = default;
};

// A run of the text and the run of the decoded file that it was read from, in bytes. Of equal
// lengths, they agree byte for byte; else one stands for the other as a whole ("é" for "&eacute;").
struct Segment {
  std::size_t text = 0;
  std::size_t text_size = 0;
  std::size_t file = 0;
  std::size_t file_size = 0;
};

// Takes spans of a text to its file, in logarithmic time. Immutable: may be shared between threads.
class FileMap {
 public:
  // The text is the whole file.
  explicit FileMap(std::string_view file) : offsets_(file) {}
  // The text was put together from runs of the file; the segments stand in the text's order.
  FileMap(std::string_view file, std::vector<Segment> segments)
      : offsets_(file), segments_(std::move(segments)), whole_(false) {}

  // What the text holds beside its segments (a line break put in) counts as the run behind it at a
  // span's beginning, and as the run before it at its end.
  FileSpan find(prose::Span span) const;

 private:
  std::size_t begin_in_file(std::size_t text) const;
  std::size_t end_in_file(std::size_t text) const;

  text::OffsetMap offsets_;
  std::vector<Segment> segments_;
  bool whole_ = true;
};

}  // namespace rumbo::documents
