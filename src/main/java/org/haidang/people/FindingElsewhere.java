package org.haidang.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.people.Finding.Found;
import org.haidang.platform.HaidangException;
import org.haidang.records.Register;
import org.haidang.records.Search.Question;
import org.jspecify.annotations.Nullable;

/**
 * Searches at the server for what this computer does not hold any more, and opens one of it with a
 * reason. Thread-safe; blocks on the line and the disk.
 */
public final class FindingElsewhere {

  private final Finding server;
  private final Register register;
  private final AskingElsewhere asking;

  /** In the name of whom {@code asking} asks. */
  public FindingElsewhere(Finding server, Register register, AskingElsewhere asking) {
    this.server = server;
    this.register = register;
    this.asking = asking;
  }

  /** What came of a search. */
  public sealed interface Told {
    /**
     * This was found.
     *
     * @param elsewhere what is not on this computer, the newest first
     * @param here how many others were found that are
     * @param more whether there may be more than are told
     */
    record These(List<Found> elsewhere, int here, boolean more) implements Told {
      public These {
        elsewhere = List.copyOf(elsewhere);
      }
    }

    /** Not now: there is no line. What was found on this computer stays. */
    record NotNow() implements Told {}

    /** Asked too often within a minute. */
    record TooOften() implements Told {}

    /** The account may not. */
    record NotPermitted() implements Told {}
  }

  /** Whether what is found may be opened. */
  public boolean mayOpen() {
    return asking.permitted();
  }

  /** Searches for {@code text} alone. */
  public Told find(String text) {
    return find(Question.of(text, Finding.MOST));
  }

  /** Searches for what is as {@code question} says; of a long text its beginning is asked. */
  public Told find(Question question) {
    var text = question.text().strip();
    var begun = text.substring(0, Math.min(text.length(), Finding.LONGEST));
    List<Found> found;
    try {
      found =
          server.find(
              new Question(begun, question.facets(), question.from(), question.to(), Finding.MOST));
    } catch (HaidangException e) {
      return told(e);
    }
    var here = here(found);
    var elsewhere = new ArrayList<>(found);
    elsewhere.removeIf(each -> here.contains(each.record()));
    return new Told.These(elsewhere, found.size() - elsewhere.size(), found.size() >= Finding.MOST);
  }

  private Set<UUID> here(List<Found> found) {
    var here = new HashSet<UUID>();
    register.rows(found.stream().map(Found::record).toList()).forEach(row -> here.add(row.id()));
    return here;
  }

  /** Opens one of them; the look is noted on both sides before anything is told. */
  public AskingElsewhere.Told open(UUID record, Why why, @Nullable String words) {
    return asking.of(record, why, words);
  }

  private static Told told(HaidangException fault) {
    if (NoLine.is(fault.code())) {
      return new Told.NotNow();
    }
    return switch (fault.code()) {
      case SEARCH_TOO_MANY -> new Told.TooOften();
      case NOT_PERMITTED -> new Told.NotPermitted();
      default -> throw fault;
    };
  }
}
