#include "style/document.hpp"

#include "base/error.hpp"
#include "style/constants.hpp"
#include "style/font_roles.hpp"
#include "style/merge.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t deepest = 8;

bool is_bare_name(const std::string& name) {
  return name.find('/') == std::string::npos && !name.ends_with(".yaml") && !name.ends_with(".yml");
}

bool is_file(const fs::path& file) {
  std::error_code failure;
  return fs::is_regular_file(file, failure);
}

// Before anything is copied.
void refuse_too_many(const yaml::Node& root) {
  const yaml::Node* layers = root.find("layers");
  if (!layers || layers->items().size() <= most_layers) return;
  throw base::InputError(layers->position(),
                         fmt::format("has {} layers; at most {} are drawn, so join those that "
                                     "differ only by a filter",
                                     layers->items().size(), most_layers));
}

class Chain {
 public:
  Chain(const fs::path& shipped, base::Diagnostics& problems)
      : shipped_(shipped), problems_(problems) {}

  yaml::Node read(const fs::path& file) {
    std::error_code failure;
    files_.push_back(fs::weakly_canonical(file, failure));
    const yaml::Node root = yaml::read(file);
    refuse_too_many(root);
    const yaml::Node* extends = root.find("extends");
    if (!extends) {
      refuse_changes(root, problems_);
      return root;
    }
    return merge_styles(read(find(*extends, file)), root, problems_);
  }

 private:
  fs::path find(const yaml::Node& extends, const fs::path& from) const {
    base::Diagnostics found;
    const auto name = extends.text(found);
    found.throw_if_errors();
    const fs::path folder = from.parent_path();
    std::vector<fs::path> places{folder / *name};
    if (is_bare_name(*name)) {
      places = {folder / (*name + ".yaml")};
      if (!shipped_.empty()) places.push_back(shipped_ / (*name + ".yaml"));
    }
    // A style of one's own may have the name of the one it extends.
    const auto chosen = std::ranges::find_if(places, [&](const fs::path& place) {
      return is_file(place) && (place == places.back() || !is_open(place));
    });
    if (chosen == places.end() && std::ranges::any_of(places, [&](const fs::path& place) {
          return is_file(place) && is_open(place);
        }))
      fail(extends, fmt::format("'{}' extends this style itself; break the circle", *name));
    if (chosen == places.end()) {
      fail(extends, fmt::format("there is no style '{}'; name one that ships (rumbo style "
                                "list) or a file beside this one",
                                *name));
    }
    if (is_open(*chosen)) {
      fail(extends, fmt::format("'{}' extends this style itself; break the circle", *name));
    }
    if (files_.size() == deepest) {
      fail(extends, fmt::format("more than {} styles extend each other; join some", deepest));
    }
    return *chosen;
  }

  bool is_open(const fs::path& file) const {
    std::error_code failure;
    return std::ranges::find(files_, fs::weakly_canonical(file, failure)) != files_.end();
  }

  // Without what a style extends, all else that could be said of it is noise.
  [[noreturn]] static void fail(const yaml::Node& where, const std::string& message) {
    throw base::InputError(where.position(), "extends: " + message);
  }

  const fs::path& shipped_;
  base::Diagnostics& problems_;
  std::vector<fs::path> files_;
};

}  // namespace

yaml::Node read_document(const fs::path& file, const fs::path& shipped,
                         base::Diagnostics& problems) {
  return Chain(shipped, problems).read(file);
}

Document resolved(const yaml::Node& root, base::Diagnostics& problems) {
  refuse_too_many(root);
  return with_font_roles(with_constants(root, problems), problems);
}

}  // namespace rumbo::style
