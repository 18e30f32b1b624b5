package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Hours;
import org.haidang.content.Reached;
import org.haidang.content.workbook.SheetRow;

/** Reads how an agency is reached: hours, numbers, addresses. */
final class ReachedReader {

  private static final Set<String> WAYS =
      new LinkedHashSet<>(List.of("phone", "letter", "email", "visit"));
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private final DatedRows rows;
  private final Translations translations;

  ReachedReader(DatedRows rows, Translations translations) {
    this.rows = rows;
    this.translations = translations;
  }

  Reached read(SheetRow row) {
    return new Reached(
        hours(row),
        phones(row),
        email(row),
        translations.optional(row, "address"),
        rows.words(row, "told", WAYS));
  }

  private String hours(SheetRow row) {
    var hours = row.get("hours");
    if (!hours.isEmpty() && Hours.of(hours).isEmpty()) {
      rows.faults().at(row, "hours", Reason.BAD_HOURS, hours);
    }
    return hours;
  }

  private List<String> phones(SheetRow row) {
    var phones = new ArrayList<String>();
    for (var phone : row.get("phones").split("\\s*;\\s*", -1)) {
      if (phone.isEmpty()) {
        continue;
      }
      if (!EmergencyReader.NUMBER.matcher(phone).matches()) {
        rows.faults().at(row, "phones", Reason.BAD_NUMBER, phone);
      }
      phones.add(phone);
    }
    return phones;
  }

  private String email(SheetRow row) {
    var email = row.get("email");
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      rows.faults().at(row, "email", Reason.BAD_EMAIL, email);
    }
    return email;
  }
}
