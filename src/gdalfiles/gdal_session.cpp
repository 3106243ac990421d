#include "gdalfiles/gdal_session.hpp"

#include <mutex>

#include <gdal_frmts.h>
#include <ogrsf_frmts.h>

namespace rumbo::gdalfiles {

void register_drivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRFlatGeobuf();
    RegisterOGRGeoJSON();
    RegisterOGRTopoJSON();
    RegisterOGRGeoPackage();
    RegisterOGRShape();
    RegisterOGRGPX();
    RegisterOGRKML();
    GDALRegister_GTiff();
    GDALRegister_PNG();
    GDALRegister_JPEG();
  });
}

ErrorScope::ErrorScope() { CPLPushErrorHandlerEx(keep, this); }

ErrorScope::~ErrorScope() { CPLPopErrorHandler(); }

void CPL_STDCALL ErrorScope::keep(CPLErr severity, CPLErrorNum, const char* message) {
  auto* scope = static_cast<ErrorScope*>(CPLGetErrorHandlerUserData());
  if (severity < CE_Failure || !scope->message_.empty()) return;
  scope->message_ = message && *message ? message : "unknown failure";
}

}  // namespace rumbo::gdalfiles
