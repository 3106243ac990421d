#pragma once

#include "documents/line_words.hpp"

#include <optional>
#include <string>

namespace rumbo::documents {

enum class HeaderKind : std::uint8_t { title, source, address };

// "Title: ...", "Fuente: EFE", "URL: https://...": a line of a story's head with its label.
struct Header {
  HeaderKind kind = HeaderKind::title;
  prose::Span value;
};

std::optional<Header> find_header(const LineWords& line);

}  // namespace rumbo::documents
