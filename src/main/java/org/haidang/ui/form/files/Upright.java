package org.haidang.ui.form.files;

/**
 * By how much a photo is to be turned to stand upright, as the telephone noted it (EXIF 2.32, tag
 * 0x0112 of the first directory in a JPEG's APP1 segment). Mirrored ones, which no telephone makes,
 * are turned and stay mirrored.
 */
final class Upright {

  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private final byte[] bytes;
  private boolean littleEnd;

  private Upright(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Degrees, clockwise: 0, 90, 180 or 270; 0 for whatever says nothing of it. */
  static int degrees(byte[] photo) {
    try {
      return new Upright(photo).find();
    } catch (ArrayIndexOutOfBoundsException e) {
      // Cut off or made up: as it lies.
      return 0;
    }
  }

  private int at(int place) {
    return bytes[place] & 0xFF;
  }

  private int two(int place) {
    return littleEnd ? at(place + 1) << 8 | at(place) : at(place) << 8 | at(place + 1);
  }

  private int four(int place) {
    return littleEnd ? two(place + 2) << 16 | two(place) : two(place) << 16 | two(place + 2);
  }

  private int find() {
    if (at(0) != 0xFF || at(1) != 0xD8) {
      return 0;
    }
    int place = 2;
    while (at(place) == 0xFF && at(place + 1) != SCAN) {
      littleEnd = false;
      if (at(place + 1) == APP1 && at(place + 4) == 'E' && at(place + 5) == 'x') {
        return inDirectory(place + 10);
      }
      place += 2 + two(place + 2);
    }
    return 0;
  }

  private int inDirectory(int begin) {
    littleEnd = at(begin) == 'I';
    int directory = begin + four(begin + 4);
    int entries = two(directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (two(entry) == ORIENTATION) {
        return switch (two(entry + 8)) {
          case 3, 4 -> 180;
          case 5, 6 -> 90;
          case 7, 8 -> 270;
          default -> 0;
        };
      }
    }
    return 0;
  }
}
