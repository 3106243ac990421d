#pragma once

#include "archive/tile_run.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::tiles {

// Where the tiles made so far wait until there are all of them: a file of records appended in the
// order of their ids, and notes, each with its checksum, after a text that says what they are made
// of. A record cut off by a kill or damaged counts as not written, and so does all behind it; what
// was written more than some seconds ago outlives a power cut. Confined to a thread.
class Spool : public archive::TileSink {
 public:
  enum class Begin { anew, resume };

  // `recipe`: all that decides the tiles' bytes, a line each. An older spool is replaced, or
  // continued where that is asked and there is one. InputError, naming the first line that differs,
  // when that one was made by another recipe; Error when the folder cannot be written, or
  // another process has the spool open.
  Spool(std::filesystem::path file, const std::string& recipe, Begin begin);
  ~Spool() override;  // leaves the file, unless nothing is in it
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  // Every tile before this one is here or is not kept, and so are the notes. One run that was
  // written is made again where no note follows it: a note that was lost with a kill never leaves
  // all the tiles that it follows.
  geo::TileId next_id() const { return next_; }
  // Of the runs before this one.
  const std::vector<std::string>& notes() const { return notes_; }

  // About the tiles so far: all before `next` are here or are not kept.
  void note(geo::TileId next, std::string_view text);
  void add(const archive::TileRun& run) override;
  void commit() override;  // to the disk

  // Gives the sink all the tiles.
  void read_into(archive::TileSink& sink) const;
  void remove();

 private:
  void create(const std::string& header);
  void resume(const std::string& header);
  void begin_anew(const std::string& header);
  void lock();
  void write(geo::TileId first, std::uint32_t run, std::string_view bytes);
  void flush();
  void sync();
  [[noreturn]] void failed(const char* what) const;

  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t header_ = 0;  // bytes of it
  geo::TileId next_ = 0;
  std::vector<std::string> notes_;
  std::string waiting_;
  std::uint64_t unsynced_ = 0;  // bytes
  std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
};

}  // namespace rumbo::tiles
