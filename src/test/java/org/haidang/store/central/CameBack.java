package org.haidang.store.central;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.store.central.Judged.Stands;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.SinceRestore;

/**
 * What came back after a restore, taken in by the product's own rules, for those that keep the
 * outcome elsewhere than in PostgreSQL.
 *
 * @param fresh the changes known again
 * @param touched the records as they stand then
 * @param feed for each scope the records it is to be told of; true for one that left
 * @param rows what came back
 */
public record CameBack(
    Brought brought,
    List<Fresh> fresh,
    Map<UUID, Stands> touched,
    SortedMap<String, Map<UUID, Boolean>> feed,
    List<Row> rows) {

  /**
   * Something that came back.
   *
   * @param now the record with it
   * @param of the version of an earlier life that {@code now} holds everything of
   * @param change the row of history that stands for it
   * @param copy whether that row stands for a copy, and is to be written with {@code patch}
   */
  public record Row(RecordState now, Version of, UUID change, List<Edit> patch, boolean copy) {}

  /** As {@link Homecoming.Past}. */
  public interface Past {
    Collection<UUID> lives();

    List<UUID> lost(Collection<Head> heads);

    Map<String, SinceRestore> since(UUID record, UUID life);

    boolean holds(UUID record, Version version);

    Set<UUID> answered(Collection<UUID> changes);
  }

  /** The records that a message reaches. */
  public static Set<UUID> reached(Bringing bringing) {
    return Homecoming.reached(bringing);
  }

  /** Takes in what was lost. */
  public static CameBack of(
      Bringing bringing,
      Past past,
      UUID generation,
      String scope,
      UUID workstation,
      Map<UUID, RecordState> stored) {
    var home = new Homecoming(new Asked(past), generation, scope, workstation, stored);
    Brought brought;
    try {
      brought = home.take(bringing);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var fresh =
        home.batch().entries().stream().map(e -> new Fresh(e.change(), e.answer())).toList();
    var touched = new LinkedHashMap<UUID, Stands>();
    home.batch()
        .touched()
        .forEach((id, it) -> touched.put(id, new Stands(it.state(), it.workstation(), it.clean())));
    var rows =
        home.rows().stream()
            .map(row -> new Row(row.now(), row.of(), row.change(), row.patch(), row.written()))
            .toList();
    return new CameBack(brought, fresh, touched, FeedRows.of(home.batch()).byScope(), rows);
  }

  private record Asked(Past past) implements Homecoming.Past {
    @Override
    public Collection<UUID> lives() {
      return past.lives();
    }

    @Override
    public List<UUID> lost(Collection<Head> heads) {
      return past.lost(heads);
    }

    @Override
    public Map<String, SinceRestore> since(UUID record, UUID life) {
      return past.since(record, life);
    }

    @Override
    public boolean holds(UUID record, Version version) {
      return past.holds(record, version);
    }

    @Override
    public Set<UUID> answered(Collection<UUID> changes) {
      return past.answered(changes);
    }
  }
}
