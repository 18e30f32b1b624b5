package org.haidang.store.central;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Seal;

/** A central database as it was before its secrets were sealed, with one of each in it. */
final class PlainDatabase {

  static final String CODE = "0123A-BCDEF";
  static final String RECOVERY = "ZZZZZ-00000";

  final DatabaseAddress address;
  final UUID workstation = UUID.randomUUID();
  final UUID contact = UUID.randomUUID();
  final UUID left = UUID.randomUUID();
  final UUID change = UUID.randomUUID();
  final byte[] totp = random();
  final byte[] databaseKey = random();
  final byte[] indexKey = random();
  final byte[] erasureKey = random();
  final Seal.Pair packs = Seal.fresh();
  final String hash = "argon2id-" + UUID.randomUUID();
  final String file = HexFormat.of().formatHex(random());
  final String draft = "{\"name\":\"Lò Thị Mẩy " + UUID.randomUUID() + " sha256=" + file + "\"}";
  final String leftDraft = "{\"name\":\"Vàng A Pao " + UUID.randomUUID() + "\"}";
  final String held =
      """
      {"id":"%s","type":"CONTACT","record":"%s","patch":[
        {"path":"a","from":null,"to":"Giàng Seo Lử"},{"path":"b","from":null,"to":"2"}],
        "author":"lan","workstation":"%s","madeAt":"2026-03-01T08:00:00Z"}\
      """
          .formatted(change, UUID.randomUUID(), workstation);

  /** Its tables without a row, made once. */
  private static final class Pattern {
    static final String NAME = make("plain_pattern");

    private static String make(String name) {
      var address = TestDatabase.empty(name);
      Flyway.configure()
          .dataSource(address.url(), address.user(), address.password())
          .locations("classpath:db/central")
          .target("24?")
          .load()
          .migrate();
      return name;
    }
  }

  PlainDatabase(String name) throws SQLException {
    address = TestDatabase.copy(name, Pattern.NAME);
    try (var connection = TestDatabase.connect(address)) {
      put(
          connection,
          "insert into account (login, display_name, role, centre, password_hash)"
              + " values ('lan', 'Lan', 'COUNSELOR', 'HN', ?)",
          hash);
      put(connection, "insert into second_factor (login, secret) values ('lan', ?)", totp);
      put(
          connection,
          "insert into seal (private_key, public_key) values (?, ?)",
          packs.privateKey(),
          packs.publicKey());
      put(connection, "insert into index_key (key) values (?)", indexKey);
      put(connection, "insert into erasure_key (key) values (?)", erasureKey);
      put(
          connection,
          "insert into workstation (id, database_key) values (?, ?)",
          workstation,
          databaseKey);
      put(
          connection,
          "insert into mirror (contact, login, centre, workstation, turn, number, started_at,"
              + " touched, draft) values (?, 'lan', 'HN', ?, 1, 1, now(), '', ?)",
          contact,
          workstation,
          draft);
      var lying =
          "insert into quarantine (id, kind, record, type, login, centre, workstation, why,"
              + " made_at, held) values (?, ?, ?, 'CONTACT', 'lan', 'HN', ?, 'ACCOUNT',"
              + " '2026-03-01T08:00:00Z', ?)";
      put(connection, lying, left, "DRAFT", left, workstation, leftDraft);
      put(connection, lying, change, "CHANGE", UUID.randomUUID(), workstation, held);
      put(
          connection,
          "insert into reset_code (login, code_hash, until, made_by)"
              + " values ('lan', ?, now() + interval '1 hour', 'hoa')",
          (Object) OneTimeCode.hash(CODE));
      put(
          connection,
          "insert into recovery_code (login, code_hash) values ('lan', ?)",
          (Object) OneTimeCode.hash(RECOVERY));
    }
  }

  private static byte[] random() {
    var bytes = new byte[32];
    new Random().nextBytes(bytes);
    return bytes;
  }

  private static void put(Connection connection, String sql, Object... values) throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  /** What nobody may find, by what it is. */
  Map<String, byte[]> secrets() {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("hash of a password", bytes(hash));
    all.put("second factor", totp);
    all.put("pack key", bytes(packs.privateKey()));
    all.put("pack key, decoded", Base64.getDecoder().decode(packs.privateKey()));
    all.put("index key", indexKey);
    all.put("erasure key", erasureKey);
    all.put("key of a workstation's database", databaseKey);
    all.put("draft", bytes(draft));
    all.put("draft in quarantine", bytes(leftDraft));
    all.put("change in quarantine", bytes("Giàng Seo Lử"));
    all.put("hash of a one-time code", OneTimeCode.hash(CODE));
    all.put("hash of a recovery code", OneTimeCode.hash(RECOVERY));
    return all;
  }

  /** Which of the secrets a dump of all tables tells, whether as text or in digits. */
  static List<String> told(DatabaseAddress address, Map<String, byte[]> secrets)
      throws SQLException {
    var dump = new StringBuilder();
    try (var connection = TestDatabase.connect(address)) {
      for (var table : tables(connection, "relname")) {
        try (var statement = connection.createStatement();
            var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            // A row's text doubles quotation marks.
            dump.append(rows.getString(1).replace("\"\"", "\"")).append('\n');
          }
        }
      }
    }
    return secrets.entrySet().stream()
        .filter(
            secret ->
                dump.indexOf(HexFormat.of().formatHex(secret.getValue())) >= 0
                    || dump.indexOf(new String(secret.getValue(), StandardCharsets.UTF_8)) >= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Which of the secrets lie in the files that PostgreSQL keeps its tables in. */
  static Set<String> inFiles(DatabaseAddress address, Map<String, byte[]> secrets)
      throws SQLException {
    var found = new LinkedHashSet<String>();
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
      for (var file : tables(connection, "pg_relation_filepath(oid)")) {
        try (var rows =
            statement.executeQuery(
                "select pg_read_binary_file('" + file + "', 0, 1000000000, true)")) {
          rows.next();
          var bytes = rows.getBytes(1);
          if (bytes == null) {
            continue;
          }
          var text = new String(bytes, StandardCharsets.ISO_8859_1);
          secrets.forEach(
              (name, secret) -> {
                if (text.contains(new String(secret, StandardCharsets.ISO_8859_1))) {
                  found.add(name);
                }
              });
        }
      }
    }
    return found;
  }

  /** Ordinary tables, and for the files what PostgreSQL sets aside from them. */
  private static List<String> tables(Connection connection, String what) throws SQLException {
    var kinds = what.equals("relname") ? "'r'" : "'r', 't', 'i'";
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select %s from pg_class where relkind in (%s) and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace)"
                    .formatted(what, kinds))) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          found.add(rows.getString(1));
        }
      }
    }
    if (what.equals("relname")) {
      found.removeIf(name -> name.startsWith("pg_toast"));
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
