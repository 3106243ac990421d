#pragma once

#include "tiles/job.hpp"
#include "tiles/make.hpp"

#include <memory>

namespace rumbo::tiles {

// The making of raster tiles, as Job does it. Confined to a thread.
class RasterJob {
 public:
  // Reads the data. The request outlives it.
  RasterJob(const Request& request, base::Diagnostics& problems);
  ~RasterJob();

  // Zooms in rising order: which names stand depends on the zooms above, which are laid out too.
  // One thread at a time; what was prepared before may be in the making meanwhile.
  std::unique_ptr<ZoomWork> prepare(int zoom);
  std::vector<Loss> losses() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::tiles
