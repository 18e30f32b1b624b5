package org.haidang.ui.supervision.trail;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.haidang.access.AccountAct;
import org.haidang.access.AccountBook;
import org.haidang.access.Deed;
import org.haidang.sync.TrailAlarm;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** Entries in words. */
record TrailWords(View view, Wording wording, Formats formats) {

  private static final int SHORT = 6;

  String when(Row row) {
    return formats.dateTime(row.happening().at());
  }

  String who(Row row) {
    var login = row.happening().login();
    if (login.isEmpty()) {
      return wording.get("trail.nobody");
    }
    if (login.equals(AccountBook.SERVER)) {
      return wording.get("trail.operator");
    }
    var name = row.name();
    return name == null ? login : name + " (" + login + ")";
  }

  String what(Row row) {
    var deed = row.happening().deed();
    var known = Deed.of(deed);
    if (known.isPresent() && known.get() == Deed.ACCOUNT_CHANGED) {
      var act = row.happening().named("act").flatMap(AccountAct::of).orElse(AccountAct.OTHER);
      return wording.get("trail.act." + act.name().toLowerCase(Locale.ROOT));
    }
    return known.isPresent()
        ? wording.get("trail.deed." + known.get().name().toLowerCase(Locale.ROOT))
        : deed;
  }

  /** The record by its kind and the end of its id: what it is about is nobody's affair here. */
  String which(Row row) {
    var record = row.happening().record();
    var type = row.happening().type();
    if (record == null || type == null) {
      return thing(row);
    }
    var name = wording.get("trail.type." + type.name().toLowerCase(Locale.ROOT));
    return name + " …" + end(record);
  }

  /** What it is about that is no record: an account, a computer, a pack. */
  private String thing(Row row) {
    var said = new ArrayList<String>();
    row.happening()
        .named("account")
        .ifPresent(login -> said.add(wording.get("trail.account", login)));
    row.happening()
        .named("workstation")
        .ifPresent(id -> said.add(wording.get("trail.computer", computer(id))));
    row.happening().named("pack").ifPresent(pack -> said.add(wording.get("trail.pack", pack)));
    row.happening().named("version").ifPresent(said::add);
    row.happening()
        .named("role")
        .ifPresent(role -> said.add(wording.get("shell.role." + role.toLowerCase(Locale.ROOT))));
    row.happening().named("centre").ifPresent(said::add);
    row.happening()
        .named("code-by")
        .ifPresent(
            login ->
                said.add(
                    wording.get(
                        "trail.code_by",
                        login.equals(AccountBook.SERVER) ? wording.get("trail.operator") : login)));
    return String.join(" · ", said);
  }

  private static String computer(String id) {
    return "…" + id.substring(Math.max(0, id.length() - SHORT));
  }

  String whose(Row row) {
    return Objects.requireNonNullElse(row.whose(), "");
  }

  String why(Row row) {
    if (row.forgotten()) {
      return wording.get("trail.forgotten");
    }
    var words = row.words();
    return view == View.GLASS && row.happening().record() != null
        ? wording.get("trail.withheld")
        : words == null ? "" : words.replace('\n', ' ');
  }

  private String where(Row row) {
    var place = row.place();
    if (place == null) {
      return wording.get("trail.server");
    }
    return wording.get(
        "trail.place", Objects.requireNonNullElse(row.placeName(), "…" + end(place)));
  }

  /** All of one entry. */
  String whole(Row row) {
    var text = new StringBuilder(when(row)).append(" · ").append(who(row));
    text.append(" · ").append(what(row));
    if (!which(row).isEmpty()) {
      text.append(" · ").append(which(row));
    }
    if (!whose(row).isEmpty()) {
      text.append(" · ").append(wording.get("trail.of", whose(row)));
    }
    var seen = Deed.of(row.happening().deed());
    if (seen.isPresent() && isLook(seen.get()) && !row.happening().fields().isEmpty()) {
      text.append(" · ").append(wording.get("trail.fields", row.happening().fields().size()));
    }
    text.append(" · ").append(where(row));
    return why(row).isEmpty()
        ? text.toString()
        : text.append("\n").append(wording.get("trail.because", why(row))).toString();
  }

  private static boolean isLook(Deed deed) {
    return deed == Deed.SHOWN || deed == Deed.EXPORTED || deed == Deed.PRINTED;
  }

  String alarm(TrailAlarm alarm) {
    return wording.get(
        "trail.alarm." + alarm.fault().name().toLowerCase(Locale.ROOT),
        end(alarm.workstation()),
        formats.dateTime(alarm.at()),
        alarm.login());
  }

  private static String end(UUID id) {
    var text = id.toString();
    return text.substring(text.length() - SHORT);
  }
}
