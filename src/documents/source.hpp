#pragma once

#include "documents/file_map.hpp"
#include "documents/stated.hpp"
#include "prose/words.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace rumbo::documents {

enum class Format : std::uint8_t { plain, markdown, html };

// A report's file, made ready to be read. Every offset in this module counts bytes of `text`:
// the file itself when it is plain text in UTF-8; else what a reader sees of it.
struct Source {
  std::filesystem::path path;
  std::string text;       // valid UTF-8 without NUL
  std::size_t begin = 0;  // past a byte order mark, if there is one
  Format format = Format::plain;
  Stated stated;                        // what the markup says; empty for plain text
  std::shared_ptr<const FileMap> file;  // takes the text to the file
};

// Logarithmic time.
FileSpan in_file(const Source& source, prose::Span span);

inline constexpr std::size_t largest_report = 100'000'000;  // bytes
inline constexpr std::size_t largest_page = 20'000'000;     // bytes of HTML

struct LoadOptions {
  std::string encoding;  // of files that declare none and are not UTF-8; empty: they are refused
};

// Reads plain text, Markdown (by its ending, or front matter) or an HTML page (by its ending or its
// first bytes), in UTF-8, in UTF-16 or UTF-32 with a byte order mark, or in the encoding that the
// page or the options name. InputError when the file is missing, a folder, empty, too large, binary
// (a Word file, a PDF: the message says how to convert it), no text in its encoding (at the first
// bad byte), or markup nested past reason. UsageError when nobody knows the encoding asked for.
// Error when the file system refuses.
Source load(const std::filesystem::path& path, const LoadOptions& options = {});

// The same for bytes at hand.
Source parse(std::string bytes, const std::filesystem::path& path, const LoadOptions& options = {});

// The same checks on text that is known to be plain and in UTF-8.
Source check(std::string text, const std::filesystem::path& path);

}  // namespace rumbo::documents
