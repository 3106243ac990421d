#include "reports/redraft.hpp"

#include "base/error.hpp"
#include "itinerary/drafted.hpp"
#include "itinerary/outline.hpp"
#include "itinerary/read.hpp"
#include "itinerary/scalar.hpp"
#include "itinerary/write_event.hpp"
#include "itinerary/write_parts.hpp"
#include "reports/kept_edits.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

using itinerary::Drafted;
using itinerary::fingerprint;
using itinerary::indented;
using itinerary::Itinerary;
using itinerary::LineRange;
using itinerary::ListLines;
using itinerary::Outline;
using itinerary::Patch;

constexpr std::size_t event_indent = 6;  // as write() sets them
constexpr std::size_t item_indent = 2;

class Redraft {
 public:
  Redraft(const std::string& text, const Itinerary& old, const Itinerary& fresh)
      : old_(old),
        fresh_(fresh),
        outline_(text),
        layout_(outline_, old),
        kept_(old, fresh, layout_) {}

  std::string run() {
    write_title();
    write_reports();
    write_journeys();
    drop_machine_parts();
    const std::string body = patch_.apply(outline_.lines());
    return finish(body);
  }

 private:
  // ---- title

  void write_title() {
    const auto key = outline_.key(outline_.all(), "title");
    const auto& former = kept_.record().title;
    const bool ours = key && trimmed(*key) == "title: " + itinerary::scalar(former);
    if (ours && fresh_.title != former)
      patch_.replace({*key, *key + 1}, fmt::format("title: {}\n", itinerary::scalar(fresh_.title)));
  }

  std::string trimmed(std::size_t line) const {
    const std::string& text = outline_.lines()[line];
    const auto begin = text.find_first_not_of(" -");
    return begin == std::string::npos
               ? text
               : text.substr(begin, text.find_last_not_of(" \r") - begin + 1);
  }

  // ---- reports

  void write_reports() {
    std::string added;
    for (const auto& report : fresh_.reports) {
      const auto there = std::ranges::find(old_.reports, report.id, &itinerary::Report::id);
      if (there == old_.reports.end())
        added += report_text(report);
      else
        renew_report(static_cast<std::size_t>(there - old_.reports.begin()), report);
    }
    if (added.empty()) return;
    if (const auto& list = layout_.reports())
      add_items(*list, added);
    else
      patch_.insert(layout_.journeys().key, "reports:\n" + added + "\n");
  }

  void renew_report(std::size_t at, const itinerary::Report& report) {
    const auto& list = *layout_.reports();
    const std::string text = report_text(report);
    if (!kept_.is_untouched_report(at) || fingerprint(text) == layout_.report_print(at)) return;
    patch_.replace(list.items[at], indented(text, item_indent, list.indent));
  }

  // Behind a list's last item; "[]" makes way.
  void add_items(const ListLines& list, const std::string& text) {
    patch_.insert(opened(list), indented(text, item_indent, list.indent));
  }

  std::size_t opened(const ListLines& list) {
    if (!list.is_empty || !list.items.empty()) return list.end;
    const std::string& line = outline_.lines()[list.key];
    if (const auto brackets = line.find("[]"); brackets != std::string::npos)
      patch_.replace({list.key, list.key + 1},
                     line.substr(0, line.find_last_not_of(' ', brackets - 1) + 1) + "\n");
    return list.key + 1;
  }

  // ---- journeys

  void write_journeys() {
    for (std::size_t at = 0; at < old_.journeys.size(); ++at) edit_journey(at);
    std::string added;
    for (std::size_t at = 0; at < fresh_.journeys.size(); ++at) {
      auto journey = kept_.new_journey(at);
      if (!journey) continue;
      added += (added.empty() && old_.journeys.empty() ? "" : "\n") + journey_text(*journey);
    }
    if (!added.empty()) add_items(layout_.journeys(), added);
  }

  void edit_journey(std::size_t at) {
    for (const std::size_t event : kept_.withdrawn(at)) erase_event(at, event);
    for (const auto& [event, text] : kept_.renewed(at))
      patch_.replace(layout_.events(at).items[event],
                     indented(text, event_indent, layout_.events(at).indent));
    for (const auto& [behind, text] : kept_.added(at)) add_event(at, behind, text);
    renew_head(at);
  }

  void erase_event(std::size_t journey, std::size_t event) {
    LineRange range = layout_.events(journey).items[event];
    const auto& lines = outline_.lines();
    if (range.last < lines.size() && lines[range.last].empty()) ++range.last;
    patch_.erase(range);
  }

  void add_event(std::size_t journey, std::optional<std::size_t> behind, const std::string& text) {
    const auto& list = layout_.events(journey);
    const std::string lines = indented(text, event_indent, list.indent);
    if (behind)
      patch_.insert(list.items[*behind].last, "\n" + lines);
    else if (list.items.empty())
      patch_.insert(opened(list), lines);
    else
      patch_.insert(list.items.front().first, lines + "\n");
  }

  // Title and group, as long as they are still draft's own.
  void renew_head(std::size_t at) {
    const auto* fresh = kept_.counterpart(at);
    const auto* former = kept_.record_of(old_.journeys[at].id);
    if (!fresh || !former) return;
    renew_pair(at, "title", former->title, fresh->title);
    renew_pair(at, "group", former->group, fresh->group);
    if (fresh->joined.empty() || !old_.journeys[at].joined.empty()) return;
    const std::size_t key = layout_.events(at).key;
    const std::string deep(layout_.key_column(at), ' ');
    std::string text = deep + "joined:\n";
    for (const auto& reason : fresh->joined)
      text += fmt::format("{}  - {}\n", deep, itinerary::scalar(reason));
    patch_.insert(key, text);
  }

