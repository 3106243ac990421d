#pragma once

#include <filesystem>
#include <memory>

class GDALDataset;

namespace rumbo::gdalfiles {

struct CloseDataset {
  void operator()(GDALDataset* dataset) const;
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

enum class Content { vector, raster };

// Opens a regular file, and nothing else, with the drivers allowed for its content and no others:
// GDAL would also take URLs, /vsi paths and whole documents for a file's name. InputError when the
// file is missing, is no regular file or is in none of the formats.
Dataset open_dataset(const std::filesystem::path& file, Content content);

}  // namespace rumbo::gdalfiles
