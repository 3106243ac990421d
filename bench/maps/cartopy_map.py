"""Cartopy's side: cartopy_map.py JOB FOLDER OUTPUT"""
import pathlib
import sys

import jobs
import matplotlib

matplotlib.use("Agg")
import cartopy.crs
import cartopy.io.shapereader
import matplotlib.pyplot


def main(job, folder, output):
    width, height = jobs.SIZES[job]
    coast = job == "coast"
    projection = cartopy.crs.TransverseMercator(-92.45, 15.2) if coast else cartopy.crs.EqualEarth()
    plain = cartopy.crs.PlateCarree()
    figure = matplotlib.pyplot.figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_axes([0.02, 0.02, 0.96, 0.93], projection=projection)
    west, south, east, north = jobs.COAST
    axes.set_extent([west, east, south, north], plain) if coast else axes.set_global()
    axes.set_facecolor("#cfe3ee")
    shapes = cartopy.io.shapereader.Reader(str(folder / "countries.shp"))
    axes.add_geometries(shapes.geometries(), plain, facecolor="#f4efe2", edgecolor="#888888", linewidth=0.8)
    if coast:
        axes.plot([s[1] for s in jobs.STOPS], [s[2] for s in jobs.STOPS], "-o", color="#c02020", lw=3, transform=plain)
        for places, size in ((jobs.TOWNS, 9), (jobs.STOPS, 12)):
            for name, lon, lat in places:
                axes.plot(lon, lat, "o", color="#333333", ms=4, transform=plain)
                axes.text(lon + 0.01, lat, name, fontsize=size, transform=plain, clip_on=True)
        figure.suptitle(jobs.TITLE, fontsize=22)
    figure.savefig(output, dpi=100)


main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3])
