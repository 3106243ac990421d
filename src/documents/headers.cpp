#include "documents/headers.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {
namespace {

struct Label {
  std::string_view word;
  HeaderKind kind;
};

constexpr std::array<Label, 14> labels = {{{"title", HeaderKind::title},
                                           {"headline", HeaderKind::title},
                                           {"titulo", HeaderKind::title},
                                           {"titular", HeaderKind::title},
                                           {"source", HeaderKind::source},
                                           {"fuente", HeaderKind::source},
                                           {"agency", HeaderKind::source},
                                           {"agencia", HeaderKind::source},
                                           {"publisher", HeaderKind::source},
                                           {"medio", HeaderKind::source},
                                           {"url", HeaderKind::address},
                                           {"link", HeaderKind::address},
                                           {"enlace", HeaderKind::address},
                                           {"web", HeaderKind::address}}};

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://") ||
          text.starts_with("www.")) &&
         text.find_first_of(" \t") == std::string_view::npos;
}

}  // namespace

std::optional<Header> find_header(const LineWords& line) {
  const auto& words = line.words;
  const auto begin = static_cast<std::size_t>(line.text.data() - line.whole.data());
  const std::size_t end = begin + line.text.size();
  if (is_address(line.text)) return Header{HeaderKind::address, {begin, end}};
  if (words.size() < 3 || !words[1].is(":")) return std::nullopt;
  const auto label =
      std::ranges::find_if(labels, [&](const Label& one) { return words[0].is(one.word); });
  if (label == labels.end()) return std::nullopt;
  const prose::Span value{words[2].span.begin, end};
  if (is_address(text_of(line.whole, value))) return Header{HeaderKind::address, value};
  if (label->kind == HeaderKind::address) return std::nullopt;
  return Header{label->kind, value};
}

}  // namespace rumbo::documents
