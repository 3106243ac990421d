// Mapnik's side: mapnik_tiles STYLE.xml OUTPUT.mbtiles FORMAT THREADS ZOOMS WEST,SOUTH,EAST,NORTH
//
// As tilers that use Mapnik work: metatiles of 8x8 tiles are drawn, each thread with a map of its
// own, and cut up. Tiles of one colour are encoded once, and stored once.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/image_view.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <sqlite3.h>

namespace {

constexpr int side = 8;
constexpr int pixels = 256;
constexpr double world = 20037508.342789244;
constexpr int label_margin = 128;

struct Square {  // tiles of one zoom, the last ones exclusive
  int zoom = 0, left = 0, top = 0, right = 0, bottom = 0;
};

// The archive's layout is rumbo's, so that sharing a tile costs both sides the same.
class Archive {
 public:
  explicit Archive(const char* path) {
    std::remove(path);
    sqlite3_open(path, &database_);
    run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
        "CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
        "CREATE TABLE images (tile_id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);"
        "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
        " tile_id INTEGER NOT NULL, PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;"
        "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data"
        " FROM map JOIN images ON images.tile_id = map.tile_id;"
        "INSERT INTO metadata VALUES ('name', 'mapnik'), ('format', 'png');");
    sqlite3_prepare_v2(database_, "INSERT INTO images VALUES (?, ?)", -1, &image_, nullptr);
    sqlite3_prepare_v2(database_, "INSERT INTO map VALUES (?, ?, ?, ?)", -1, &tile_, nullptr);
  }

  ~Archive() {
    sqlite3_finalize(image_);
    sqlite3_finalize(tile_);
    run("COMMIT");
    sqlite3_close(database_);
  }

  int add(const std::string& bytes) {
    sqlite3_bind_int(image_, 1, ++images_);
    sqlite3_bind_blob(image_, 2, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    step(image_);
    return images_;
  }

  void put(int zoom, int x, int y, int image) {
    const int values[] = {zoom, x, (1 << zoom) - 1 - y, image};
    for (int i = 0; i < 4; ++i) sqlite3_bind_int(tile_, i + 1, values[i]);
    step(tile_);
  }

 private:
  void run(const char* statement) {
    if (sqlite3_exec(database_, statement, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  void step(sqlite3_stmt* statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
    sqlite3_reset(statement);
  }
  [[noreturn]] void fail() {
    std::fprintf(stderr, "mapnik_tiles: %s\n", sqlite3_errmsg(database_));
    std::exit(1);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* image_ = nullptr;
  sqlite3_stmt* tile_ = nullptr;
  int images_ = 0;
};

using Pixels = mapnik::image_view_rgba8;

std::optional<std::uint32_t> only_colour(const Pixels& tile) {
  const std::uint32_t first = *tile.get_row(0);
  for (std::size_t y = 0; y < tile.height(); ++y)
    if (std::any_of(tile.get_row(y), tile.get_row(y) + tile.width(),
                    [first](std::uint32_t colour) { return colour != first; }))
      return std::nullopt;
  return first;
}

class Tiler {
 public:
  Tiler(const char* style, const char* output, const char* format)
      : style_(style), format_(format), archive_(output) {}

  void run(const std::vector<Square>& squares, int threads) {
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([&] { draw(squares); });
    draw(squares);
    for (std::thread& other : others) other.join();
  }

 private:
  void draw(const std::vector<Square>& squares) {
    mapnik::Map map(pixels, pixels);
    mapnik::load_map(map, style_);
    map.set_buffer_size(label_margin);
    for (std::size_t i = next_++; i < squares.size(); i = next_++) draw(map, squares[i]);
  }

  void draw(mapnik::Map& map, const Square& square) {
    const double tile = 2 * world / (1 << square.zoom);
    const auto across = static_cast<unsigned>(square.right - square.left) * pixels;
    const auto down = static_cast<unsigned>(square.bottom - square.top) * pixels;
    map.resize(across, down);
    map.zoom_to_box({square.left * tile - world, world - square.bottom * tile,
                     square.right * tile - world, world - square.top * tile});
    mapnik::image_rgba8 image(across, down);
    mapnik::agg_renderer<mapnik::image_rgba8>(map, image).apply();
    for (int y = square.top; y < square.bottom; ++y)
      for (int x = square.left; x < square.right; ++x)
        keep(square.zoom, x, y,
             {static_cast<std::size_t>(x - square.left) * pixels,
              static_cast<std::size_t>(y - square.top) * pixels, pixels, pixels, image});
  }

  void keep(int zoom, int x, int y, const Pixels& tile) {
    const auto colour = only_colour(tile);
    if (colour) {
      const std::lock_guard lock(mutex_);
      auto known = plain_.find(*colour);
      if (known == plain_.end())
        known = plain_.emplace(*colour, archive_.add(mapnik::save_to_string(tile, format_))).first;
      return archive_.put(zoom, x, y, known->second);
    }
    const std::string bytes = mapnik::save_to_string(tile, format_);
    const std::lock_guard lock(mutex_);
    archive_.put(zoom, x, y, archive_.add(bytes));
  }

  std::string style_;
  std::string format_;
  std::mutex mutex_;
  Archive archive_;
  std::map<std::uint32_t, int> plain_;
  std::atomic<std::size_t> next_ = 0;
};

double row_of(double lat) {
  const double radians = std::clamp(lat, -85.05112877980659, 85.05112877980659) * M_PI / 180;
  return (1 - std::asinh(std::tan(radians)) / M_PI) / 2;
}

std::vector<Square> squares_of(int first, int last, const double (&box)[4]) {
  std::vector<Square> squares;
  for (int zoom = first; zoom <= last; ++zoom) {
    const int count = 1 << zoom;
    const auto tile = [count](double share) {
      return std::clamp(static_cast<int>(std::floor(share * count)), 0, count - 1);
    };
    const int left = tile((box[0] + 180) / 360), right = tile((box[2] + 180) / 360) + 1;
    const int top = tile(row_of(box[3])), bottom = tile(row_of(box[1])) + 1;
    for (int y = top / side * side; y < bottom; y += side)
      for (int x = left / side * side; x < right; x += side)
        squares.push_back({zoom, std::max(x, left), std::max(y, top), std::min(x + side, right),
                           std::min(y + side, bottom)});
  }
  return squares;
}

}  // namespace

int main(int count, char** words) {
  int first = 0, last = 0;
  double box[4];
  if (count != 7 || std::sscanf(words[5], "%d-%d", &first, &last) != 2 ||
      std::sscanf(words[6], "%lf,%lf,%lf,%lf", box, box + 1, box + 2, box + 3) != 4) {
    std::fprintf(stderr, "usage: mapnik_tiles STYLE.xml OUTPUT.mbtiles FORMAT THREADS ZOOMS BOX\n");
    return 2;
  }
  for (const char* plugin : {"/shape.input", "/geojson.input"})
    mapnik::datasource_cache::instance().register_datasource(std::string(MAPNIK_PLUGINS) + plugin);
  mapnik::freetype_engine::register_font("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
  Tiler(words[1], words[2], words[3]).run(squares_of(first, last, box), std::atoi(words[4]));
}
