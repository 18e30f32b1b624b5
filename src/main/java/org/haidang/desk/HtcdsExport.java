package org.haidang.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;

/**
 * Answers as the Human Trafficking Case Data Standard 2.0 codes them: a row for each possible
 * victim of a contact. A question names its fields in {@code bind::haidang:htcds}, a choice its
 * code in the column {@code htcds}; nothing is coded by guess. What the caller said of themselves
 * counts for a possible victim only where that is the caller. Immutable, thread-safe.
 *
 * @param personal whether names, numbers, places and stories go along
 */
public record HtcdsExport(HtcdsStandard standard, boolean personal) {

  /**
   * One possible victim.
   *
   * @param record the contact
   * @param entry the entry's id in it
   * @param fields the standard's fields that are filled, several codes between {@code "; "}
   */
  public record Row(UUID record, String entry, Map<String, String> fields) {}

  /**
   * An answer that has no code in the standard.
   *
   * @param path the question
   * @param choice the choice's name; no personal text
   */
  public record Uncoded(String path, String choice) {}

  /**
   * What came of it.
   *
   * @param uncoded what was left out for want of a code, each once
   */
  public record Result(List<Row> rows, List<Uncoded> uncoded) {
    public Result {
      rows = List.copyOf(rows);
      uncoded = List.copyOf(uncoded);
    }
  }

  /** The rows of one contact: {@code body} filled in {@code pack}. */
  public Result of(UUID record, Body body, Pack pack) {
    var rows = new ArrayList<Row>();
    var uncoded = new LinkedHashSet<Uncoded>();
    var repeat = pack.part(Parts.VICTIM_NAME).map(it -> parent(it.path())).orElse("");
    if (repeat.isEmpty()) {
      return new Result(List.of(), List.of());
    }
    for (var entry : entries(body, repeat)) {
      var filled =
          new HtcdsFilling(standard, personal, body, pack, repeat, entry, uncoded).fields();
      rows.add(new Row(record, Paths.name(entry), filled));
    }
    return new Result(rows, List.copyOf(uncoded));
  }

  /** The personal fields of {@code body} that go along where {@link #personal} is set. */
  static List<String> personalFields(Body body, Pack pack) {
    return body.fields().keySet().stream()
        .filter(path -> !Paths.isEntry(path))
        .filter(
            path ->
                pack.question(path)
                    .filter(question -> question.personal() && !question.htcds().isEmpty())
                    .isPresent())
        .sorted()
        .toList();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Entries of the repeat, in the order the form keeps them. */
  private static List<String> entries(Body body, String repeat) {
    return body.fields().entrySet().stream()
        .filter(field -> Paths.isEntry(field.getKey()))
        .filter(field -> Paths.template(field.getKey()).equals(repeat))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
