#include "reports/draft.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/open_gazetteer.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/report_options.hpp"
#include "reports/redrafted.hpp"

#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Examples:
  rumbo draft stories/*.txt -o output/caravans.yaml
  rumbo draft story.txt | less
  rumbo draft new_story.txt -o output/caravans.yaml     adds to it; your edits stay

Read the itinerary, answer the questions at its end, correct what is wrong, then draw it:
  rumbo render output/caravans.yaml -o output/caravans.png)";

std::string counted(std::size_t number, const std::string& noun) {
  if (number == 0) return fmt::format("no {}s", noun);
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

// " (001 and 003 tell one story)"
std::string same_stories(const itinerary::Itinerary& itinerary) {
  std::vector<std::string> stories;
  for (const auto& first : itinerary.reports) {
    std::vector<std::string> ids{first.id};
    for (const auto& copy : itinerary.reports)
      if (copy.same_story_as == first.id) ids.push_back(copy.id);
    if (ids.size() < 2) continue;
    const std::string last = ids.back();
    ids.pop_back();
    stories.push_back(fmt::format("{} and {} tell one story", fmt::join(ids, ", "), last));
  }
  return stories.empty() ? std::string() : fmt::format(" ({})", fmt::join(stories, "; "));
}

class Draft : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description(
        "Read news stories in English or Spanish and propose an itinerary: who moved, when and "
        "where,\neach with the sentence it was read in, and questions where the stories leave a "
        "doubt.");
    app.footer(examples);
    app.add_option("REPORT", reports_, "Text, Markdown or saved HTML, one story each")->required();
    app.add_option("-o,--output", output_,
                   "The itinerary to write, or to add to; - is standard output")
        ->capture_default_str();
    app.add_flag("--anew", anew_, "Write the itinerary anew: what was edited in it is lost");
    app.add_flag("--public", public_, "Write no quotes and nothing that names a person");
    app.add_option("--title", title_, "The itinerary's title");
    add_encoding_option(app, load_);
    cli::add_gazetteer_option(app, gazetteers_);
  }

  void run() override {
    std::optional<base::AtomicFile> file;
    if (output_ != "-") {
      refuse_to_overwrite_reports();
      file.emplace(output_);
    }
    base::Diagnostics diagnostics;
    std::optional<reports::Redrafted> again;
    if (file && !anew_ && std::filesystem::exists(output_)) again.emplace(output_);
    auto itinerary = read(again, diagnostics);
    if (file) itinerary.file = output_;
    const std::string yaml =
        again ? again->merged(itinerary, public_) : itinerary::write(itinerary);
    if (file) {
      file->write(yaml);
      file->commit();
    } else {
      std::cout << yaml << std::flush;
      if (!std::cout) throw base::Error("standard output: cannot write; is the disk full?");
    }
    summarise(again ? itinerary::parse(yaml, output_) : itinerary, diagnostics);
  }

 private:
  void refuse_to_overwrite_reports() const {
    for (const auto& report : reports_) {
      std::error_code ignored;
      if (std::filesystem::equivalent(report, output_, ignored))
        throw base::UsageError(
            fmt::format("-o {} is one of the reports; give the itinerary another name", output_));
    }
  }

  itinerary::Itinerary read(const std::optional<reports::Redrafted>& again,
                            base::Diagnostics& diagnostics) const {
    reports::DraftOptions options;
    options.title = title_;
    options.load = load_;
    options.public_only = public_;
    if (output_ != "-") options.relative_to = std::filesystem::absolute(output_).parent_path();
    std::vector<std::filesystem::path> files(reports_.begin(), reports_.end());
    if (again) again->prepare(files, options, diagnostics);
    return reports::draft(files, cli::open_gazetteer(gazetteers_), options, diagnostics);
  }

  void summarise(const itinerary::Itinerary& itinerary,
                 const base::Diagnostics& diagnostics) const {
    for (const auto& item : diagnostics.items()) std::cerr << base::to_string(item) << '\n';
    std::cerr << counted(itinerary.journeys.size(), "journey") << " from "
              << counted(itinerary.reports.size(), "report") << same_stories(itinerary);
    if (!itinerary.questions.empty())
      std::cerr << "; " << counted(itinerary.questions.size(), "question")
                << " to settle: see questions: in "
                << (output_ == "-" ? std::string("the itinerary") : output_);
    std::cerr << '\n';
  }

  std::vector<std::string> reports_;
  std::string output_ = "-";
  std::string title_;
  documents::LoadOptions load_;
  bool anew_ = false;
  bool public_ = false;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_draft() { return std::make_unique<Draft>(); }

}  // namespace rumbo::mapcli
