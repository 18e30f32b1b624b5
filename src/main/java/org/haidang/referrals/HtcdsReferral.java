package org.haidang.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.HtcdsStandard.Kind;
import org.haidang.model.Body;
import org.haidang.referrals.Disclosure.Value;
import org.jspecify.annotations.Nullable;

/**
 * A referral by the Human Trafficking Case Data Standard 2.0: one row, of the same shape as the
 * desk's export, with what {@link Disclosure} lets out and nothing else of the person. What has no
 * code in the standard is left out. Immutable, thread-safe.
 */
public record HtcdsReferral(HtcdsStandard standard) {

  private static final String VIETNAMESE = "vi";

  /**
   * One row.
   *
   * @param record the referral
   * @param entry empty: the desk's export names a possible victim's entry here
   * @param fields the standard's fields that are filled, several codes between {@code "; "}
   */
  public record Row(UUID record, String entry, Map<String, String> fields) {}

  /** The row of the referral with {@code body}, sent by {@code centre} on {@code day}. */
  public Row row(UUID referral, Body body, Disclosure disclosure, String centre, LocalDate day) {
    var found = new TreeMap<String, Set<String>>();
    put(found, "cas_ReferringOrganisation", centre);
    put(found, "cas_ReferredOrganisation", body.get(ReferralFields.AGENCY_NAME));
    put(found, "cas_OutgoingReferralDate", day.toString());
    put(found, "cas_OutgoingReferralDetails", body.get(ReferralFields.ASKED));
    put(found, "con_Consent", String.valueOf(Consent.of(body).ground() == Consent.Ground.CONSENT));
    for (var item : disclosure.items()) {
      item.values().forEach(value -> take(found, value));
    }
    var fields = new LinkedHashMap<String, String>();
    for (var name : standard.fields().keySet()) {
      var values = found.getOrDefault(name, Set.of());
      if (!values.isEmpty()) {
        fields.put(name, String.join("; ", values));
      }
    }
    return new Row(referral, "", fields);
  }

  private void take(Map<String, Set<String>> found, Value value) {
    for (var name : value.htcds()) {
      if (name.equals(PersonWords.FULL_NAME)) {
        name(value.stored()).forEach((field, text) -> put(found, field, text));
        continue;
      }
      Optional.ofNullable(standard.fields().get(name))
          .ifPresent(field -> coded(field, value).forEach(code -> put(found, field.name(), code)));
    }
  }

  private static List<String> coded(HtcdsStandard.Field field, Value value) {
    if (field.kind() == Kind.DAY) {
      // A year or a month alone is no day.
      var day = value.stored().split("T", 2)[0];
      return day.length() == 10 ? List.of(day) : List.of();
    }
    if (value.choices().isEmpty()) {
      return field.kind() == Kind.WORDS ? List.of(value.stored()) : List.of();
    }
    var codes = new ArrayList<String>();
    for (var choice : value.choices()) {
      var code = Optional.ofNullable(choice.columns().get("htcds")).filter(it -> !it.isEmpty());
      if (field.kind() == Kind.WORDS) {
        codes.add(code.orElseGet(() -> choice.label().in(VIETNAMESE)));
      } else {
        code.filter(it -> field.codes().isEmpty() || field.codes().contains(it))
            .ifPresent(codes::add);
      }
    }
    return codes;
  }

  /** Vietnamese names begin with the family's and end with one's own. */
  static Map<String, String> name(String full) {
    var words = List.of(full.strip().split("\\s+"));
    var parts = new LinkedHashMap<String, String>();
    parts.put("prs_FirstName", words.getLast());
    if (words.size() > 1) {
      parts.put("prs_SecondName", words.getFirst());
    }
    if (words.size() > 2) {
      parts.put("prs_MiddleName", String.join(" ", words.subList(1, words.size() - 1)));
    }
    return parts;
  }

  private static void put(Map<String, Set<String>> found, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      found.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(value);
    }
  }
}
