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
  std::string answer;
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
    if (task.parsed.problem.empty()) answer_to(task);
  }

 private:
  void answer_to(Task& task) const {
    auto& asked = task.parsed.asked;
    reports::ReadOptions options;
    options.published = asked.published ? asked.published : options_.published;
    options.mode = options_.mode;
    options.outlet = asked.outlet;
    std::vector<std::size_t> order;
    if (options_.given_mentions) options.given = in_reading_order(asked.mentions, order);
    auto reading = read_places(source_of(std::move(asked.text)), index_, options);
    if (options_.given_mentions) restore_order(order, reading.mentions.all);
    task.answer = answer(asked, reading, options_.given_mentions);
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
};

int thread_count(std::size_t asked) {
  return asked == 0 ? tbb::info::default_concurrency() : static_cast<int>(asked);
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
    arena.execute([&] {
      tbb::parallel_for(std::size_t{0}, lines.size(),
                        [&](std::size_t at) { reader.read(lines[at], tasks[at]); });
    });
    for (std::size_t at = 0; at < tasks.size(); ++at) {
      const auto& parsed = tasks[at].parsed;
      const base::SourcePosition where{name, lines[at].number, 0};
      if (!parsed.problem.empty())
        sink.problems({base::Severity::error, where, "the line is left out: " + parsed.problem});
      if (!parsed.warning.empty()) sink.problems({base::Severity::warning, where, parsed.warning});
      counts.broken += parsed.problem.empty() ? 0 : 1;
      sink.answers(tasks[at].answer);
    }
    counts.lines += lines.size();
  }
  return counts;
}

}  // namespace rumbo::bulk
