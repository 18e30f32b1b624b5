package org.haidang.ui.supervision.health;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.haidang.sync.HeartbeatMessages.Told;
import org.jspecify.annotations.Nullable;

/** Versions of the program and of packs, as workstations tell of them. */
final class Versions {

  /** Stands for the program among the packs. */
  static final String PROGRAM = "";

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Versions() {}

  /** The latest version of the program and of each pack that any of them told of. */
  static Map<String, String> newest(List<Told> all) {
    var newest = new HashMap<String, String>();
    for (var told : all) {
      newest.merge(PROGRAM, told.heartbeat().program(), Versions::later);
      for (var pack : told.heartbeat().packs()) {
        newest.merge(idOf(pack), versionOf(pack), Versions::later);
      }
    }
    return newest;
  }

  private static String later(String one, String other) {
    return compare(one, other) >= 0 ? one : other;
  }

  static boolean isOlder(String version, @Nullable String newest) {
    return newest != null && compare(version, newest) < 0;
  }

  /** The name of a pack told as {@code id version}. */
  static String idOf(String pack) {
    int space = pack.lastIndexOf(' ');
    return space < 0 ? pack : pack.substring(0, space);
  }

  static String versionOf(String pack) {
    return pack.substring(pack.lastIndexOf(' ') + 1);
  }

  /** By their numbers, one after the other: 0.10 is later than 0.9. */
  static int compare(String one, String other) {
    var left = numbers(one);
    var right = numbers(other);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      var a = i < left.size() ? left.get(i) : BigInteger.ZERO;
      var b = i < right.size() ? right.get(i) : BigInteger.ZERO;
      if (!a.equals(b)) {
        return a.compareTo(b);
      }
    }
    return 0;
  }

  private static List<BigInteger> numbers(String version) {
    return NUMBER.matcher(version).results().map(found -> new BigInteger(found.group())).toList();
  }
}
