package org.haidang.ui.desk.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.haidang.content.Agency;
import org.haidang.content.Takes;
import org.haidang.model.assessment.AgeBand;
import org.haidang.referrals.AgencyState;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.Distance;
import org.haidang.referrals.Opening;
import org.haidang.referrals.Suggestion;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.WordMatch;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What an agency is in words, in the language of the moment. To be used on the FX thread. */
final class AgencyText {

  private final Wording wording;
  private final Formats formats;
  private final ReadOnlyObjectWrapper<Locale> language;

  AgencyText(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    this.language = new ReadOnlyObjectWrapper<>(wording.language().get());
  }

  /** The language these words are in; it follows the window's while {@link #follow} holds. */
  ReadOnlyObjectProperty<Locale> language() {
    return language.getReadOnlyProperty();
  }

  /** Follows the language of the window, which outlives this screen, until unsubscribed. */
  Subscription follow() {
    return wording.language().subscribe(now -> language.set(now));
  }

  Wording wording() {
    return wording;
  }

  String name(Agency agency) {
    return agency.label().in(wording.tag());
  }

  /** Kind, how far, and what must be known at first sight. */
  String line(Suggestion row, DirectoryBook book) {
    var parts = new ArrayList<String>();
    parts.add(book.kind(row.agency().kind()).in(wording.tag()));
    if (row.isOver()) {
      parts.add(wording.get("agencies.over"));
    } else {
      parts.add(distance(row.distance()));
      if (row.opening().state() != Opening.State.UNKNOWN) {
        parts.add(opening(row.opening()));
      }
    }
    if (row.state() != AgencyState.APPROVED) {
      parts.add(state(row.state()));
    } else if (row.local() != null) {
      parts.add(wording.get("agencies.own"));
    } else if (!row.agency().days().verified()) {
      parts.add(wording.get("agencies.unverified"));
    }
    return String.join(" · ", parts);
  }

  String distance(Distance distance) {
    return wording.get(
        switch (distance) {
          case COMMUNE -> "agencies.near.commune";
          case PROVINCE -> "agencies.near.province";
          case COUNTRY -> "agencies.near.country";
          case NEIGHBOUR -> "agencies.near.neighbour";
          case REGION -> "agencies.near.region";
          case NATIONAL -> "agencies.near.national";
          case EACH -> "agencies.near.each";
          case FAR -> "agencies.near.far";
        });
  }

  String state(AgencyState state) {
    return wording.get(
        switch (state) {
          case PROPOSED -> "agencies.state.proposed";
          case APPROVED -> "agencies.own";
          case REFUSED -> "agencies.state.refused";
        });
  }

  String opening(Opening opening) {
    var next = opening.next();
    var words =
        switch (opening.state()) {
          case ALWAYS -> wording.get("agencies.open.always");
          case OPEN -> wording.get("agencies.open.now");
          case CLOSED ->
              next == null
                  ? wording.get("agencies.open.closed")
                  : wording.get("agencies.open.next", formats.dateTime(next));
          case UNKNOWN -> wording.get("agencies.open.unknown");
        };
    return opening.closedOnHolidays() ? words + wording.get("agencies.open.holidays") : words;
  }

  /** The needs it helps with, after commas. */
  String needs(Agency agency, DirectoryBook book) {
    return agency.needs().isEmpty()
        ? wording.get("agencies.needs.any")
        : agency.needs().stream()
            .map(it -> book.need(it).in(wording.tag()))
            .collect(Collectors.joining(", "));
  }

  /** Whom it takes; empty when anybody. */
  String takes(Agency agency, DirectoryBook book) {
    var parts = new ArrayList<String>();
    if (!agency.takes().ages().isEmpty()) {
      parts.add(
          agency.takes().ages().stream().sorted().map(this::age).collect(Collectors.joining(", ")));
    }
    sexes(agency.takes(), parts);
    for (var citizen : agency.takes().citizens()) {
      parts.add(
          citizen.equals("vn")
              ? wording.get("agencies.takes.vietnamese")
              : book.agencies()
                  .country(citizen)
                  .map(it -> it.in(wording.tag()))
                  .orElse(wording.get("agencies.takes.foreign")));
    }
    return String.join("; ", parts);
  }

  private void sexes(Takes takes, List<String> parts) {
    if (takes.sexes().contains("female")) {
      parts.add(wording.get("agencies.takes.female"));
    }
    if (takes.sexes().contains("male")) {
      parts.add(wording.get("agencies.takes.male"));
    }
  }

  private String age(AgeBand age) {
    return wording.get(
        switch (age) {
          case UNDER_16 -> "agencies.takes.under16";
          case FROM_16_TO_17 -> "agencies.takes.16_17";
          case ADULT, UNKNOWN -> "agencies.takes.adult";
        });
  }

  /** In which order it is told; empty when nobody says. */
  String told(Agency agency) {
    return agency.reached().told().stream()
        .map(
            it ->
                wording.get(
                    switch (it) {
                      case "letter" -> "agencies.told.letter";
                      case "email" -> "agencies.told.email";
                      case "visit" -> "agencies.told.visit";
                      default -> "agencies.told.phone";
                    }))
        .collect(Collectors.joining(" → "));
  }

  /** Since when, until when. */
  String days(Agency agency) {
    var from = agency.days().validFrom();
    var to = agency.days().validTo();
    if (from == null && to == null) {
      return wording.get("agencies.days.unknown");
    }
    if (from == null) {
      return wording.get("agencies.days.to", date(to));
    }
    return to == null
        ? wording.get("agencies.days.from", date(from))
        : wording.get("agencies.days.both", date(from), date(to));
  }

  private String date(@Nullable LocalDate day) {
    return day == null ? "" : formats.date(day);
  }

  /** A number in groups that can be said one by one. */
  static String sayable(String number) {
    if (number.length() < 9 || !number.chars().allMatch(Character::isDigit)) {
      return number;
    }
    var groups = new StringBuilder(number.substring(0, 4));
    for (int at = 4; at < number.length(); at += 3) {
      groups.append(' ').append(number, at, Math.min(number.length(), at + 3));
    }
    return groups.toString();
  }

  /** Whether what is typed is of its name or its numbers. */
  boolean isNamed(Suggestion row, WordMatch match) {
    var agency = row.agency();
    return agency.label().byLanguage().values().stream().anyMatch(match::matches)
        || agency.reached().phones().stream()
            .anyMatch(it -> match.matches(it) || match.matches(it.replace(" ", "")));
  }

  /** Whether what is typed says something of it, its kind or its province. */
  boolean isFound(Suggestion row, WordMatch match, DirectoryBook book) {
    var agency = row.agency();
    return isNamed(row, match)
        || book.kind(agency.kind()).byLanguage().values().stream().anyMatch(match::matches)
        || agency.place().provinces().stream()
            .flatMap(it -> book.places().province(it).stream())
            .flatMap(it -> it.label().byLanguage().values().stream())
            .anyMatch(
                it ->
                    match.matches(it + " " + name(agency))
                        || match.matches(name(agency) + " " + it));
  }
}
