#include "style/style.hpp"

#include "base/error.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/style_check.hpp"
#include "mapcli/style_export.hpp"
#include "mapcli/style_file.hpp"
#include "mapcli/style_thumbnails.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr const char* check_examples = R"(Example:
  rumbo style check styles/mine.yaml)";
constexpr const char* list_examples = R"(Example:
  rumbo style list
  rumbo style list --thumbnails output/styles)";

std::vector<std::filesystem::path> shipped_styles() {
  const auto folder = shipped_folder();
  std::vector<std::filesystem::path> files;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  if (failure) {
    throw base::Error(
        fmt::format("{}: cannot be listed ({}); install rumbo with its data, or name "
                    "their folder in RUMBO_DATA",
                    folder.string(), failure.message()));
  }
  std::ranges::sort(files);
  return files;
}

class StyleCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Check, list and export map styles.");
    app.require_subcommand(1);
    check_ = app.add_subcommand("check", "Say what is wrong with style files.");
    check_->add_option("FILE", files_, "Style files in YAML")->required();
    check_->add_flag("--strict", strict_, "Colours hard to read or to tell apart are errors");
    check_->footer(check_examples);
    CLI::App* list = app.add_subcommand("list", "List the styles that ship with rumbo.");
    list->add_option("--thumbnails", thumbnails_,
                     "Also draw a small map in each, into this folder");
    list->footer(list_examples);
    export_ = std::make_unique<StyleExport>(app);
  }

  void run() override {
    if (export_->asked()) return export_->run();
    check_->parsed() ? check_styles(files_, strict_) : list();
  }

 private:
  void list() const {
    const auto styles = shipped_styles();
    if (!thumbnails_.empty()) make_thumbnail_folder(thumbnails_);
    for (const auto& file : styles) {
      fmt::print("{:<14}{}\n", file.stem().string(),
                 style::read(file, shipped_folder()).description);
    }
    if (!thumbnails_.empty()) draw_thumbnails(styles, thumbnails_);
  }

  CLI::App* check_ = nullptr;
  std::unique_ptr<StyleExport> export_;
  std::vector<std::string> files_;
  bool strict_ = false;
  std::string thumbnails_;
};

}  // namespace

std::unique_ptr<cli::Command> make_style() { return std::make_unique<StyleCommand>(); }

}  // namespace rumbo::mapcli
