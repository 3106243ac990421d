#pragma once

#include "archive/tile_run.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rumbo::tiles {

// Where the tiles made so far wait until there are all of them: a file of records appended in the
// order of their ids, each with its checksum, after a text that says what they are made of. A
// record cut off by a kill or damaged counts as not written, and so does all behind it. Confined to
// a thread.
class Spool : public archive::TileSink {
 public:
  enum class Begin { anew, resume };

  // `recipe`: all that decides the tiles' bytes, a line each. An older spool is replaced, or
  // continued where that is asked and there is one. InputError, naming the first line that differs,
  // when that one was made by another recipe; Error when the folder cannot be written.
  Spool(std::filesystem::path file, const std::string& recipe, Begin begin);
  ~Spool() override;  // leaves the file, unless no tile is in it
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  // Every tile before this one is here or is not kept.
  geo::TileId next_id() const { return next_; }

  void add(const archive::TileRun& run) override;
  void commit() override;  // to the disk

  // Gives the sink all the tiles.
  void read_into(archive::TileSink& sink) const;
  void remove();

 private:
  void create(const std::string& header);
  void resume(const std::string& header);
  void flush();
  [[noreturn]] void failed(const char* what) const;

  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t header_ = 0;  // bytes of it
  geo::TileId next_ = 0;
  std::string waiting_;
};

}  // namespace rumbo::tiles
