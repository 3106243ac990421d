#include "bulk/read_lines.hpp"

#include "bulk/answer.hpp"
#include "bulk/line_blocks.hpp"
#include "bulk/line_parser.hpp"

#include <algorithm>
#include <numeric>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace rumbo::bulk {
namespace {

// A line on its way to its answer.
struct Task {
  ParsedLine parsed;
  reports::ReadOptions options;
  std::vector<std::size_t> order;  // of the mentions given, as they stand in the text
  reports::Reading reading;
  places::Sightings sightings;
  std::string answer;

  bool is_sound() const { return parsed.problem.empty(); }
};

std::vector<prose::Span> in_reading_order(const std::vector<GivenMention>& mentions,
                                          std::vector<std::size_t>& order) {
  order.resize(mentions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return mentions[at].bytes.begin; });
  std::vector<prose::Span> spans;
  for (const auto at : order) spans.push_back(mentions[at].bytes);
  return spans;
}

class Reader {
 public:
  Reader(const places::PlaceIndex& index, const LineOptions& options)
      : index_(index),
        options_(options),
        parsers_([&options] { return LineParser(options.given_mentions); }) {}

  void read(const Line& line, Task& task) {
    if (line.too_long) {
      task.parsed.problem = "it is longer than 500 MB";
      return;
    }
    task.parsed = parsers_.local().parse(line.text);
    if (task.is_sound()) read_places(task);
  }

  // What the block's reports say of where their outlets are at home.
  void pool(const std::vector<Task>& tasks) {
    for (const auto& task : tasks)
      if (task.is_sound()) outlets_.add(task.options.outlet, task.sightings);
  }

  // Looks once more with that knowledge, and writes the answer.
  void finish(Task& task) const {
    if (!task.is_sound()) return;
    const auto* home = outlets_.of(task.options.outlet);
    if (home && !home->empty()) {
      task.options.ranking.outlet = home;
      task.options.ranking.own = &task.sightings;
      rank_again(task.reading, index_, task.options);
    }
    if (task.options.given) restore_order(task.order, task.reading.mentions.all);
    task.answer = answer(task.parsed.asked, task.reading, task.options.given.has_value());
    task.reading = {};
  }

 private:
  void read_places(Task& task) const {
    auto& asked = task.parsed.asked;
    auto& options = task.options;
    options.published = asked.published ? asked.published : options_.published;
    options.mode = options_.mode;
    options.plain = true;
    options.outlet = asked.outlet;
    options.ranking.shown = 1;  // the answer has room for no other
    if (options_.given_mentions) options.given = in_reading_order(asked.mentions, task.order);
    task.reading = reports::read_places(source_of(std::move(asked.text)), index_, options);
    if (!options.outlet.empty()) task.sightings = sightings_of(task.reading.mentions, index_);
  }

  static void restore_order(const std::vector<std::size_t>& order,
                            std::vector<places::Mention>& mentions) {
    std::vector<places::Mention> restored(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) restored[order[at]] = std::move(mentions[at]);
    mentions = std::move(restored);
  }

  const places::PlaceIndex& index_;
  const LineOptions& options_;
  tbb::enumerable_thread_specific<LineParser> parsers_;
  places::Localities outlets_;
};

int thread_count(std::size_t asked) {
  return asked == 0 ? tbb::info::default_concurrency() : static_cast<int>(asked);
}

void report(const Task& task, const base::SourcePosition& where, const LineSink& sink) {
  const auto& [asked, problem, warning] = task.parsed;
  if (!problem.empty())
    sink.problems({base::Severity::error, where, "the line is left out: " + problem});
  if (!warning.empty()) sink.problems({base::Severity::warning, where, warning});
}

}  // namespace

LineCounts read_lines(std::istream& input, const std::string& name, const places::PlaceIndex& index,
                      const LineOptions& options, const LineSink& sink) {
  tbb::task_arena arena(thread_count(options.threads));
  Reader reader(index, options);
  LineBlocks blocks(input);
  LineCounts counts;
  std::vector<Line> lines;
  while (blocks.next(lines)) {
    std::vector<Task> tasks(lines.size());
    const auto each = [&](const auto& work) {
      arena.execute([&] { tbb::parallel_for(std::size_t{0}, lines.size(), work); });
    };
    each([&](std::size_t at) { reader.read(lines[at], tasks[at]); });
    reader.pool(tasks);
    each([&](std::size_t at) { reader.finish(tasks[at]); });
    for (std::size_t at = 0; at < tasks.size(); ++at) {
      report(tasks[at], {name, lines[at].number, 0}, sink);
      sink.answers(tasks[at].answer);
      counts.broken += tasks[at].is_sound() ? 0 : 1;
    }
    counts.lines += lines.size();
  }
  return counts;
}

}  // namespace rumbo::bulk
