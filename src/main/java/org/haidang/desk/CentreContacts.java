package org.haidang.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;

/**
 * The contacts of one centre, out of all that a computer holds: colleagues of several centres may
 * sign in on the same computer, and each sees their own centre's. Thread-safe; blocks as what it
 * stands on.
 */
public final class CentreContacts implements Contacts {

  private final Contacts all;
  private final String centre;

  /** Those of {@code all} that belong to the centre with code {@code centre}. */
  public CentreContacts(Contacts all, String centre) {
    this.all = all;
    this.centre = centre;
  }

  @Override
  public void save(Change change) {
    all.save(change);
  }

  @Override
  public List<Row> find(String query, int limit) {
    return find(query, At.ANYWHERE, limit);
  }

  @Override
  public List<Row> find(String query, At at, int limit) {
    for (int asked = limit; ; asked = Math.multiplyExact(asked, 2)) {
      var rows = all.find(query, at, asked);
      var own = rows.stream().filter(row -> row.entry().centre().equals(centre)).toList();
      if (own.size() >= limit || rows.size() < asked) {
        return own.subList(0, Math.min(limit, own.size()));
      }
    }
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return all.open(id)
        .filter(opened -> centre.equals(opened.state().body().get(ContactFields.CENTRE)));
  }

  @Override
  public List<Change> history(UUID id) {
    return open(id).isPresent() ? all.history(id) : List.of();
  }

  @Override
  public Optional<Body> lastSaved(String login, String pack) {
    return all.lastSaved(login, pack).filter(body -> centre.equals(body.get(ContactFields.CENTRE)));
  }

  @Override
  public List<Conflict> conflicts() {
    return all.conflicts().stream()
        .filter(conflict -> conflict.entry().centre().equals(centre))
        .toList();
  }

  @Override
  public List<Unanswered> unanswered(Instant since) {
    return all.unanswered(since).stream()
        .filter(each -> each.entry().centre().equals(centre))
        .toList();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return all.listen(changed);
  }
}
