package org.haidang.referrals;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.content.ConsentItem;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.referrals.Disclosure.Source;
import org.haidang.referrals.Disclosure.Value;

/** Finds what is known of one consent item, in the person and in the contact. Without state. */
final class Disclosing {

  private Disclosing() {}

  /** Adds what the person's record tells of {@code item}. */
  static void ofPerson(ConsentItem item, Source source, PersonWords words, List<Value> values) {
    for (var field : item.fields()) {
      source
          .body()
          .fields()
          .forEach(
              (path, stored) -> {
                if (Paths.within(path, field) && words.isTold(path)) {
                  values.add(
                      new Value(
                          source.record(),
                          path,
                          stored,
                          words.choice(path, stored).stream().toList(),
                          words.htcds(path)));
                }
              });
    }
  }

  /** Of several people in one report that of the chosen one is taken; of nobody when none is. */
  static void ofContact(
      ConsentItem item, Source source, Pack pack, String entry, List<Value> values) {
    for (var part : item.parts()) {
      pack.part(part)
          .ifPresent(
              question -> {
                var paths =
                    source.body().fields().keySet().stream()
                        .filter(path -> Paths.template(path).equals(question.path()))
                        .filter(path -> isMeant(path, entry))
                        .toList();
                if (paths.size() == 1
                    && (alone(source.body(), paths.getFirst())
                        || (!entry.isEmpty() && Paths.within(paths.getFirst(), entry)))) {
                  var path = paths.getFirst();
                  var stored = Objects.requireNonNull(source.body().get(path));
                  var chosen = new HashSet<>(List.of(stored.split(" ")));
                  values.add(
                      new Value(
                          source.record(),
                          path,
                          stored,
                          question.choices().stream()
                              .filter(choice -> chosen.contains(choice.name()))
                              .toList(),
                          question.htcds().isEmpty()
                              ? Set.of()
                              : Set.of(question.htcds().split("\\s+"))));
                }
              });
    }
  }

  /** Whether {@code path} is not another's than the one in {@code entry}. */
  private static boolean isMeant(String path, String entry) {
    return entry.isEmpty()
        || !Paths.within(Paths.template(path), Paths.template(entry))
        || Paths.within(path, entry);
  }

  /** Whether the entry that {@code path} lies in, if any, is the only one of its repeat. */
  private static boolean alone(Body body, String path) {
    var template = Paths.template(path);
    return template.equals(path)
        || body.fields().keySet().stream()
                .filter(Paths::isEntry)
                .filter(entry -> Paths.within(template, Paths.template(entry)))
                .count()
            == 1;
  }
}
