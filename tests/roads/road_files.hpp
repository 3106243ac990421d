#pragma once

#include <filesystem>
#include <string>

// Road files the tests of this folder write and read back.
namespace road_files {

// A folder of its own that goes when it does.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::filesystem::path write(const std::filesystem::path& file, const std::string& bytes);
std::string read(const std::filesystem::path& file);

// An OpenStreetMap document of elements made by the functions below.
std::string osm(const std::string& elements);
std::string node(int id, double lon, double lat, const std::string& tags = "");
// `nodes` and `tags` are lists: "1 2 3", "highway=primary oneway=yes".
std::string way(int id, const std::string& nodes, const std::string& tags);
std::string restriction(const std::string& kind, int from_way, int via_node, int to_way,
                        const std::string& tags = "");

// Rows of nodes 0.001 degrees apart, numbered 1, 2, 3 ... eastward along 10 north; `more` elements
// behind them.
std::string row_of_nodes(int count);

// The same document in another of the formats, by the ending of the file's name.
std::filesystem::path convert(const std::string& osm_xml, const std::filesystem::path& file);

}  // namespace road_files
