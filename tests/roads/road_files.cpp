#include "road_files.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <osmium/io/any_input.hpp>
#include <osmium/io/any_output.hpp>
#include <stdlib.h>

namespace road_files {

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "rumbo-roads-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

std::filesystem::path write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

namespace {

std::string tag_elements(const std::string& tags) {
  std::string result;
  std::istringstream stream(tags);
  for (std::string tag; stream >> tag;) {
    const auto equals = tag.find('=');
    result +=
        fmt::format("<tag k=\"{}\" v=\"{}\"/>", tag.substr(0, equals), tag.substr(equals + 1));
  }
  return result;
}

}  // namespace

std::string osm(const std::string& elements) {
  return "<?xml version='1.0'?>\n<osm version=\"0.6\">\n" + elements + "</osm>\n";
}

std::string node(int id, double lon, double lat, const std::string& tags) {
  return fmt::format("<node id=\"{}\" version=\"1\" lon=\"{:.7f}\" lat=\"{:.7f}\">{}</node>\n", id,
                     lon, lat, tag_elements(tags));
}

std::string way(int id, const std::string& nodes, const std::string& tags) {
  std::string refs;
  std::istringstream stream(nodes);
  for (int node = 0; stream >> node;) refs += fmt::format("<nd ref=\"{}\"/>", node);
  return fmt::format("<way id=\"{}\" version=\"1\">{}{}</way>\n", id, refs, tag_elements(tags));
}

std::string restriction(const std::string& kind, int from_way, int via_node, int to_way,
                        const std::string& tags) {
  return fmt::format(
      "<relation id=\"{}\" version=\"1\">"
      "<member type=\"way\" ref=\"{}\" role=\"from\"/><member type=\"node\" ref=\"{}\" "
      "role=\"via\"/>"
      "<member type=\"way\" ref=\"{}\" role=\"to\"/>{}</relation>\n",
      100000 + from_way * 1000 + to_way, from_way, via_node, to_way,
      tag_elements("type=restriction restriction=" + kind + " " + tags));
}

std::string row_of_nodes(int count) {
  std::string nodes;
  for (int i = 0; i < count; ++i) nodes += node(i + 1, i * 0.001, 10);
  return nodes;
}

std::filesystem::path convert(const std::string& osm_xml, const std::filesystem::path& file) {
  osmium::io::Reader reader(osmium::io::File(osm_xml.data(), osm_xml.size(), "osm"));
  osmium::io::Writer writer(osmium::io::File(file.string()), osmium::io::overwrite::allow);
  while (osmium::memory::Buffer buffer = reader.read()) writer(std::move(buffer));
  writer.close();
  reader.close();
  return file;
}

}  // namespace road_files
