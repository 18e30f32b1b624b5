package org.haidang.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.FormSession;
import org.haidang.content.ScriptAsk;

/**
 * What would be most useful to ask next, by the pack's own rules: offered, never forced. Never what
 * is known already, never what does not apply, and nothing again that was put off. Confined as its
 * form.
 */
public final class NextQuestion {

  private final Known known;
  private final ScriptPlan plan;
  private final ScriptWalk walk;
  private final List<ScriptAsk> asks;
  private final Set<String> declined;

  NextQuestion(
      FormSession form,
      Known known,
      ScriptPlan plan,
      ScriptWalk walk,
      Collection<String> declined) {
    this.known = known;
    this.plan = plan;
    this.walk = walk;
    this.declined = new LinkedHashSet<>(declined);
    // A stable sort: rows of one priority keep the order of the sheet.
    asks =
        form.pack().script().asks().stream()
            .sorted(Comparator.comparingInt(ScriptAsk::priority))
            .toList();
  }

  /** What is offered now; empty when nothing is. */
  public Optional<ScriptAsk> offered() {
    return asks.stream().filter(this::isOpen).findFirst();
  }

  private boolean isOpen(ScriptAsk ask) {
    return !declined.contains(ask.name()) && !isAskedNow(ask) && isWanted(ask);
  }

  /** Whether the line on the screen asks just that. */
  private boolean isAskedNow(ScriptAsk ask) {
    var now = walk.now();
    return ask.path().isEmpty()
        ? plan.named(ask.to()).contains(now)
        : now.needs().contains(ask.path());
  }

  private boolean isWanted(ScriptAsk ask) {
    if (!plan.holds(ask.relevant())) {
      return false;
    }
    return ask.path().isEmpty()
        ? plan.named(ask.to()).stream().noneMatch(walk::isSaid)
        : !known.open(ask.path()).isEmpty() || known.emptyRepeat(ask.path()).isPresent();
  }

  /** Not now: {@code ask} is not offered again in this call. */
  public void decline(ScriptAsk ask) {
    declined.add(ask.name());
  }

  /**
   * The step in which {@code ask} is asked: the one it names, else the first that applies and has
   * the question among its fields; empty when there is none.
   */
  public Optional<String> step(ScriptAsk ask) {
    return ask.to().isEmpty() ? plan.surfacing(ask.path()) : Optional.of(ask.to());
  }

  /** Where the caret is wanted for {@code ask}: the first place open; empty when there is none. */
  public Optional<String> place(ScriptAsk ask) {
    return known.open(ask.path()).stream().findFirst();
  }

  /** The repeat in which {@code ask} wants a first entry. */
  public Optional<String> emptyRepeat(ScriptAsk ask) {
    return known.emptyRepeat(ask.path());
  }

  Set<String> declined() {
    return declined;
  }
}
