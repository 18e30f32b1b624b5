package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Finality;

/**
 * The versions of a record that saves on this computer made. Others may have saved in between: what
 * their authors wrote is known only as far as a later save here started from it.
 */
final class Versions {

  /** What a save did. */
  enum Deed {
    /** It changed what the report says. */
    CHANGED,
    /** It finalised the report. */
    FINALISED,
    /** It opened it again. */
    REOPENED,
    /** It proposed an amendment. */
    PROPOSED,
    /** It accepted or declined one, or took that back. */
    DECIDED
  }

  /**
   * One save.
   *
   * @param before what its author had before them, as far as this computer knows
   * @param after the same with what they changed
   */
  record Version(Change change, Body before, Body after) {

    /** What people changed, without what the desk notes by itself. */
    List<Edit> edits() {
      return change.patch().stream()
          .filter(edit -> !edit.path().startsWith("_"))
          // Who finalises says what they saw, and changes nothing of it.
          .filter(edit -> !Objects.equals(edit.from(), edit.to()))
          .filter(edit -> !Entries.isEntry(edit.path()))
          .toList();
    }

    /** What the save did to the report as a whole. */
    Deed deed() {
      var deed = Deed.CHANGED;
      for (var edit : change.patch()) {
        if (Finality.isFinalising(edit.path())) {
          return edit.to() == null ? Deed.REOPENED : Deed.FINALISED;
        }
        var place = Amendment.Place.of(edit.path());
        if (place != null) {
          deed = place.change().equals(change.id()) ? Deed.PROPOSED : Deed.DECIDED;
        }
      }
      return deed;
    }

    /** Whether it is the save that made the record. */
    boolean first() {
      return change.base() == null && change.after() == null;
    }
  }

  private Versions() {}

  /** The versions of a record, the latest first. */
  static List<Version> of(List<Change> saved) {
    var versions = new ArrayList<Version>();
    var body = Body.EMPTY;
    for (var change : saved) {
      var before = seen(body, change);
      var after = before.with(change.patch());
      versions.addFirst(new Version(change, before, after));
      body = after;
    }
    return versions;
  }

  /** What the author of {@code change} saw where it differs from what was known. */
  private static Body seen(Body known, Change change) {
    var seen = known;
    for (var edit : change.patch()) {
      if (!Objects.equals(seen.get(edit.path()), edit.from())) {
        seen = seen.with(edit.path(), edit.from());
      }
    }
    return seen;
  }
}
