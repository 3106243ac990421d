#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::surfaces {

// Numbers the colours of tiles, in the order in which they come. Most pixels of a map equal the one
// before them and most rows the one above, so it goes by runs and equal rows. Keeps its memory from
// tile to tile. Confined to a thread.
class TileColours {
 public:
  TileColours();

  // The pixels, rows of `width`, as numbers into colours(); false where there are more than 256.
  bool number_exactly(std::span<const std::uint32_t> pixels, std::size_t width);
  // The same for any pixels: where there are more than 256 colours their low bits are dropped, one
  // of each channel after another, until there are no more. What falls together takes the colour
  // that most pixels have, so that plain ground keeps its own.
  void number_nearly(std::span<const std::uint32_t> pixels, std::size_t width);

  const std::vector<std::uint32_t>& colours() const { return colours_; }
  const std::vector<unsigned char>& numbers() const { return numbers_; }

 private:
  struct Slot {
    std::uint32_t colour = 0;
    std::uint32_t number = 0;
    std::uint32_t round = 0;  // the slot is free unless it is of the round at hand
  };
  // The colour's number, a new one where it is new.
  std::uint32_t number_of(std::uint32_t colour);
  void begin_round(std::size_t slots);
  void make_room();
  void count(std::span<const std::uint32_t> pixels, std::size_t width);
  bool merge(int bits);

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::uint32_t round_ = 0;
  std::vector<std::uint32_t> colours_;
  std::vector<unsigned char> numbers_;
  std::vector<std::uint32_t> all_;     // all colours of the tile,
  std::vector<std::uint32_t> counts_;  // how many pixels have them,
  std::vector<std::uint32_t> pixels_;  // which each pixel has,
  std::vector<std::uint32_t> merged_;  // what became of them,
  std::vector<std::uint32_t> best_;    // and how many pixels have the commonest that fell there
};

}  // namespace rumbo::surfaces
