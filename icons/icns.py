"""Packs PNG files into an Apple icon file: icns.py OUT.icns PNG...

An .icns file is the word "icns" and its length, then an entry for each picture: a four-letter type, the entry's length (both
lengths count their own eight bytes, big-endian) and the PNG as it is.
"""
import struct
import sys

TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def entry(path):
    with open(path, "rb") as file:
        png = file.read()
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        sys.exit(f"{path} is no PNG")
    width, height = struct.unpack(">II", png[16:24])
    if width != height or width not in TYPES:
        sys.exit(f"{path}: an icon file holds no picture of {width} × {height}")
    return TYPES[width] + struct.pack(">I", len(png) + 8) + png


if len(sys.argv) < 3:
    sys.exit(__doc__)
body = b"".join(entry(path) for path in sys.argv[2:])
with open(sys.argv[1], "wb") as out:
    out.write(b"icns" + struct.pack(">I", len(body) + 8) + body)
