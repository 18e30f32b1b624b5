package org.haidang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.haidang.demo.DemoCall.Answer;
import org.haidang.demo.DemoCall.Entry;

/**
 * A caller of a centre rings again weeks later, and their name is heard otherwise. Their later call
 * is told by whoever took it as of somebody new. Immutable.
 */
final class Returning {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** As it is heard in another region, or typed in haste. */
  private static final Map<String, String> HEARD =
      new TreeMap<>(
          Map.of(
              "Nguyễn", "Nguyên", "Trần", "Chần", "Trinh", "Chinh", "Sương", "Xương", "Lý", "Lí",
              "Yến", "Iến", "Dung", "Giung", "Vi", "Vy", "Nga", "Ngà", "Thủy", "Thũy"));

  private static final List<String> TAKEN_OVER =
      List.of("caller/caller_sex", "caller/caller_age", "caller/caller_province");

  private Returning() {}

  /** A pair of calls by one person. */
  record Pair(DemoContact first, DemoContact again) {}

  /** The pair of {@code centre}; {@link Pair#again} is to take the place of the contact it was. */
  static Optional<Pair> at(String centre, List<DemoContact> all) {
    var there = all.stream().filter(one -> one.taker().centre().equals(centre)).toList();
    return there.stream()
        .filter(one -> one.kind().equals("consultation"))
        .filter(one -> !one.answer("caller/caller_name").isEmpty())
        .filter(one -> one.pack().equals("tip-vi") && one.call().number() != null)
        .filter(one -> !one.answer("caller/caller_age").isEmpty())
        .findFirst()
        .flatMap(first -> later(first, there).map(then -> new Pair(first, again(first, then))));
  }

  private static Optional<DemoContact> later(DemoContact first, List<DemoContact> there) {
    return there.reversed().stream()
        .filter(one -> one.kind().equals("information") && one.pack().equals(first.pack()))
        .filter(one -> one.started().isAfter(first.started()))
        .filter(one -> one.call().number() != null)
        .filter(one -> !one.answer("caller/caller_age").isEmpty())
        .filter(one -> !one.answer("caller/caller_province").isEmpty())
        .findFirst();
  }

  private static DemoContact again(DemoContact first, DemoContact then) {
    var entries = new ArrayList<Entry>();
    for (var entry : then.call().entries()) {
      if (entry instanceof Answer(var path, var value)) {
        if (path.equals("caller/caller_sex")) {
          entries.add(new Answer("caller/caller_name", heard(first.answer("caller/caller_name"))));
        }
        if (!path.equals("caller/caller_name")) {
          entries.add(new Answer(path, TAKEN_OVER.contains(path) ? first.answer(path) : value));
        }
      } else {
        entries.add(entry);
      }
    }
    var call = then.call();
    return then.telling(
        new DemoCall(
            call.title(), call.scenario(), call.channel(), first.call().number(), entries));
  }

  /** {@code name} as another would write it down. */
  static String heard(String name) {
    var words = SPACE.splitAsStream(name).toList();
    for (var each : HEARD.entrySet()) {
      if (words.contains(each.getKey())) {
        return name.replace(each.getKey(), each.getValue());
      }
    }
    return name.replace(" " + words.getLast(), " " + plain(words.getLast()));
  }

  private static String plain(String word) {
    return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
