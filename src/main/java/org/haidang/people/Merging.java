package org.haidang.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * Joins two records of one person, which a person does and can take back at any time. Controllers
 * ring from victims' telephones: a shared number is no reason. Names alike are; without them
 * somebody has to say why. Nothing is copied and nothing taken out: the one record points at the
 * other, see {@link PersonFields#MERGED_INTO}. Thread-safe; blocks on the disk.
 */
public final class Merging {

  /** More than this of what points at a person is only counted. */
  static final int SHOWN = 200;

  private static final Set<RecordType> POINTING =
      Set.of(
          RecordType.CONTACT,
          RecordType.CASE,
          RecordType.REFERRAL,
          RecordType.REPORT,
          RecordType.FOLLOW_UP,
          RecordType.NOTE);

  private final Register register;
  private final Pen pen;
  private final Survivors survivors;
  private final BiPredicate<String, String> alike;

  /**
   * Merging in {@code register}.
   *
   * @param alike whether two names may be one name, heard or spelt differently
   */
  public Merging(Register register, Pen pen, BiPredicate<String, String> alike) {
    this.register = register;
    this.pen = pen;
    this.survivors = new Survivors(register);
    this.alike = alike;
  }

  /**
   * What merging would join.
   *
   * @param kept the person that stands for both
   * @param gone the person that will be the kept one
   * @param namesAlike whether a name of one may be a name of the other; if not, a reason is wanted
   * @param numberShared whether a number of one is a number of the other, which proves nothing
   * @param pointing what points at the one that goes, the latest first, at most {@value #SHOWN}
   */
  public record Preview(
      Register.Opened kept,
      Register.Opened gone,
      boolean namesAlike,
      boolean numberShared,
      List<Register.Linked> pointing) {
    public Preview {
      pointing = List.copyOf(pointing);
    }
  }

  /** What would be joined; empty when one is not here, or both are one person already. */
  public Optional<Preview> preview(UUID gone, UUID kept) {
    var one = survivors.of(gone);
    var other = survivors.of(kept);
    var left = person(one);
    var right = person(other);
    if (one.equals(other) || left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Preview(
            right.get(),
            left.get(),
            namesAlike(one, other),
            numberShared(one, other),
            register.linked(one, POINTING, SHOWN)));
  }

  /**
   * Merges {@code gone} into {@code kept}, or whoever each of them is after earlier merging.
   *
   * @param reason why, in words; may be null or empty when the names are alike
   * @throws HaidangException when nothing was saved
   */
  public Saved merge(UUID gone, UUID kept, @Nullable String reason) {
    var one = survivors.of(gone);
    var other = survivors.of(kept);
    if (one.equals(other)) {
      return new Saved.Refused(PersonFields.MERGED_INTO, Reason.SAME_PERSON);
    }
    var left = person(one);
    if (left.isEmpty() || person(other).isEmpty()) {
      return Persons.notHere();
    }
    var why = reason == null ? "" : CleanText.line(reason).text();
    if (why.isEmpty() && !namesAlike(one, other)) {
      return new Saved.Refused(PersonFields.MERGED_INTO, Reason.REASON_WANTED);
    }
    var body = left.get().state().body().with(PersonFields.MERGED_INTO, other.toString());
    var change = pen.change(left.get(), body, why.isEmpty() ? null : why);
    register.save(List.of(change));
    return new Saved.Done(one, List.of(change));
  }

  /**
   * Takes the merging of {@code gone} back, however long ago it was. Of a ring of two computers'
   * mergings both are taken back.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved part(UUID gone) {
    var person = person(gone);
    if (person.isEmpty()) {
      return Persons.notHere();
    }
    var changes = new ArrayList<Change>();
    var into = Survivors.target(person.get().state().body());
    alone(person.get()).ifPresent(changes::add);
    into.flatMap(target -> pointingAt(gone, target)).flatMap(this::alone).ifPresent(changes::add);
    if (!changes.isEmpty()) {
      register.save(changes);
    }
    return new Saved.Done(gone, changes);
  }

  private Optional<Change> alone(Register.Opened person) {
    var body = person.state().body().with(PersonFields.MERGED_INTO, null);
    var change = pen.change(person, body, null);
    return change.patch().isEmpty() ? Optional.empty() : Optional.of(change);
  }

  /** The one on the way from {@code from} that was merged into {@code gone}: there is a ring. */
  private Optional<Register.Opened> pointingAt(UUID gone, UUID from) {
    var passed = new HashSet<UUID>();
    var at = person(from);
    while (at.isPresent() && passed.add(at.get().state().id())) {
      var next = Survivors.target(at.get().state().body());
      if (next.filter(gone::equals).isPresent()) {
        return at;
      }
      at = next.flatMap(this::person);
    }
    return Optional.empty();
  }

  private Optional<Register.Opened> person(UUID id) {
    return register.open(id).filter(it -> it.state().type() == RecordType.PERSON);
  }

  private boolean namesAlike(UUID one, UUID other) {
    var names = told(other, PersonFields.NAMES);
    return told(one, PersonFields.NAMES).stream()
        .anyMatch(name -> names.stream().anyMatch(it -> alike.test(name, it)));
  }

  private boolean numberShared(UUID one, UUID other) {
    var numbers = new HashSet<>(told(one, PersonFields.PHONES));
    return told(other, PersonFields.PHONES).stream().anyMatch(numbers::contains);
  }

  /** The names or numbers of all records that are one person. */
  private List<String> told(UUID survivor, String list) {
    var told = new ArrayList<String>();
    for (var id : survivors.all(survivor)) {
      person(id)
          .map(it -> it.state().body())
          .ifPresent(
              body ->
                  told.addAll(
                      list.equals(PersonFields.NAMES)
                          ? Persons.names(body)
                          : Persons.numbers(body)));
    }
    return told;
  }
}
