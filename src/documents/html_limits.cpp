#include "documents/html_limits.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

using Name = std::string_view;

constexpr std::array<Name, 18> void_elements = {
    "area",   "base", "br",   "col",   "embed",  "frame", "hr",  "img",     "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr", "bgsound", "basefont"};
constexpr std::array<Name, 9> raw_elements = {"script",  "style",    "textarea", "title",    "xmp",
                                              "noembed", "noframes", "iframe",   "plaintext"};
constexpr std::array<Name, 14> formatting = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                             "nobr", "s", "small", "strike", "strong", "tt",   "u"};
constexpr std::array<Name, 14> self_closing = {"p",      "li",       "dt",    "dd",    "tr",
                                               "td",     "th",       "thead", "tbody", "tfoot",
                                               "option", "optgroup", "rp",    "rt"};
// An end tag does not reach past these.
constexpr std::array<Name, 20> walls = {
    "applet", "caption",  "html",   "table",         "td",   "th",    "marquee",
    "object", "template", "button", "svg",           "math", "mi",    "mo",
    "mn",     "ms",       "mtext",  "foreignobject", "desc", "select"};

bool is_one_of(Name name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lower(std::string_view name) {
  std::string folded(name);
  for (auto& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

class Scan {
 public:
  Scan(std::string_view html, const std::filesystem::path& path, const HtmlLimits& limits)
      : html_(html), path_(path), limits_(limits) {}

  void run() {
    for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
      begin_ = at_++;
      const char next = at_ < html_.size() ? html_[at_] : '\0';
      if (next == '!' || next == '?') {
        skip_declaration();
      } else if (is_letter(next)) {
        start_tag();
      } else if (next == '/' && at_ + 1 < html_.size() && is_letter(html_[at_ + 1])) {
        ++at_;
        end_tag();
      }
    }
  }

 private:
  [[noreturn]] void refuse(std::string_view what, std::size_t limit) const {
    const auto line = std::ranges::count(html_.substr(0, begin_), '\n') + 1;
    throw base::InputError(
        {path_.string(), static_cast<std::size_t>(line), 0},
        fmt::format("more than {} {}: no page that is meant for people; save the story's text as "
                    "plain text and give that",
                    limit, what));
  }

  void skip_declaration() {
    const bool comment = html_.substr(at_).starts_with("!--");
    if (!comment) {
      at_ = std::min(html_.find('>', at_), html_.size());
      return;
    }
    const auto body = html_.substr(at_ + 3);
    if (body.starts_with(">") || body.starts_with("->")) return;
    const auto plain = html_.find("-->", at_ + 3);
    const auto banged = html_.substr(0, plain).find("--!>", at_ + 3);
    at_ = std::min({plain, banged, html_.size()});
  }

  std::string read_name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/')
      ++at_;
    constexpr std::size_t longest = 32;
    return lower(html_.substr(begin, std::min(at_ - begin, longest)));
  }

  // To behind the tag's end; attribute values may hold ">".
  void read_attributes() {
    std::size_t count = 0;
    bool name = false;
    bool value = false;
    for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
      const char c = html_[at_];
      if (value && (c == '"' || c == '\'')) {
        at_ = std::min(html_.find(c, at_ + 1), html_.size());
        if (at_ == html_.size()) break;
        name = value = false;
      } else if (c == '=' && name && !value) {
        value = true;
      } else if (is_space(c) || c == '/') {
        if (is_space(c) && value && at_ > 0 && (html_[at_ - 1] == '=' || is_space(html_[at_ - 1])))
          continue;
        if (c != '/' || !value) name = value = false;
      } else {
        if (!name && ++count > limits_.attributes)
          refuse("attributes of one tag", limits_.attributes);
        name = true;
      }
    }
    if (at_ < html_.size()) ++at_;
  }

  void count_elements() {
    elements_ += 1 + reopened_;
    steps_ += open_.size() + reopened_;
    if (elements_ > limits_.elements) refuse("elements", limits_.elements);
    if (steps_ > limits_.steps) refuse("elements within elements in all", limits_.steps);
  }

  void start_tag() {
    const std::string name = read_name();
    read_attributes();
    count_elements();
    if ((name == "html" || name == "body") && ++roots_ > limits_.roots)
      refuse("<html> or <body> tags", limits_.roots);
    if (is_one_of(name, void_elements)) return;
    if (is_one_of(name, raw_elements)) return skip_raw(name);
    if (!open_.empty() && open_.back() == name && is_one_of(name, self_closing)) return;
    open_.push_back(name);
    if (open_.size() + reopened_ > limits_.depth) refuse("elements within elements", limits_.depth);
  }

  void end_tag() {
    const std::string name = read_name();
    read_attributes();
    count_elements();
    if (!open_.empty() && open_.back() == name) return open_.pop_back();
    if (is_one_of(name, formatting)) return close_formatting(name);
    for (std::size_t at = open_.size(); at > 0; --at) {
      if (open_[at - 1] == name) return close_to(at - 1);
      if (is_one_of(Name(open_[at - 1]), walls)) return;
    }
  }

  // Formatting that an end tag of another element closes begins anew in what follows.
  void close_to(std::size_t depth) {
    for (std::size_t at = depth; at < open_.size(); ++at) {
      if (!is_one_of(Name(open_[at]), formatting)) continue;
      ++closed_by_others_[open_[at]];
      ++reopened_;
    }
    open_.resize(depth);
    if (open_.size() + reopened_ > limits_.depth) refuse("elements left open", limits_.depth);
  }

  void close_formatting(const std::string& name) {
    const auto found = closed_by_others_.find(name);
    if (found == closed_by_others_.end() || found->second == 0) return;
    --found->second;
    --reopened_;
  }

  // To the element's own end tag.
  void skip_raw(const std::string& name) {
    if (name == "plaintext") at_ = html_.size();
    while (at_ < html_.size()) {
      at_ = std::min(html_.find("</", at_), html_.size());
      if (at_ == html_.size()) return;
      const std::size_t tag = at_;
      at_ += 2;
      const auto after = tag + 2 + name.size();
      if (after < html_.size() && lower(html_.substr(tag + 2, name.size())) == name &&
          (is_space(html_[after]) || html_[after] == '>' || html_[after] == '/')) {
        at_ = after;
        return read_attributes();
      }
    }
  }

  std::string_view html_;
  const std::filesystem::path& path_;
  HtmlLimits limits_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<std::string> open_;
  std::map<std::string, std::size_t, std::less<>> closed_by_others_;
  std::size_t reopened_ = 0;
  std::size_t roots_ = 0;
  std::size_t elements_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace

void check_limits(std::string_view html, const std::filesystem::path& path,
                  const HtmlLimits& limits) {
  Scan(html, path, limits).run();
}

}  // namespace rumbo::documents
