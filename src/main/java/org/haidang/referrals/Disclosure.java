package org.haidang.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.content.Choice;
import org.haidang.content.ConsentItem;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.model.Body;

/**
 * What leaves with a referral: the items that were agreed to, filled from the person and the
 * contact, and nothing else. Immutable, thread-safe.
 *
 * @param items in the content's order; one of which nothing is known has no values
 */
public record Disclosure(List<Item> items) {

  /**
   * One item.
   *
   * @param name its name in the content
   * @param values what is known; may be empty
   */
  public record Item(String name, Label label, List<Value> values) {
    public Item {
      values = List.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param record the record it stands in
   * @param path where there
   * @param stored as it is stored; personal
   * @param choices what was chosen, where it is a choice; else none, and it stands for itself
   * @param htcds the fields of the case data standard it fills; mostly one or none
   */
  public record Value(
      UUID record, String path, String stored, List<Choice> choices, Set<String> htcds) {
    public Value {
      choices = List.copyOf(choices);
      htcds = Set.copyOf(htcds);
    }

    /** As people read it; personal. */
    public String in(String language) {
      return choices.isEmpty()
          ? stored
          : String.join(", ", choices.stream().map(choice -> choice.label().in(language)).toList());
    }
  }

  /** A record with its body. */
  public record Source(UUID record, Body body) {}

  public Disclosure {
    items = List.copyOf(items);
  }

  /**
   * What {@code consent} lets out.
   *
   * @param offered the items of the content
   * @param person whom it is for; empty when no person is linked
   * @param words what a person's choices are called
   * @param contact of whose report the rest is taken; empty when none is linked
   * @param pack in which that was filled; empty when it is not on this computer, and then nothing
   *     is taken of it
   * @param entry which of several people in that report it is for: the path of their entry; empty
   *     when nobody chose
   */
  public static Disclosure of(
      Consent consent,
      List<ConsentItem> offered,
      Optional<Source> person,
      PersonWords words,
      Optional<Source> contact,
      Optional<Pack> pack,
      String entry) {
    var released = consent.released();
    var items = new ArrayList<Item>();
    for (var item : offered) {
      if (released.contains(item.name())) {
        var values = new ArrayList<Value>();
        person.ifPresent(source -> Disclosing.ofPerson(item, source, words, values));
        if (contact.isPresent() && pack.isPresent()) {
          Disclosing.ofContact(item, contact.get(), pack.get(), entry, values);
        }
        items.add(new Item(item.name(), item.label(), values));
      }
    }
    return new Disclosure(items);
  }

  /** The paths of what leaves of {@code record}, for the audit. */
  public List<String> pathsIn(UUID record) {
    return items.stream()
        .flatMap(item -> item.values().stream())
        .filter(value -> value.record().equals(record))
        .map(Value::path)
        .distinct()
        .sorted()
        .toList();
  }

  /** The records that something leaves of. */
  public List<UUID> records() {
    return items.stream()
        .flatMap(item -> item.values().stream())
        .map(Value::record)
        .distinct()
        .toList();
  }
}
