package org.haidang.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.Successors;
import org.haidang.desk.RecordMove.Fate;
import org.haidang.desk.RecordMove.Item;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

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
      items.add(MovedAnswer.item(Fate.ELSEWHERE, path, value, is));
    }
  }

  /** An entry of a list, or what only another version knows: it stays as it is. */
  private void unknown(String path, String value) {
    var is = Paths.isEntry(path) ? Optional.<Question>empty() : to.question(path);
    if (is.isPresent() && fits.choices(value, is.get()).equals(value)) {
      items.add(MovedAnswer.item(Fate.BACK, path, value, is.get()));
    }
    after.put(path, value);
  }

  /** The place stays free in the new form: no other question stands there. */
  private void set(String path, String value, Question was, Fate fate) {
    after.put(path, value);
    items.add(MovedAnswer.item(fate, path, value, was));
  }

  private void aside(String path, String value, Question was, Fate fate) {
    after.put(ContactFields.WAS + path, value);
    items.add(MovedAnswer.item(fate, path, value, was));
  }

  /** What an earlier move laid aside has a place again, if nobody answered anew meanwhile. */
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
      items.add(MovedAnswer.item(Fate.BACK, home, value, is.get()));
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
}
