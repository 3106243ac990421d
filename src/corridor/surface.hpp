#pragma once

#include "corridor/frame.hpp"
#include "corridor/ground.hpp"
#include "corridor/heights.hpp"
#include "corridor/weights.hpp"

#include <optional>
#include <vector>

namespace rumbo::corridor {

// Square cells over a window of a Frame's plane, in km.
struct Grid {
  geo::XY corner;  // the first cell's lower left
  double cell = 1;
  int columns = 0;
  int rows = 0;

  std::size_t cells() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }
  int index(int column, int row) const {  // -1 outside
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  }
  int index(geo::XY point) const;
  geo::XY centre(int index) const;
};

// Cells near a path found on a coarser grid; elsewhere nothing is looked for.
class Band {
 public:
  Band(const Grid& coarse, const std::vector<int>& path, int reach);
  bool contains(geo::XY point) const;

 private:
  Grid grid_;
  std::vector<std::uint8_t> near_;
};

// What each cell costs, worked out when it is first asked for. On an exact surface a cell is dry in
// its middle; on the others a shore passes for land, so that no isthmus is lost.
class Surface {
 public:
  struct Maps {
    GroundMap& ground;
    HeightMap& heights;
  };
  Surface(const Frame& frame, const Grid& grid, Maps maps, const Weights& weights);
  void make_exact() {
    level_ = 0;
    exact_ = true;
  }
  // Also of cells that seem to lie off the shore: theirs may hide a creek between two samples.
  void check_every_step() { every_step_ = true; }
  void keep_to(const Band* band) { band_ = band; }
  void draw_link(geo::XY from, geo::XY to, double factor);

  // A settlement's own height; before any cell is asked for, as the links.
  void correct_height(geo::XY at, double metres);

  const Grid& grid() const { return grid_; }
  const Frame& frame() const { return frame_; }
  const Weights& weights() const { return weights_; }
  bool exact() const { return exact_; }
  GroundMap& ground() const { return maps_.ground; }

  double factor(int cell) const;  // 0 where there is no way
  double height(int cell) const;  // metres
  bool by_the_shore(int cell) const;
  // The cost of a straight line over the plane; nothing when it meets a barred cell.
  std::optional<double> cost(geo::XY from, geo::XY to) const;
  // The same without the bars, of a step from one cell's middle to another's.
  double step_cost(double km, double factor, double climbed_m) const;

 private:
  struct Cell {
    float factor = -1;  // not known yet
    float height = -32768;
    bool shore = false;
  };
  struct Correction {
    float sum = 0;
    float weight = 0;
  };
  struct Around {
    int columns = 0;
    int rows = 0;
    float weight = 0;
  };
  void prepare_corrections();
  void reveal(int cell) const;
  double ground_factor(int cell, bool& shore) const;
  double fall(int cell) const;
  float correction(int cell) const;

  const Frame& frame_;
  Grid grid_;
  Maps maps_;
  const Weights& weights_;
  int level_ = 0;
  bool exact_ = false;
  bool every_step_ = false;
  const Band* band_ = nullptr;
  mutable std::vector<Cell> cells_;
  std::vector<float> links_;
  std::vector<Around> around_;
  std::vector<Correction> corrections_;
};

}  // namespace rumbo::corridor
