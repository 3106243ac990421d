#pragma once

#include "base/diagnostic.hpp"
#include "indexing/layer_mapping.hpp"
#include "indexing/source_file.hpp"
#include "indexing/sources.hpp"
#include "yaml/node.hpp"

#include <filesystem>

// The readers of single source files. Each adds to the sources what its file holds, lists bad rows
// as warnings and throws InputError when the file as a whole cannot be used.
// docs/gazetteer-sources.md describes the files.
namespace rumbo::indexing {

struct Reading {
  const SourceFile& file;
  const yaml::Node& root;  // of a YAML source
  Sources& into;
  base::Diagnostics& problems;
  const LayerOptions& layers;
};
using Reader = void (*)(const Reading&);

void read_countries(const Reading& reading);
void read_country_info(const Reading& reading);
void read_country_names(const Reading& reading);
void read_first_divisions(const Reading& reading);
void read_first_division_details(const Reading& reading);
void read_second_divisions(const Reading& reading);
void read_second_division_details(const Reading& reading);
void read_geonames(const Reading& reading);
void read_places(const Reading& reading);
void read_linked_places(const Reading& reading);
void read_layers(const Reading& reading);  // begins the files of its layers itself
void read_alternate_names(const Reading& reading);
void read_hierarchy(const Reading& reading);
void read_english_demonyms(const Reading& reading);
void read_spanish_demonyms(const Reading& reading);
void read_french_demonyms(const Reading& reading);
void read_borders(const Reading& reading);
void read_blocklist(const Reading& reading);

// Whether a JSON file's first feature has names with toponyms. False for what is no JSON.
bool is_linked_places(const SourceFile& file);

}  // namespace rumbo::indexing
