package org.haidang.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haidang.model.Body;

/**
 * A piece of a record's text in which search shows a match.
 *
 * @param path the field it stands in
 * @param text as it was written; of a choice its label in one language
 * @param personal whether it is masked until asked for
 */
public record Passage(String path, String text, boolean personal) {

  /** Those of {@code paths} that {@code body} has, personal all of them. */
  public static List<Passage> personal(Body body, String... paths) {
    return of(body, true, paths);
  }

  /** Those of {@code paths} that {@code body} has, open to everybody who may see the record. */
  public static List<Passage> open(Body body, String... paths) {
    return of(body, false, paths);
  }

  private static List<Passage> of(Body body, boolean personal, String... paths) {
    return Stream.of(paths)
        .flatMap(
            path ->
                Optional.ofNullable(body.get(path)).stream()
                    .map(text -> new Passage(path, text, personal)))
        .toList();
  }
}
