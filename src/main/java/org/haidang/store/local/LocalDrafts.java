package org.haidang.store.local;

import java.util.List;
import java.util.UUID;
import org.haidang.desk.Draft;
import org.haidang.desk.Drafts;
import org.haidang.platform.Json;

/** The drafts on this computer, in the encrypted database. Thread-safe. */
final class LocalDrafts implements Drafts {

  private final Database database;
  private final Json json;

  LocalDrafts(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void keep(Draft draft) {
    database.write(
        h ->
            h.execute(
                "insert into draft (contact, login, touched, json) values (?, ?, ?, ?)"
                    + " on conflict (contact) do update set login = excluded.login,"
                    + " touched = excluded.touched, json = excluded.json",
                Uuids.bytes(draft.contact()),
                draft.login(),
                draft.touched().toEpochMilli(),
                json.bytes(draft)));
  }

  /** Keeps those whose contacts have no draft here; how many had none. */
  int keepMissing(List<Draft> drafts) {
    return database.write(
        h -> {
          int kept = 0;
          for (var draft : drafts) {
            kept +=
                Plain.update(
                    h,
                    "insert into draft (contact, login, touched, json) values (?, ?, ?, ?)"
                        + " on conflict (contact) do nothing",
                    Uuids.bytes(draft.contact()),
                    draft.login(),
                    draft.touched().toEpochMilli(),
                    json.bytes(draft));
          }
          return kept;
        });
  }

  @Override
  public List<Draft> of(String login) {
    return database.read(
        h ->
            h.createQuery(
                    "select json from draft where login = ? order by touched desc, contact desc")
                .bind(0, login)
                .mapTo(byte[].class)
                .map(bytes -> json.read(bytes, Draft.class))
                .list());
  }

  @Override
  public void drop(UUID contact) {
    database.write(
        h -> h.execute("delete from draft where contact = ?", (Object) Uuids.bytes(contact)));
  }
}
