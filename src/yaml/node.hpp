#pragma once

#include "base/diagnostic.hpp"
#include "base/source_position.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::yaml {

enum class Kind { null, scalar, sequence, mapping };

// One node of a YAML document that has been checked while it was read: every key is a scalar and
// stands once, no alias contains itself, at most 64 levels deep and 1,000,000 nodes after aliases
// are expanded. A value: owns its children. Immutable: may be shared between threads.
class Node {
 public:
  using Entry = std::pair<Node, Node>;

  Kind kind() const { return kind_; }
  // Where the node begins; of an empty value, where its key does; of an alias, where the alias
  // stands.
  base::SourcePosition position() const;
  bool is_plain() const { return plain_; }  // a scalar written without quotes
  const std::string& scalar() const { return scalar_; }
  const std::vector<Node>& items() const { return items_; }
  const std::vector<Entry>& entries() const { return entries_; }
  const Node* find(std::string_view key) const;  // in a mapping; nullptr when absent

  // Each reports a wrong type to `problems` ("must be a number, not a list") and gives nothing.
  // Text takes any scalar but null; numbers must be plain and finite, and neither 012 nor 0x1f is
  // one; of the booleans only `true` and `false` are taken.
  std::optional<std::string> text(base::Diagnostics& problems) const;
  std::optional<double> number(base::Diagnostics& problems) const;
  std::optional<std::int64_t> integer(base::Diagnostics& problems) const;
  std::optional<bool> boolean(base::Diagnostics& problems) const;
  bool require(Kind kind, base::Diagnostics& problems) const;
  // A list or a map of other contents that stands where this node does: for programs that put
  // documents together out of parts of several.
  Node with_items(std::vector<Node> items) const;
  Node with_entries(std::vector<Entry> entries) const;
  // Reports every key of this mapping that is not in `known`, with the nearest one that is.
  void check_keys(std::span<const std::string_view> known, base::Diagnostics& problems) const;

 private:
  friend class Loader;
  Kind kind_ = Kind::null;
  bool plain_ = true;
  std::uint32_t line_ = 0;
  std::uint32_t column_ = 0;
  std::shared_ptr<const std::string> file_;
  std::string scalar_;
  std::vector<Node> items_;
  std::vector<Entry> entries_;
};

// InputError for anything that is not one well-formed YAML 1.2 document in UTF-8 of at most 16 MB,
// with file:line:column. Tags other than those of the core schema and merge keys are not supported.
Node parse(const std::string& text, const std::string& file_name);
Node read(const std::filesystem::path& file);

}  // namespace rumbo::yaml
