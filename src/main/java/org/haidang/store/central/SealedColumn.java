package org.haidang.store.central;

import java.util.Locale;

/** Where secrets lie sealed, and by what each is bound to its row. */
enum SealedColumn {
  /** Argon2id hashes of passwords: who has them alone cannot even guess. */
  PASSWORD("account", "password_hash", true, "'password/' || login"),
  /** Secrets of second factors. */
  SECOND("second_factor", "secret", false, "'second/' || login"),
  /** What packs are sealed with. */
  PACKS("seal", "private_key", true, "'packs/' || one"),
  /** What the fingerprints of the national index are made with. */
  INDEX("index_key", "key", false, "'index/' || one"),
  /** What erasures are sealed with. */
  ERASURES("erasure_key", "key", false, "'erasures/' || one"),
  /** The keys of the workstations' databases. */
  WORKSTATION("workstation", "database_key", false, "'workstation/' || id"),
  /** Unfinished reports; bound to the contact, since one is handed on with its call. */
  DRAFT("mirror", "draft", true, "'draft/' || contact"),
  /** What waits in quarantine; an unfinished report is bound as in {@link #DRAFT}. */
  HELD("quarantine", "held", true, "case kind when 'DRAFT' then 'draft/' else 'held/' end || id");

  private final String table;
  private final String plain;
  private final boolean text;
  private final String label;

  SealedColumn(String table, String plain, boolean text, String label) {
    this.table = table;
    this.plain = plain;
    this.text = text;
    this.label = label;
  }

  String table() {
    return table;
  }

  /** The column it stood in before. */
  String plain() {
    return text ? "convert_to(" + plain + ", 'UTF8')" : plain;
  }

  String sealed() {
    return switch (this) {
      case PASSWORD -> "password_sealed";
      case SECOND, PACKS, INDEX, ERASURES, WORKSTATION, DRAFT, HELD -> plain + "_sealed";
    };
  }

  /** What a row's value is bound to, as SQL. */
  String label() {
    return label;
  }

  /**
   * What the value of this row is bound to.
   *
   * @param id the login or id; {@code true} where there is one row
   */
  String of(Object id) {
    return name().toLowerCase(Locale.ROOT) + "/" + id;
  }
}
