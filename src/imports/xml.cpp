#include "imports/xml.hpp"

#include <map>
#include <memory>

#include <expat.h>
#include <fmt/format.h>

namespace rumbo::imports {
namespace {

constexpr std::size_t most_depth = 64;
constexpr std::size_t most_elements = 4'000'000;
constexpr XML_Char separator = '\x1F';  // between a namespace and a name

std::string_view local_name(const XML_Char* name) {
  const std::string_view whole(name);
  const auto at = whole.rfind(separator);
  return at == std::string_view::npos ? whole : whole.substr(at + 1);
}

}  // namespace

// Takes expat's events. Its callbacks must not throw: what is wrong is kept, and expat stopped.
class XmlBuilder {
 public:
  XmlBuilder(Xml& xml, Problems& problems)
      : xml_(xml), problems_(problems), parser_(XML_ParserCreateNS("UTF-8", separator)) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), start, end);
    XML_SetCharacterDataHandler(parser_.get(), characters);
    XML_SetStartDoctypeDeclHandler(parser_.get(), doctype);
  }

  void parse(std::string_view text) {
    constexpr std::size_t piece = 1 << 24;
    while (true) {
      const auto now = text.substr(0, piece);
      text.remove_prefix(now.size());
      const bool is_last = text.empty();
      const auto status = XML_Parse(parser_.get(), now.data(), static_cast<int>(now.size()),
                                    is_last ? XML_TRUE : XML_FALSE);
      if (status != XML_STATUS_OK) fail();
      if (is_last) return;
    }
  }

 private:
  [[noreturn]] void fail() {
    if (why_.empty())
      why_ = fmt::format("is no well-formed XML: {}",
                         XML_ErrorString(XML_GetErrorCode(parser_.get())));
    problems_.fail(spot(), why_);
  }

  Spot spot() const {
    return {static_cast<std::size_t>(XML_GetCurrentLineNumber(parser_.get())),
            static_cast<std::size_t>(XML_GetCurrentColumnNumber(parser_.get())) + 1};
  }

  void stop(std::string why) {
    if (why_.empty()) why_ = std::move(why);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  std::uint32_t number_of(std::string_view name) {
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(xml_.names_.size());
    xml_.names_.emplace_back(name);
    numbers_.emplace(name, number);
    return number;
  }

  void open(const XML_Char* name, const XML_Char** attributes) {
    if (open_.size() >= most_depth)
      return stop(fmt::format("has elements more than {} deep", most_depth));
    if (xml_.nodes_.size() >= most_elements)
      return stop(fmt::format("has more than {} elements; split the file", most_elements));
    const auto at = static_cast<std::uint32_t>(xml_.nodes_.size());
    auto& node = xml_.nodes_.emplace_back();
    node.name = number_of(local_name(name));
    node.line = static_cast<std::uint32_t>(spot().line);
    node.column = static_cast<std::uint32_t>(spot().column);
    node.attributes = static_cast<std::uint32_t>(xml_.attributes_.size());
    for (; *attributes; attributes += 2) {
      xml_.attributes_.emplace_back(number_of(local_name(attributes[0])), attributes[1]);
      ++node.attribute_count;
    }
    if (!open_.empty()) {
      auto& parent = xml_.nodes_[open_.back()];
      if (parent.first_child == 0)
        parent.first_child = at;
      else
        xml_.nodes_[parent.last_child].next = at;
      parent.last_child = at;
    }
    open_.push_back(at);
  }

  void close() {
    if (!open_.empty()) open_.pop_back();
  }

  static XmlBuilder& self(void* data) { return *static_cast<XmlBuilder*>(data); }
  static void start(void* data, const XML_Char* name, const XML_Char** attributes) {
    self(data).open(name, attributes);
  }
  static void end(void* data, const XML_Char*) { self(data).close(); }
  static void characters(void* data, const XML_Char* text, int size) {
    auto& builder = self(data);
    if (builder.open_.empty()) return;
    builder.xml_.nodes_[builder.open_.back()].text.append(text, static_cast<std::size_t>(size));
  }
  static void doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    self(data).stop("has a document type declaration, which this format never needs; delete it");
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  Xml& xml_;
  Problems& problems_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::uint32_t> open_;
  std::string why_;
};

Xml::Xml(std::string_view text, Problems& problems) { XmlBuilder(*this, problems).parse(text); }

Xml::Element Xml::root() const { return {*this, 0}; }

std::string_view Xml::Element::name() const { return xml_->names_[node().name]; }

std::string_view Xml::Element::text() const {
  constexpr std::string_view blanks = " \t\r\n";
  const std::string_view text = node().text;
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view Xml::Element::attribute(std::string_view name) const {
  if (!exists()) return {};
  const auto all = std::span(xml_->attributes_).subspan(node().attributes, node().attribute_count);
  for (const auto& [number, value] : all)
    if (xml_->names_[number] == name) return value;
  return {};
}

Xml::Element Xml::Element::child(std::string_view name) const {
  if (!exists()) return {};
  for (std::uint32_t at = node().first_child; at != 0; at = xml_->nodes_[at].next)
    if (xml_->names_[xml_->nodes_[at].name] == name) return {*xml_, at};
  return {};
}

std::string_view Xml::Element::child_text(std::string_view name) const {
  const Element found = child(name);
  return found.exists() ? found.text() : std::string_view();
}

std::vector<Xml::Element> Xml::Element::children() const {
  std::vector<Element> all;
  if (!exists()) return all;
  for (std::uint32_t at = node().first_child; at != 0; at = xml_->nodes_[at].next)
    all.push_back({*xml_, at});
  return all;
}

}  // namespace rumbo::imports
