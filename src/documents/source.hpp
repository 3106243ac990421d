#pragma once

#include "prose/words.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace rumbo::documents {

// A report's file, as it is on disk. Every offset in this module counts bytes of `text`.
struct Source {
  std::filesystem::path path;
  std::string text;       // valid UTF-8
  std::size_t begin = 0;  // past a byte order mark, if there is one
};

// Where a span of the text stands in its file: code points of the file as it is on disk (of a file
// in another encoding or with markup: of the file decoded), from 0; line and column from 1.
struct FileSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 0;
  std::size_t column = 0;
  friend bool operator==(const FileSpan&, const FileSpan&) = default;
};
FileSpan in_file(const Source& source, prose::Span span);

inline constexpr std::size_t largest_report = 100'000'000;  // bytes

// InputError when the file is missing, empty, larger than largest_report, holds NUL (a binary file)
// or is not UTF-8; the position is that of the first bad byte. Error when the file system refuses.
Source load(const std::filesystem::path& path);

// The same checks on text at hand.
Source check(std::string text, const std::filesystem::path& path);

}  // namespace rumbo::documents