  void renew_pair(std::size_t journey, std::string_view name, const std::string& former,
                  const std::string& fresh) {
    const auto key = outline_.key(layout_.journeys().items[journey], name);
    if (!key || former == fresh || fresh.empty()) return;
    const std::string ours = fmt::format("{}: {}", name, itinerary::scalar(former));
    if (trimmed(*key) != ours) return;
    const std::string& line = outline_.lines()[*key];
    patch_.replace({*key, *key + 1}, line.substr(0, line.find(ours)) +
                                         fmt::format("{}: {}\n", name, itinerary::scalar(fresh)));
  }

  // ---- questions and the record: written anew at the end

  void drop_machine_parts() {
    drop_count();
    for (const std::string_view name : {"questions", "drafted"})
      if (const auto key = outline_.key(outline_.all(), name)) {
        auto range = outline_.entry(outline_.all(), *key);
        if (name == "questions") keep_own_questions();
        while (range.first > 0 && is_ours(outline_.lines()[range.first - 1])) --range.first;
        patch_.erase(range);
      }
  }

  void drop_count() {
    for (std::size_t line = 0; line < outline_.lines().size(); ++line) {
      const std::string& text = outline_.lines()[line];
      if (!text.empty() && text.front() != '#') return;
      if (text.starts_with("# There ") && text.ends_with(" for you at the end of the file."))
        patch_.replace({line, line + 1}, "\x01\n");
    }
  }

  static bool is_ours(const std::string& line) {
    return itinerary::questions_heading.starts_with(line + "\n") ||
           itinerary::drafted_text({}).starts_with(line + "\n");
  }

  void keep_own_questions() {
    const auto& list = layout_.questions();
    if (!list) return;
    std::size_t line = list->key + 1;
    for (std::size_t at = 0; at < list->items.size(); ++at) {
      const auto item = list->items[at];
      keep_comments({line, item.first});
      line = item.last;
      if (!kept_.is_own_question(at)) continue;
      own_questions_ += indented(renumbered(at, item), list->indent, item_indent);
      ++own_count_;
    }
    keep_comments({line, outline_.entry(outline_.all(), list->key).last});
  }

  // What a person wrote between the questions.
  void keep_comments(LineRange range) {
    for (std::size_t line = range.first; line < range.last; ++line)
      if (outline_.lines()[line].find('#') != std::string::npos)
        own_questions_ += outline_.lines()[line] + "\n";
  }

  // The number of the event it asks about may be another now.
  std::string renumbered(std::size_t question, LineRange item) const {
    const auto now = kept_.event_now(old_.questions[question]);
    const auto key = outline_.key(item, "event");
    if (!now || !key) return outline_.text(item);
    Patch patch;
    const std::string& line = outline_.lines()[*key];
    patch.replace({*key - item.first, *key - item.first + 1},
                  fmt::format("{} {}\n", line.substr(0, line.find(':') + 1), *now + 1));
    const auto& lines = outline_.lines();
    return patch.apply({lines.begin() + static_cast<std::ptrdiff_t>(item.first),
                        lines.begin() + static_cast<std::ptrdiff_t>(item.last)});
  }

  // ---- the end

  std::string finish(std::string body) {
    const auto asked = kept_.open_questions();
    const std::size_t count = asked.size() + own_count_;
    if (const auto mark = body.find("\x01\n"); mark != std::string::npos)
      body.replace(mark, 2, itinerary::question_count_text(count));
    else if (const auto version = ("\n" + body).find("\nrumbo:"); version != std::string::npos)
      body.insert(version, itinerary::question_count_text(count));
    while (body.ends_with("\n\n")) body.pop_back();
    const auto merged = itinerary::parse(body, old_.file);
    std::string text = body;
    if (count > 0 || !own_questions_.empty())
      text +=
          fmt::format("\n{}questions:{}\n", itinerary::questions_heading, count == 0 ? " []" : "");
    text += own_questions_;
    for (const auto& question : asked) text += question_text(question, reference(merged, question));
    text += "\n" + drafted_text(kept_.new_record(asked));
    check(itinerary::parse(text, old_.file));
    return text;
  }

  std::string reference(const Itinerary& merged, const itinerary::Question& question) const {
    const std::string file = std::filesystem::path(fresh_.file).filename().string();
    for (const auto& journey : merged.journeys) {
      if (journey.id != question.journey) continue;
      const bool event = question.event && *question.event < journey.events.size();
      return itinerary::line_reference(
          file, event ? journey.events[*question.event].position.line : journey.position.line);
    }
    return {};
  }

  // Nothing may be lost: every event that was to stay is there.
  void check(const Itinerary& merged) const {
    std::size_t before = 0;
    std::size_t now = 0;
    for (std::size_t at = 0; at < old_.journeys.size(); ++at)
      before +=
          old_.journeys[at].events.size() + kept_.added(at).size() - kept_.withdrawn(at).size();
    for (std::size_t at = 0; at < fresh_.journeys.size(); ++at)
      if (const auto journey = kept_.new_journey(at)) before += journey->events.size();
    for (const auto& journey : merged.journeys) now += journey.events.size();
    if (before != now)
      throw base::Error(
          fmt::format("{}: cannot be drafted again without losing an edit; write the "
                      "draft to another file and copy what you need",
                      old_.file));
  }

  const Itinerary& old_;
  const Itinerary& fresh_;
  Outline outline_;
  Layout layout_;
  KeptEdits kept_;
  Patch patch_;
  std::string own_questions_;
  std::size_t own_count_ = 0;
};

}  // namespace

std::string redraft(const std::string& text, const Itinerary& old, const Itinerary& fresh) {
  return Redraft(text, old, fresh).run();
}

}  // namespace rumbo::reports
