#include "gdalfiles/ogr_properties.hpp"

#include "text/printable.hpp"

#include <cmath>

#include <fmt/format.h>
#include <ogr_feature.h>

namespace rumbo::gdalfiles {
namespace {

using text::printable;

std::string date_text(const OGRField& field, OGRFieldType type) {
  const auto& date = field.Date;
  const std::string day = fmt::format("{:04}-{:02}-{:02}", date.Year, date.Month, date.Day);
  if (type == OFTDate) return day;
  const std::string time =
      fmt::format("{:02}:{:02}:{:02}", date.Hour, date.Minute, static_cast<int>(date.Second));
  return type == OFTTime ? time : day + 'T' + time;
}

template <class Type>
geo::Value list(const Type* items, int count) {
  geo::List values;
  for (int i = 0; i < count; ++i) {
    if constexpr (std::is_same_v<Type, char*>) {
      values.emplace_back(printable(items[i]));
    } else if constexpr (std::is_floating_point_v<Type>) {
      if (std::isfinite(items[i])) values.emplace_back(items[i]);
    } else {
      values.emplace_back(static_cast<std::int64_t>(items[i]));
    }
  }
  return values;
}

geo::Value value_of(const OGRField& field, const OGRFieldDefn& definition) {
  switch (definition.GetType()) {
    case OFTInteger:
      if (definition.GetSubType() == OFSTBoolean) return field.Integer != 0;
      return field.Integer;
    case OFTInteger64:
      return std::int64_t{field.Integer64};
    case OFTReal:
      return std::isfinite(field.Real) ? geo::Value(field.Real) : geo::Value();
    case OFTString:
      return printable(field.String);
    case OFTIntegerList:
      return list(field.IntegerList.paList, field.IntegerList.nCount);
    case OFTInteger64List:
      return list(field.Integer64List.paList, field.Integer64List.nCount);
    case OFTRealList:
      return list(field.RealList.paList, field.RealList.nCount);
    case OFTStringList:
      return list(field.StringList.paList, field.StringList.nCount);
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
      return date_text(field, definition.GetType());
    default:
      return {};
  }
}

}  // namespace

geo::Object properties_of(const OGRFeature& feature) {
  geo::Object properties;
  for (int i = 0; i < feature.GetFieldCount(); ++i) {
    const OGRFieldDefn& definition = *feature.GetFieldDefnRef(i);
    if (definition.IsIgnored() || !feature.IsFieldSetAndNotNull(i)) continue;
    geo::Value value = value_of(*feature.GetRawFieldRef(i), definition);
    if (!value.is_null())
      properties.emplace_back(printable(definition.GetNameRef()), std::move(value));
  }
  return properties;
}

}  // namespace rumbo::gdalfiles
