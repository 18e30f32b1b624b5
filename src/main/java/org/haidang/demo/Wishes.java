package org.haidang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Agencies;
import org.haidang.content.Agency;
import org.haidang.content.Places;
import org.haidang.demo.DemoCall.Added;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies a contact's people are to be sent to: those proposed in the form, found in the
 * pack's directory. Immutable.
 */
record Wishes(Agencies agencies, Places places) {

  /** The directory's rows by the form's kinds of agency; in a province where the row has one. */
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry("police", "police_province"),
          Map.entry("border", "border_province"),
          Map.entry("coast", "coast_guard"),
          Map.entry("commune", "commune_committee"),
          Map.entry("child_officer", "commune_committee"),
          Map.entry("embassy", "mission"),
          Map.entry("social", "social_centre"),
          Map.entry("shelter", "social_centre"),
          Map.entry("health", "health_department"),
          Map.entry("women", "women_province"),
          Map.entry("legal_aid", "legal_aid"),
          Map.entry("ngo", "iom"));

  private static final Map<String, String> URGENCY =
      Map.of("now", "danger", "day", "high", "week", "normal", "later", "low");

  /** Of kin: these help whoever stays at home. */
  private static final Set<String> FOR_FAMILY = Set.of("women", "social", "legal_aid");

  /** The wishes the form of {@code contact} holds. */
  List<Wish> of(DemoContact contact, Map<String, UUID> persons, @Nullable UUID matter) {
    var wishes = new ArrayList<Wish>();
    for (var entry : contact.call().entries()) {
      if (entry instanceof Added(var repeat, var as) && repeat.equals("referral/proposals")) {
        var path = repeat + "/" + as + "/";
        var kind = contact.answer(path + "agency");
        var items = new TreeSet<>(contact.choices(path + "pass_on"));
        var need = need(contact, path);
        var urgency = contact.answer(path + "urgency");
        for (var path2 : concerned(contact, kind, persons)) {
          wish(contact, persons, matter, kind, need, urgency, items, path2).ifPresent(wishes::add);
        }
      }
    }
    return wishes;
  }

  /** What the proposal says is needed, or else what the first of the people concerned needs. */
  private static String need(DemoContact contact, String proposal) {
    var asked = contact.choices(proposal + "referral_needs");
    var needs = asked.isEmpty() ? contact.choices("victims/v1/danger_signs/victim_needs") : asked;
    return needs.stream().findFirst().orElse("");
  }

  /** A wish that came up when the caller was rung again: of the kind that fits the first need. */
  Optional<Wish> later(DemoContact contact, Map<String, UUID> persons, @Nullable UUID matter) {
    var path = persons.keySet().stream().filter(it -> it.contains("/")).findFirst();
    var needs = contact.choices(path.orElse("victims/v1") + "/danger_signs/victim_needs");
    var need = needs.stream().findFirst().orElse("");
    var kind =
        switch (need) {
          case "legal" -> "legal_aid";
          case "rescue", "search" -> "police";
          case "schooling", "carer", "parents" -> "commune";
          case "livelihood" -> "women";
          default -> "social";
        };
    return wish(
        contact,
        persons,
        matter,
        kind,
        need,
        "week",
        Set.of("name", "phone", "story"),
        path.orElse(PeopleOfContact.CALLER));
  }

  private Optional<Wish> wish(
      DemoContact contact,
      Map<String, UUID> persons,
      @Nullable UUID matter,
      String kind,
      String need,
      String urgency,
      Set<String> items,
      String path) {
    var at = contact.started().atOffset(java.time.ZoneOffset.UTC).toLocalDate();
    var age = contact.answer(path + "/age");
    return agency(contact, kind, at)
        .map(
            agency ->
                new Wish(
                    contact,
                    persons.get(path),
                    matter,
                    agency.name(),
                    Objects.requireNonNullElse(agency.label().byLanguage().get("vi"), kind),
                    need,
                    URGENCY.getOrDefault(urgency, "normal"),
                    items.isEmpty() ? Set.of("name", "story") : Set.copyOf(items),
                    path.startsWith("children") || (!age.isEmpty() && Integer.parseInt(age) < 18),
                    contact.answer(path + "/agreement/guardian_risk").equals("yes")));
  }

  private static List<String> concerned(
      DemoContact contact, String kind, Map<String, UUID> persons) {
    var known = persons.keySet().stream().filter(path -> path.contains("/")).toList();
    if (known.isEmpty()
        || (FOR_FAMILY.contains(kind)
            && persons.containsKey(PeopleOfContact.CALLER)
            && contact.answer("contact/caller_role").equals("family"))) {
      return List.of(PeopleOfContact.CALLER);
    }
    return kind.equals("police") || kind.equals("embassy") ? known : known.subList(0, 1);
  }

  private Optional<Agency> agency(DemoContact contact, String kind, LocalDate day) {
    var row = ROWS.getOrDefault(kind, "social_centre");
    var country = contact.answer("victims/v1/story/destination");
    var province = contact.answer("caller/caller_province");
    var where = row.equals("mission") ? country : province;
    return agencies
        .find(row + "@" + where, places)
        .or(() -> agencies.find(row.equals("mission") ? "citizen_protection" : row, places))
        .filter(found -> !found.place().isEach())
        .or(() -> agencies.find("police_ministry", places))
        .filter(found -> found.days().holdsOn(day));
  }
}
