#include "base/error.hpp"
#include "base/file.hpp"
#include "bulk/read_lines.hpp"
#include "cli/open_gazetteer.hpp"
#include "formats/json_text.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/read_json.hpp"
#include "mapcli/report_options.hpp"
#include "reports/report_ids.hpp"

#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Examples:
  rumbo read story.txt
  rumbo read stories/*.txt -o output/read.json
  rumbo read diary.txt --mode narrative --published 1911-06-01
  rumbo read --jsonl < texts.jsonl > places.jsonl

--json, the default, prints an array, one object a report: {report, file, language, published, published_from,
agency, title, mode, places, timexes, notes}. --jsonl reads lines {"id", "text", "date", "source", "mentions"}, of
which only "text" must be there, from standard input or the files named, and writes lines {"id", "places",
"timexes", "published"} in the same order. Offsets count code points. docs/read.md names every key.
Exit status 3 when a line was broken: it is reported and left out, the others are answered.)";

using Files = std::vector<std::filesystem::path>;

// Standard output, or a file that appears when all is written.
class Output {
 public:
  explicit Output(const std::string& name) {
    if (name != "-") file_.emplace(name);
  }
  void write(std::string_view bytes) {
    if (file_)
      file_->write(bytes);
    else
      std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!std::cout) throw base::Error("standard output: cannot write; is the disk full?");
  }
  void commit() {
    if (file_) file_->commit();
  }

 private:
  std::optional<base::AtomicFile> file_;
};

// A key a line, and of its lists an entry a line.
std::string laid_out(const nlohmann::ordered_json& report) {
  std::string text = "{";
  for (const auto& [key, value] : report.items()) {
    text += fmt::format("{} \"{}\": ", text.size() > 1 ? ",\n" : "", key);
    if (!value.is_array() || value.empty()) {
      text += formats::to_text(value);
      continue;
    }
    bool first = true;
    for (const auto& entry : value) {
      text += (first ? "[\n  " : ",\n  ") + formats::to_text(entry);
      first = false;
    }
    text += "]";
  }
  return text + "}";
}

class Read : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description(
        "Read texts in English or Spanish and print the places and dates they name, each with its "
        "span,\nwhat it means, how sure that is, and why.");
    app.footer(examples);
    app.add_option("REPORT", files_, "Text files, one report each; with --jsonl: files of lines");
    app.add_option("-o,--output", output_, "The file to write; - is standard output")
        ->capture_default_str();
    app.add_option("--mode", mode_,
                   "news: dates are meant as seen from the day of publication; narrative: from the "
                   "day last told of (else chosen from the text)")
        ->check(CLI::IsMember({"news", "narrative"}));
    app.add_option(
        "--published", published_,
        "The day of publication, as 2021-10-23; wins over what a report says, not over a "
        "line's own \"date\"");
    auto* lines = app.add_flag("--jsonl", jsonl_, "Read and write a line of JSON a text");
    app.add_flag("--json", json_, "Print JSON (the default)")->excludes(lines);
    app.add_flag("--given-mentions", given_, "Resolve just the \"mentions\" of each line")
        ->needs(lines);
    app.add_option("--threads", threads_, "How many threads work; 0 is one a core")
        ->needs(lines)
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    add_encoding_option(app, load_);
    cli::add_gazetteer_option(app, gazetteers_);
  }

  void run() override {
    const auto published = day_published();
    if (!jsonl_ && files_.empty())
      throw base::UsageError("no report; name text files, or give lines of JSON with --jsonl");
    refuse_overwriting(files_, {output_});
    Output output(output_);
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    const places::GazetteerIndex index(gazetteer);
    if (jsonl_)
      read_lines(index, published, output);
    else
      read_reports(index, published, output);
  }

 private:
  std::optional<time::Day> day_published() const {
    if (published_.empty()) return std::nullopt;
    const auto day = time::parse_iso_day(published_);
    if (!day)
      throw base::UsageError(
          fmt::format("--published: '{}' is not a day; write it as 2021-10-23", published_));
    return day;
  }

  std::optional<dates::Mode> mode() const {
    if (mode_.empty()) return std::nullopt;
    return mode_ == "news" ? dates::Mode::news : dates::Mode::narrative;
  }

  void read_reports(const places::PlaceIndex& index, std::optional<time::Day> published,
                    Output& output) const {
    reports::ReadOptions options;
    options.published = published;
    options.mode = mode();
    const auto ids = reports::make_report_ids(files_);
    std::string separator = "[\n";
    for (std::size_t at = 0; at < files_.size(); ++at) {
      auto reading = read_report(documents::load(files_[at], load_), index, options);
      reading.id = ids[at];
      if (reading.foreign)
        std::cerr << to_string(base::Diagnostic{
                         base::Severity::warning, {files_[at].string(), 0, 0}, foreign_note})
                  << '\n';
      output.write(separator + laid_out(reading_json(reading, index)));
      separator = ",\n";
    }
    output.write("\n]\n");
    output.commit();
  }

  void read_lines(const places::PlaceIndex& index, std::optional<time::Day> published,
                  Output& output) const {
    bulk::LineOptions options;
    options.given_mentions = given_;
    options.threads = threads_;
    options.mode = mode();
    options.published = published;
    const bulk::LineSink sink{
        [&](std::string_view lines) { output.write(lines); },
        [](const base::Diagnostic& problem) { std::cerr << to_string(problem) << '\n'; }};
    bulk::LineCounts all;
    const auto read = [&](std::istream& input, const std::string& name) {
      const auto counts = bulk::read_lines(input, name, index, options, sink);
      all.lines += counts.lines;
      all.broken += counts.broken;
    };
    if (files_.empty()) read(std::cin, "standard input");
    for (const auto& file : files_) {
      std::ifstream input(file, std::ios::binary);
      if (!input || std::filesystem::is_directory(file))
        throw base::InputError({file.string(), 0, 0},
                               "cannot be read; name a file with a line of JSON a text");
      read(input, file.string());
    }
    output.commit();
    std::cout << std::flush;
    if (all.broken > 0)
      throw base::InputError({files_.size() == 1 ? files_[0].string() : "", 0, 0},
                             fmt::format("{} of {} lines are broken and left out; the others are "
                                         "answered",
                                         all.broken, all.lines));
  }

  Files files_;
  std::string output_ = "-";
  std::string mode_;
  std::string published_;
  bool jsonl_ = false;
  bool json_ = false;
  bool given_ = false;
  std::size_t threads_ = 0;
  documents::LoadOptions load_;
  Files gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_read() { return std::make_unique<Read>(); }

}  // namespace rumbo::mapcli
