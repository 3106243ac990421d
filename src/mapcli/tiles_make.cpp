#include "mapcli/tiles_make.hpp"

#include "archive/archives.hpp"
#include "base/error.hpp"
#include "mapcli/load.hpp"
#include "mapcli/tiles_losses.hpp"
#include "mapcli/tiles_progress.hpp"

#include <atomic>
#include <csignal>
#include <cstddef>
#include <optional>
#include <vector>

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

// The zoom of which a run before this one made some tiles, and this one the others.
std::optional<int> resumed_in(const tiles::Spool& spool, const tiles::Plan& plan) {
  if (spool.next_id() == 0) return std::nullopt;
  const int zoom = geo::tile_of(spool.next_id()).z;
  const bool begun = zoom <= plan.max_zoom() && spool.next_id() > geo::first_id(zoom);
  return begun ? std::optional(zoom) : std::nullopt;
}

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
  auto losses = losses_in(spool.notes());
  const auto resumed = resumed_in(spool, job.plan());
  bool whole = false;
  try {
    const Interruptible guard;
    std::size_t noted = 0;
    whole = job.run(spool, spool.next_id(), [&](const tiles::Progress& at) {
      progress.tell(at);
      if (at.zoom_ends) {
        const auto all = job.losses();
        const std::vector<tiles::Loss> here(all.begin() + static_cast<std::ptrdiff_t>(noted),
                                            all.end());
        spool.note(geo::first_id(at.zoom + 1), to_json(here));
        losses.insert(losses.end(), here.begin(), here.end());
        noted = all.size();
      }
      return !interrupted;
    });
    spool.commit();
  } catch (...) {
    progress.clear();
    throw;
  }
  progress.clear();
  if (!whole)
    throw base::Error(fmt::format("stopped; the same command with --resume continues from {}",
                                  spool_beside(options.output).string()));
  spool.read_into(*sink);
  sink->commit();
  spool.remove();
  progress.end(losses, resumed, options.output);
}

}  // namespace rumbo::mapcli
