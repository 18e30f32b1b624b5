package org.haidang.people;

import java.util.Locale;

/**
 * Paths of the fields of a note. It points at what it is about, is written once and never changed:
 * what turns out otherwise is another note.
 */
public final class NoteFields {

  /** The fact; never what was said word for word; personal. */
  public static final String TEXT = "text";

  /** Who said it, in words: the caller, a relative, an agency; personal. */
  public static final String SAID_BY = "said_by";

  /** How certain it is, a {@link Certainty} as stored. */
  public static final String CERTAINTY = "certainty";

  /** What a record is to a note about it. */
  public static final String ABOUT = "about";

  private NoteFields() {}

  /** How certain a fact is. */
  public enum Certainty {
    /** Seen, or shown by a paper. */
    CERTAIN,
    /** Told by one who was there. */
    LIKELY,
    /** Told by one who heard of it. */
    HEARSAY,
    /** Doubtful. */
    UNSURE;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
