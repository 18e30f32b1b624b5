package org.haidang.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.Successors;
import org.haidang.desk.RecordMove.Fate;
import org.haidang.desk.RecordMove.Item;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.jspecify.annotations.Nullable;

/** Does one {@link RecordMove}. Confined to one thread. */
final class Mover {

  private final Body body;
  private final Pack from;
  private final Pack to;
  private final Successors successors;
  private final Fits fits;
  private final Relocation relocation;
  private final Map<String, String> after = new TreeMap<>();
  private final List<Item> items = new ArrayList<>();

  Mover(Body body, Pack from, Pack to) {
    this.body = body;
    this.from = from;
    this.to = to;
    successors = new Successors(from, to);
    fits = new Fits();
    relocation = new Relocation(from, to);
  }

  RecordMove move() {
    body.fields().forEach(this::carry);
    body.fields().forEach(this::bringBack);
    reasons();
    after.put(ContactFields.PACK, to.id());
    after.put(ContactFields.PACK_VERSION, to.version());
    return new RecordMove(from, to, body, new Body(new TreeMap<>(after)), items);
  }

  private void carry(String path, String value) {
    if (path.startsWith("_")) {
      if (!path.startsWith(ContactFields.WHY) && !path.startsWith(ContactFields.WAS)) {
        after.put(path, value);
      }
      return;
    }
    var question = Paths.isEntry(path) ? Optional.<Question>empty() : from.question(path);
    if (question.isEmpty()) {
      unknown(path, value);
      return;
    }
    var was = question.get();
    var heir = successors.of(was.path());
    if (heir.isEmpty()) {
      set(path, value, was, Fate.NO_QUESTION);
      return;
    }
    var is = heir.get();
    var target = relocation.of(path, was.path(), is.path());
    if (target == null) {
      aside(path, value, was, Fate.OTHER_LIST);
    } else if (!fits.kind(was, is)) {
      aside(path, value, was, Fate.OTHER_TYPE);
    } else {
      place(path, target, value, was, is);
    }
  }

  private void place(String path, String target, String value, Question was, Question is) {
    var kept = fits.choices(value, is);
    if (!kept.equals(value)) {
      aside(path, value, was, Fate.NO_CHOICE);
      if (!kept.isEmpty()) {
        after.put(target, kept);
      }
      return;
    }
    after.put(target, value);
    if (!target.equals(path)) {
      items.add(item(Fate.ELSEWHERE, path, value, is));
    }
  }

  /** An entry of a list, or what only another version knows: it stays as it is. */
  private void unknown(String path, String value) {
    var is = Paths.isEntry(path) ? Optional.<Question>empty() : to.question(path);
    if (is.isPresent() && fits.choices(value, is.get()).equals(value)) {
      items.add(item(Fate.BACK, path, value, is.get()));
    }
    after.put(path, value);
  }

  /** The place stays free in the new form: no other question stands there. */
  private void set(String path, String value, Question was, Fate fate) {
    after.put(path, value);
    items.add(item(fate, path, value, was));
  }

  private void aside(String path, String value, Question was, Fate fate) {
    after.put(ContactFields.WAS + path, value);
    items.add(item(fate, path, value, was));
  }

  /**
   * What was laid aside by an earlier move has a place again, if nobody answered anew meanwhile.
   */
  private void bringBack(String path, String value) {
    if (!path.startsWith(ContactFields.WAS)) {
      return;
    }
    var home = path.substring(ContactFields.WAS.length());
    var is = to.question(home).filter(it -> fits.choices(value, it).equals(value));
    var rest = from.question(home).map(it -> fits.choices(value, it)).orElse("");
    var now = body.get(home);
    if (is.isPresent() && fits.typed(value, is.get()) && (now == null || now.equals(rest))) {
      after.put(home, value);
      after.remove(ContactFields.WAS + home);
      items.removeIf(item -> item.path().equals(home));
      items.add(item(Fate.BACK, home, value, is.get()));
    } else {
      after.putIfAbsent(path, value);
    }
  }

  /** Why a question was left open goes with the question. */
  private void reasons() {
    body.fields()
        .forEach(
            (path, value) -> {
              if (path.startsWith(ContactFields.WHY)) {
                var of = path.substring(ContactFields.WHY.length());
                var target =
                    from.question(of)
                        .flatMap(
                            was ->
                                successors
                                    .of(was.path())
                                    .map(is -> relocation.of(of, was.path(), is.path())))
                        .orElse(of);
                after.put(ContactFields.WHY + target, value);
              }
            });
  }

  private static Item item(Fate fate, String path, String value, Question question) {
    return new Item(fate, words(question), read(value, question), path, question.personal());
  }

  private static Label words(Question question) {
    var name = Paths.name(question.path());
    return question.label().isEmpty() ? Label.of(name, name) : question.label();
  }

  private static Label read(String value, Question question) {
    if (!Fits.isSelect(question.type())) {
      return Label.of(value, value);
    }
    return Label.of(read(value, question, "vi"), read(value, question, "en"));
  }

  private static String read(String value, Question question, String language) {
    var words = new ArrayList<String>();
    for (var name : Fits.names(value)) {
      words.add(
          question.choices().stream()
              .filter(choice -> choice.name().equals(name))
              .map(choice -> choice.label().in(language))
              .findFirst()
              .orElse(name));
    }
    return String.join(", ", words);
  }

  /** Where a path of one form is in another: through the entries of the same lists only. */
  private record Relocation(Pack from, Pack to) {

    @Nullable String of(String path, String was, String is) {
      var list = list(from, was);
      if (!list.equals(list(to, is))) {
        return null;
      }
      if (list.isEmpty()) {
        return is;
      }
      // The ids of entries stand at the same places; what follows the list is another.
      int end = path.length() - (was.length() - list.length());
      return path.substring(0, end) + is.substring(list.length());
    }

    /** The innermost list of entries that {@code path} stands in; empty for none. */
    private static String list(Pack pack, String path) {
      var found = "";
      var level = pack.sections();
      while (true) {
        var next =
            level.stream()
                .filter(node -> Paths.within(path, node.path()) && !node.path().equals(path))
                .findFirst();
        if (next.isEmpty() || !(next.get() instanceof org.haidang.content.FormNode.Group group)) {
          return found;
        }
        if (group.repeat()) {
          found = group.path();
        }
        level = group.children();
      }
    }
  }
}
