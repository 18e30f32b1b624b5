package org.haidang.ui.desk.agencies;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.referrals.Directory;
import org.haidang.referrals.Instead;
import org.haidang.referrals.LocalAgencies;
import org.haidang.referrals.LocalAgency;
import org.haidang.referrals.Suggestion;
import org.haidang.referrals.Wanted;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.WordMatch;
import org.jspecify.annotations.Nullable;

/**
 * The directory as it is looked through: what was asked, what was found, which one is read. What is
 * typed is found among what was read already; a place, a kind or a need is asked of the directory
 * anew. To be used on the FX thread.
 */
public final class AgenciesViewModel {

  private final Directory directory;
  private final LocalAgencies locals;
  private final Background background;
  private final Messages messages;
  private final AgencyText text;
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty province = new SimpleStringProperty("");
  private final StringProperty kind = new SimpleStringProperty("");
  private final StringProperty need = new SimpleStringProperty("");
  private final ObservableList<Suggestion> rows = FXCollections.observableArrayList();
  private final ObservableList<Suggestion> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable Suggestion> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
  private final Hearing hearing;
  private String wantedCode = "";
  private long turn;

  /** Whether the rows come anew, and a list that marks another of them by itself is not heard. */
  private boolean settling;

  AgenciesViewModel(
      Directory directory,
      LocalAgencies locals,
      Background background,
      Messages messages,
      AgencyText text) {
    this.directory = directory;
    this.locals = locals;
    this.background = background;
    this.messages = messages;
    hearing = new Hearing(messages);
    this.text = text;
    query.subscribe(_ -> match());
    province.subscribe((_, _) -> read());
    kind.subscribe((_, _) -> read());
    need.subscribe((_, _) -> read());
  }

  /** What is typed. */
  public StringProperty query() {
    return query;
  }

  /** Stored value of the province asked for; empty for none. */
  public StringProperty province() {
    return province;
  }

  /** Stored value of the kind asked for; empty for any. */
  public StringProperty kind() {
    return kind;
  }

  /** Stored value of the need asked for; empty for any. */
  public StringProperty need() {
    return need;
  }

  /** What was found, the nearest first. */
  public ObservableList<Suggestion> rows() {
    return shownRows;
  }

  /** The one that is read; null when nothing was found. */
  public ReadOnlyObjectProperty<@Nullable Suggestion> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What the directory answered last. */
  ReadOnlyObjectProperty<Known> known() {
    return known.getReadOnlyProperty();
  }

  /** Whether this account may propose additions. */
  public boolean mayPropose() {
    return locals.mayPropose();
  }

  /** Whether this account may approve and refuse. */
  public boolean mayDecide() {
    return locals.mayDecide();
  }

  /** Whom to turn to where there is none; the first to try first. */
  public List<Instead> instead() {
    return known.get().found().instead();
  }

  /** The addition of a centre behind {@code row}; empty for an agency of the pack. */
  public Optional<LocalAgency> local(Suggestion row) {
    return known.get().local().stream().filter(it -> it.id().equals(row.local())).findFirst();
  }

  /** Reads one of {@link #rows}, and goes on reading it as long as it is found. */
  public void choose(@Nullable Suggestion row) {
    if (row != null && !settling && !row.equals(chosen.get())) {
      wantedCode = row.agency().name();
      chosen.set(row);
    }
  }

  /** Goes to the agency of {@code code}, whatever was asked before. */
  public void show(String code) {
    wantedCode = code;
    var here = rows.stream().filter(it -> it.agency().name().equals(code)).findFirst();
    if (here.isPresent()) {
      choose(here.get());
      return;
    }
    query.set("");
    kind.set("");
    need.set("");
    read();
  }

  /** Forgets all that was asked. */
  void clear() {
    query.set("");
    province.set("");
    kind.set("");
    need.set("");
  }

  /** Whether anything is asked for. */
  boolean isAsked() {
    return !(query.get().isBlank()
        && province.get().isEmpty()
        && kind.get().isEmpty()
        && need.get().isEmpty());
  }

  /** Reads the directory, and again whenever records change, until {@link #stop}. */
  void start() {
    hearing.begin(locals.listen(() -> background.onScreen(this::read)));
    read();
  }

  void stop() {
    turn++;
    hearing.end();
  }

  private void read() {
    long mine = ++turn;
    var wanted = directory.anybody().in(province.get(), "").of(kind.get()).needing(need.get());
    background.run(() -> answer(wanted), now -> take(mine, now), messages::tell);
  }

  private Known answer(Wanted wanted) {
    return new Known(
        directory.book(),
        directory.everything(wanted),
        directory.suggest(wanted),
        locals.seen(),
        wanted.at());
  }

  private void take(long mine, Known now) {
    if (mine == turn) {
      known.set(now);
      match();
    }
  }

  /**
   * What was typed, among what was read. Those no more, and those far, come only when asked for.
   */
  private void match() {
    var now = known.get();
    var match = new WordMatch(query.get());
    var suggested = now.found().suggestions();
    var found = match.isBlank() ? suggested : found(match, now);
    settling = true;
    if (!rows.equals(found)) {
      rows.setAll(found);
    }
    settling = false;
    chosen.set(
        found.stream()
            .filter(it -> it.agency().name().equals(wantedCode))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.getFirst()));
  }

  /** Those whose own name or number it is come first. */
  private List<Suggestion> found(WordMatch match, Known now) {
    return now.all().stream()
        .filter(it -> text.isFound(it, match, now.book()))
        .sorted(Comparator.comparing(it -> !text.isNamed(it, match)))
        .toList();
  }

  /** Takes the addition that is read into the directory. */
  public void approve() {
    decide(locals::approve, "agencies.approved");
  }

  /**
   * Does not take it in.
   *
   * @param why what its author reads, not blank
   */
  public void refuse(String why) {
    if (!why.isBlank()) {
      decide(id -> locals.refuse(id, why), "agencies.refused");
    }
  }

  /** The addition that is read holds today for the last time. */
  public void end() {
    var today = known.get().day();
    decide(id -> locals.end(id, today), "agencies.ended");
  }

  private interface Decision {
    void on(UUID id);
  }

  private void decide(Decision decision, String told) {
    var row = chosen.get();
    if (row == null || row.local() == null || !mayDecide()) {
      return;
    }
    var id = Objects.requireNonNull(row.local());
    background.run(
        () -> {
          decision.on(id);
          return id;
        },
        _ -> {
          messages.tell(new Message.Note(told));
          read();
        },
        messages::tell);
  }
}
