package org.haidang.ui.supervision.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HealthServer;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Patience;
import org.haidang.ui.supervision.health.Fitness.Row;
import org.jspecify.annotations.Nullable;

/** How the workstations fare, without its screen. To be used on the FX thread. */
public final class HealthViewModel {

  /** Workstations tell of themselves once a minute. */
  static final Duration EVERY = Duration.ofSeconds(30);

  private final HealthServer server;
  private final Background background;
  private final Later later;
  private final Clock clock;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> view = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty onlyTrouble = new SimpleBooleanProperty();
  private final Patience patience;
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
  private List<Row> all = List.of();
  private boolean front;
  private long turn;
  private Runnable callOff = () -> {};

  /** Asks {@code server}. */
  public HealthViewModel(HealthServer server, Background background, Later later, Clock clock) {
    this.server = server;
    this.background = background;
    this.later = later;
    patience = new Patience(later);
    this.clock = clock;
    filter.subscribe(_ -> narrow());
    onlyTrouble.subscribe(_ -> narrow());
  }

  /** Those that fit the filter, the one that needs a person most first. */
  public ObservableList<Row> rows() {
    return view;
  }

  /** What stands in the filter: parts of an account, a centre, the computer's id. */
  public StringProperty filter() {
    return filter;
  }

  /** Whether only those with a trouble are shown. */
  public BooleanProperty onlyTrouble() {
    return onlyTrouble;
  }

  /** Whether the server has been asked for longer than a second. */
  public ReadOnlyBooleanProperty slow() {
    return patience.over();
  }

  /** Why the server could not be asked last; null when it could. */
  public ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** When the server last told; null before. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOf() {
    return asOf.getReadOnlyProperty();
  }

  /** So many there are, whatever the filter. */
  public int known() {
    return all.size();
  }

  /** So many of them have a trouble, whatever the filter. */
  public int ailing() {
    return (int) all.stream().filter(row -> !row.troubles().isEmpty()).count();
  }

  /** Asks at once and every half minute, until {@link #stop}. */
  public void start() {
    front = true;
    read();
  }

  /** Asks no more. */
  public void stop() {
    front = false;
    cancel();
  }

  /** Gives up on the question under way. */
  public void cancel() {
    turn++;
    rest();
  }

  /** Asks now. */
  public void read() {
    long mine = ++turn;
    callOff.run();
    patience.begin();
    background.run(server::workstations, told -> came(mine, told), e -> failed(mine, e));
  }

  private void came(long mine, List<Told> told) {
    if (mine == turn) {
      rest();
      fault.set(null);
      var now = clock.instant();
      all = Fitness.judged(told, now);
      asOf.set(now);
      narrow();
      again();
    }
  }

  private void failed(long mine, HaidangException e) {
    if (mine == turn) {
      rest();
      fault.set(e.code());
      again();
    }
  }

  private void rest() {
    callOff.run();
    patience.end();
  }

  private void again() {
    long mine = turn;
    callOff =
        later.after(
            EVERY,
            () -> {
              if (front && mine == turn) {
                read();
              }
            });
  }

  private void narrow() {
    var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    var now =
        all.stream()
            .filter(row -> !onlyTrouble.get() || !row.troubles().isEmpty())
            .filter(row -> fits(row.told(), wanted))
            .toList();
    if (!rows.equals(now)) {
      rows.setAll(now);
    }
  }

  private static boolean fits(Told told, String wanted) {
    return wanted.isEmpty()
        || told.login().toLowerCase(Locale.ROOT).contains(wanted)
        || told.centre().toLowerCase(Locale.ROOT).contains(wanted)
        || told.workstation().toString().contains(wanted);
  }
}
