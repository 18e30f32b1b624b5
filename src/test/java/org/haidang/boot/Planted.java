package org.haidang.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who is told of in a record, and whom nobody may find outside the database.
 *
 * @param name of three words at least, with tones
 * @param number ten digits, nobody else's
 * @param story a sentence about them alone
 */
record Planted(String name, String number, String story) {

  private static final String LIST = "/leak/names.txt";

  /** Two hundred, each time the same. */
  static List<Planted> all() throws IOException {
    var fifty = fifty();
    var all = new ArrayList<Planted>();
    for (int turn = 0; turn < 4; turn++) {
      for (int i = 0; i < fifty.size(); i++) {
        var other = fifty.get((i + 7 + turn) % fifty.size());
        var name = fifty.get(i) + " " + other.substring(other.lastIndexOf(' ') + 1);
        int n = all.size();
        all.add(
            new Planted(
                name,
                "09501%05d".formatted(14_000 + 37 * n),
                "bị nhốt ở lán số %d dưới chân đèo Ngựa Thồ".formatted(1_000 + n)));
      }
    }
    return all;
  }

  private static List<String> fifty() throws IOException {
    // Another folder may be the one a program works in.
    try (var in = Objects.requireNonNull(Planted.class.getResourceAsStream(LIST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** What tells who it is, or what befell them; the words of the name are further ones. */
  List<String> words() {
    var last = number.substring(1);
    return List.of(
        name,
        story,
        last,
        number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7));
  }
}
