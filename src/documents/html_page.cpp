#include "documents/html_page.hpp"

#include "base/error.hpp"
#include "documents/html_limits.hpp"
#include "documents/html_nodes.hpp"
#include "documents/html_parts.hpp"
#include "documents/html_references.hpp"
#include "documents/html_stated.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace rumbo::documents {
namespace {

constexpr std::array<GumboTag, 33> blocks = {
    GUMBO_TAG_P,          GUMBO_TAG_DIV,    GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
    GUMBO_TAG_MAIN,       GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,
    GUMBO_TAG_H1,         GUMBO_TAG_H2,     GUMBO_TAG_H3,      GUMBO_TAG_H4,
    GUMBO_TAG_H5,         GUMBO_TAG_H6,     GUMBO_TAG_UL,      GUMBO_TAG_OL,
    GUMBO_TAG_LI,         GUMBO_TAG_DL,     GUMBO_TAG_DT,      GUMBO_TAG_DD,
    GUMBO_TAG_TABLE,      GUMBO_TAG_TR,     GUMBO_TAG_TD,      GUMBO_TAG_TH,
    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,    GUMBO_TAG_HR,      GUMBO_TAG_FIGURE,
    GUMBO_TAG_ADDRESS,    GUMBO_TAG_CENTER, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
    GUMBO_TAG_FORM};

bool is_block(const GumboNode& element) {
  return std::ranges::find(blocks, element.v.element.tag) != blocks.end();
}

class Writer {
 public:
  Writer(std::string_view html, const PageParts* parts) : html_(html), parts_(parts) {}

  void write(const GumboNode& node) {
    if (is_text(node)) return write_text(node);
    if (!is_element(node) || (parts_ != nullptr && parts_->is_furniture(node))) return;
    if (is_element(node, GUMBO_TAG_BR)) return text_.end_line();
    if (is_block(node)) text_.end_paragraph();
    each_child(node, [&](const GumboNode& child) { write(child); });
    if (is_block(node)) text_.end_paragraph();
  }

  MappedText& text() { return text_; }

 private:
  void write_text(const GumboNode& node) {
    const auto& raw = node.v.text.original_text;
    if (raw.data < html_.data() || raw.data > html_.data() + html_.size()) return;
    const auto at = static_cast<std::size_t>(raw.data - html_.data());
    add_shown(node.v.text.text, html_.substr(at, raw.length), at, text_);
  }

  std::string_view html_;
  const PageParts* parts_;
  MappedText text_;
};

// Without the name of the site: " | The Daily", " - The Daily".
std::size_t end_of_title(std::string_view title, std::string_view outlet) {
  std::size_t end = title.size();
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » "}) {
    const auto at = title.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const auto site = text::fold(title.substr(at + mark.size()));
    const bool named = !outlet.empty() && text::fold(outlet).find(site) != std::string::npos;
    const bool is_bar = mark == " | " || mark == " :: " || mark == " · ";
    if (named || (is_bar && at >= site.size())) end = std::min(end, at);
  }
  return end;
}

class Page {
 public:
  Page(std::string_view html, const std::filesystem::path& path) : html_(html), path_(path) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (html.starts_with(mark)) html.remove_prefix(mark.size());
    output_.reset(gumbo_parse_with_options(&options, html.data(), html.size()));
  }

  PageText read() {
    PageText page;
    page.stated = read_stated(*output_->document);
    const PageParts parts(*output_->document);
    if (parts.main() == nullptr) refuse();
    Writer writer(html_, &parts);
    write_title(parts, page.stated, writer.text());
    writer.write(*parts.main());
    page.text = writer.text().take_text();
    page.segments = writer.text().take_segments();
    if (page.text.empty()) refuse();
    return page;
  }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const {
      gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
  };

  [[noreturn]] void refuse() const {
    throw base::InputError({path_.string(), 0, 0},
                           "holds no text for people; a page that is put together by scripts must "
                           "be saved as text: select the story, copy it and give that");
  }

  // The <h1>, else what the <title> says without the site's name.
  void write_title(const PageParts& parts, const Stated& stated, MappedText& text) const {
    if (parts.headline() != nullptr) {
      Writer writer(html_, nullptr);
      writer.write(*parts.headline());
      copy(writer.text(), writer.text().text().size(), text);
    } else if (parts.page_title() != nullptr) {
      Writer writer(html_, nullptr);
      each_child(*parts.page_title(), [&](const GumboNode& child) { writer.write(child); });
      copy(writer.text(), end_of_title(writer.text().text(), stated.outlet), text);
    }
    text.end_paragraph();
  }

  // The first `size` bytes, as one line.
  static void copy(MappedText& from, std::size_t size, MappedText& to) {
    const std::string words = from.take_text();
    for (const auto& run : from.take_segments()) {
      if (run.text >= size) break;
      const std::size_t length = std::min(run.text_size, size - run.text);
      const auto part = std::string_view(words).substr(run.text, length);
      if (run.text > 0 && words[run.text - 1] == '\n') to.add_space(run.file);
      to.add_for(part, run.file, run.text_size == run.file_size ? length : run.file_size);
    }
  }

  std::string_view html_;
  const std::filesystem::path& path_;
  std::unique_ptr<GumboOutput, Destroy> output_;
};

}  // namespace

PageText read_page(std::string_view html, const std::filesystem::path& path) {
  check_limits(html, path);
  return Page(html, path).read();
}

}  // namespace rumbo::documents
