package org.haidang.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Paths;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Place;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/** Writes what proposes, decides and takes back, edit by edit. Without state. */
public final class AmendmentWriting {

  /** What the desk's clock writes when a form is saved, and no person. */
  private static final Set<String> CLOCKED = Set.of(ContactFields.ENDED, ContactFields.HUNG_UP);

  private AmendmentWriting() {}

  /**
   * What is decided by itself: a field; or an entry that is new or removed, with all in it.
   *
   * @param path of the field or the entry
   * @param stands what the report says there; null for nothing
   * @param proposed what is proposed there
   * @param inside of a new entry what is proposed in it, by path; empty otherwise
   */
  public record Part(
      String path, @Nullable String stands, Proposed proposed, SortedMap<String, Proposed> inside) {

    /** Whether somebody has still to decide on it. */
    public boolean isOpen() {
      return proposed.isOpen();
    }

    /** Whether it is about an entry of a list. */
    public boolean isEntry() {
      return Paths.isEntry(path);
    }

    /** Every field of it with what is proposed there. */
    SortedMap<String, Proposed> all() {
      var all = new TreeMap<>(inside);
      all.put(path, proposed);
      return all;
    }
  }

  /** The parts of {@code amendment} of a report with {@code body}, in path order. */
  static List<Part> parts(Amendment amendment, Body body) {
    var left = new TreeMap<>(amendment.fields());
    var parts = new ArrayList<Part>();
    while (!left.isEmpty()) {
      var first = left.pollFirstEntry();
      var inside = new TreeMap<String, Proposed>();
      if (Paths.isEntry(first.getKey())) {
        var within = first.getKey() + "/";
        var beneath = left.subMap(within, within + Character.MAX_VALUE);
        inside.putAll(beneath);
        beneath.clear();
      }
      parts.add(new Part(first.getKey(), body.get(first.getKey()), first.getValue(), inside));
    }
    return parts;
  }

  /** What decides on {@code parts} by {@code change}. */
  static List<Edit> deciding(UUID change, Amendment of, List<Part> parts, Standing to, Body body) {
    var edits = new ArrayList<Edit>();
    for (var part : parts) {
      part.all()
          .forEach(
              (path, proposed) -> {
                var decided = proposed.with(to, change);
                var at = Amendment.at(of.change(), path);
                edits.add(new Edit(at, proposed.stored(), decided.stored()));
                var stands = body.get(path);
                // What is declined is vouched for, should somebody accept it meanwhile.
                edits.add(
                    new Edit(path, stands, to == Standing.ACCEPTED ? proposed.value() : stands));
              });
      if (part.proposed().value() == null && part.isEntry()) {
        for (var path : beneath(part.path(), body)) {
          var stands = body.get(path);
          edits.add(new Edit(path, stands, to == Standing.ACCEPTED ? null : stands));
        }
      }
    }
    edits.sort(Comparator.comparing(Edit::path));
    return edits;
  }

  private static List<String> beneath(String entry, Body body) {
    var within = entry + "/";
    return body.fields().keySet().stream().filter(path -> path.startsWith(within)).toList();
  }

  /** What takes {@code done} back in {@code report}; none when somebody went on from it. */
  static List<Edit> takingBack(Change done, RecordState report) {
    var edits = new ArrayList<Edit>();
    for (var edit : done.patch()) {
      boolean decides = Place.of(edit.path()) != null;
      var stands = report.body().get(edit.path());
      boolean untouched =
          Objects.equals(stands, edit.to()) && !report.conflicts().containsKey(edit.path());
      if (!untouched) {
        return List.of();
      }
      edits.add(new Edit(edit.path(), edit.to(), decides ? opened(edit) : edit.from()));
    }
    return edits;
  }

  private static @Nullable String opened(Edit edit) {
    var decided = Proposed.of(edit.to());
    return decided == null ? null : Proposed.open(decided.value()).stored();
  }

  /**
   * What proposes the edits of a finalised report, in place of making them: by {@code change}.
   * Those that are no part of what the report says go on as they are.
   */
  static List<Edit> proposing(UUID change, List<Edit> edits) {
    var proposing = new ArrayList<Edit>();
    var gone = new TreeSet<String>();
    edits.stream()
        .filter(edit -> edit.to() == null && Paths.isEntry(edit.path()))
        .forEach(edit -> gone.add(edit.path() + "/"));
    for (var edit : edits) {
      if (CLOCKED.contains(edit.path()) || gone.stream().anyMatch(edit.path()::startsWith)) {
        continue;
      }
      if (Finality.isContent(edit.path())) {
        var at = Amendment.at(change, edit.path());
        proposing.add(new Edit(at, null, Proposed.open(edit.to()).stored()));
      } else {
        proposing.add(edit);
      }
    }
    if (proposing.stream().anyMatch(edit -> Place.of(edit.path()) != null)) {
      proposing.add(new Edit(Amendment.at(change), null, Amendment.Made.ASKED.stored()));
    }
    proposing.sort(Comparator.comparing(Edit::path));
    return proposing;
  }
}
