#include "mapcli/tiles_make.hpp"

#include "archive/archives.hpp"
#include "base/error.hpp"
#include "mapcli/load.hpp"
#include "mapcli/tiles_progress.hpp"

#include <atomic>
#include <csignal>

#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

std::atomic<bool> interrupted = false;
void interrupt(int) { interrupted = true; }

// Interrupting stops the work after the block at hand.
class Interruptible {
 public:
  Interruptible() : int_(std::signal(SIGINT, interrupt)), term_(std::signal(SIGTERM, interrupt)) {}
  ~Interruptible() {
    std::signal(SIGINT, int_);
    std::signal(SIGTERM, term_);
  }

 private:
  void (*int_)(int);
  void (*term_)(int);
};

}  // namespace

std::filesystem::path spool_beside(const std::filesystem::path& output) {
  std::string name = output.string();
  while (name.size() > 1 && name.back() == '/') name.pop_back();
  return name + ".partial";
}

void make_tiles(const TilesOptions& options, const tiles::Request& request, tiles::Spool& spool) {
  TilesProgress progress(options.json);
  tiles::Job job(request);
  const auto sink = archive::create(options.output, job.info(), options.url);
  report(job.problems());
  bool whole = false;
  {
    const Interruptible guard;
    whole = job.run(spool, spool.next_id(), [&](const tiles::Progress& at) {
      progress.tell(at);
      return !interrupted;
    });
    spool.commit();
  }
  if (!whole)
    throw base::Error(fmt::format("stopped; the same command with --resume continues from {}",
                                  spool_beside(options.output).string()));
  spool.read_into(*sink);
  sink->commit();
  spool.remove();
  progress.end(job.losses(), options.output);
}

}  // namespace rumbo::mapcli
