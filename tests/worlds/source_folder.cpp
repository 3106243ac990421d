#include "worlds/source_folder.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "gazetteer/index_format.hpp"

#include <fstream>
#include <memory>

#include <zip.h>
#include <zstd.h>

namespace format = rumbo::gazetteer::format;

namespace {

std::string without(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  return text;
}

}  // namespace

std::vector<std::string> ReadSources::main_names() const {
  std::vector<std::string> names;
  for (const auto& place : sources.places) names.emplace_back(sources.text(place.name));
  return names;
}

std::vector<std::string> ReadSources::names_of(std::uint32_t place) const {
  constexpr std::array<std::pair<std::uint16_t, char>, 6> marks{{{format::primary_name, '*'},
                                                                 {format::abbreviated_name, '!'},
                                                                 {format::preferred_name, 'p'},
                                                                 {format::short_name, 's'},
                                                                 {format::colloquial_name, 'c'},
                                                                 {format::historic_name, 'h'}}};
  std::vector<std::string> names;
  for (const auto& name : sources.names) {
    if (name.place != place) continue;
    const std::string& language = sources.labels[name.language];
    std::string text = language.empty() ? "" : language + ":";
    text += sources.text(name.text);
    for (const auto& [flag, mark] : marks)
      if ((name.flags & flag) != 0) text += mark;
    names.push_back(text);
  }
  return names;
}

const rumbo::indexing::Sources::Place& ReadSources::place(std::uint32_t geonames) const {
  const auto number = sources.find_geonames(geonames);
  REQUIRE(number);
  return sources.places[*number];
}

std::filesystem::path SourceFolder::put(const std::string& name, const std::string& text) const {
  std::filesystem::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << text;
  return folder_ / name;
}

std::filesystem::path SourceFolder::put_zstd(const std::string& name,
                                             const std::string& text) const {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return put(name, packed);
}

std::filesystem::path SourceFolder::put_zip(const std::string& name,
                                            const std::map<std::string, std::string>& files) const {
  int error = 0;
  zip_t* archive = zip_open((folder_ / name).c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [member, text] : files)
    zip_file_add(archive, member.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  REQUIRE(zip_close(archive) == 0);
  return folder_ / name;
}

ReadSources SourceFolder::read(const rumbo::indexing::LayerOptions& layers) const {
  return read({(folder_ / "x").parent_path()}, layers);
}

ReadSources SourceFolder::read(const std::vector<std::filesystem::path>& paths,
                               const rumbo::indexing::LayerOptions& layers) const {
  const std::string folder = (folder_ / "").string();
  ReadSources result;
  rumbo::base::Diagnostics problems;
  try {
    rumbo::indexing::read_sources(paths, result.sources, problems, layers);
  } catch (const rumbo::base::InputError& error) {
    result.error = without(error.what(), folder);
  }
  for (const auto& problem : problems.items())
    result.warnings.push_back(without(rumbo::base::to_string(problem), folder));
  return result;
}

std::string bytes_of(const std::filesystem::path& file) {
  return rumbo::base::read_file(file, std::size_t{1} << 26);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
