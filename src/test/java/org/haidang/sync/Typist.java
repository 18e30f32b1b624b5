package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.referrals.Course;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Step;
import org.haidang.referrals.Transition;
import org.haidang.referrals.Transitions;
import org.haidang.referrals.Walks;

/** Types as people do: from what the screen shows. */
final class Typist {

  private static final List<String> FIELDS = List.of("a", "b", "g/c");
  private static final List<String> OTHERS = List.of("HN", "DN", "AG");
  private static final List<RecordType> TYPES =
      List.of(
          RecordType.CONTACT,
          RecordType.CONTACT,
          RecordType.CONTACT,
          RecordType.PERSON,
          RecordType.CASE,
          RecordType.REFERRAL,
          RecordType.NOTE);

  private final SplittableRandom random;
  private long made;

  Typist(SplittableRandom random) {
    this.random = random;
  }

  /** A save of some record on this screen, or of a new one; null when nothing was typed. */
  Change change(Station station, Account account, Instant at) {
    var here = station.records().stream().filter(state -> !state.erased()).toList();
    boolean fresh = here.isEmpty() || here.size() < 6 && random.nextInt(4) == 0;
    var shown =
        fresh
            ? RecordState.fresh(TYPES.get(random.nextInt(TYPES.size())), id())
            : here.get(random.nextInt(here.size()));
    var id = id();
    var arranged =
        fresh ? List.<Edit>of() : arranged(id, shown, account, station.workstation(), at);
    var patch = new ArrayList<>(arranged.isEmpty() ? written(id, shown, account, at) : arranged);
    if (patch.isEmpty()) {
      return null;
    }
    if (fresh) {
      patch.add(new Edit(ContactFields.CENTRE, null, account.centre()));
    }
    patch.sort(Comparator.comparing(Edit::path));
    var latest = station.latest(shown.id());
    boolean owesReason = patch.stream().anyMatch(edit -> Finality.arranges(edit.path()));
    return new Change(
        id,
        shown.type(),
        shown.id(),
        latest,
        latest == null ? shown.version() : null,
        patch,
        account.login(),
        station.workstation(),
        at,
        owesReason ? "why" : null);
  }

  /** A supervisor finalises a report of the centre, opens it again, decides what is proposed. */
  private List<Edit> arranged(
      UUID id, RecordState shown, Account account, UUID workstation, Instant at) {
    var body = shown.body();
    if (shown.type() != RecordType.CONTACT
        || account.role() != Role.SUPERVISOR
        || !account.centre().equals(body.get(ContactFields.CENTRE))
        || random.nextInt(3) > 0) {
      return List.of();
    }
    boolean isFinal = Finality.isFinal(body);
    return switch (random.nextInt(4)) {
      case 0 -> isFinal ? Finals.reopening(body) : List.of();
      case 1 ->
          !isFinal && shown.conflicts().isEmpty() && Finals.saysSomething(body)
              ? Finals.finalising(id, at, account, workstation, body)
              : List.of();
      default -> Finals.deciding(id, body, random.nextBoolean());
    };
  }

  /** Whoever sees that a report is finalised proposes what they would have written. */
  private List<Edit> written(UUID id, RecordState shown, Account account, Instant at) {
    var wanted = patch(shown, account, at);
    boolean proposes =
        shown.type() == RecordType.CONTACT
            && Finality.isFinal(shown.body())
            && !wanted.isEmpty()
            && wanted.stream()
                .allMatch(edit -> Finality.isContent(edit.path()) && edit.supersedes().isEmpty());
    return proposes ? Finals.proposing(id, wanted) : wanted;
  }

  private UUID id() {
    return new UUID(0x7000, ++made);
  }

  private List<Edit> patch(RecordState shown, Account account, Instant at) {
    if (shown.type() == RecordType.REFERRAL) {
      return stepped(shown, account, at);
    }
    if (shown.type() == RecordType.NOTE && shown.version() != null && random.nextInt(4) > 0) {
      // Nobody changes a note; but a wrong program may try.
      return List.of();
    }
    if (!shown.conflicts().isEmpty() && random.nextInt(3) == 0) {
      return List.of(settling(shown));
    }
    return typed(shown.body());
  }

  private List<Edit> stepped(RecordState shown, Account account, Instant at) {
    var body = shown.body();
    var begun =
        body.fields().isEmpty()
            ? Walks.agreed(body).with(ReferralFields.AGENCY_NAME, "Nhà Bình Yên")
            : body;
    var course = Course.of(begun);
    var open = open(course);
    if (open.isEmpty()) {
      return List.of();
    }
    var to = open.get(random.nextInt(open.size()));
    var step =
        new Step(
            id(),
            to,
            course.tips(),
            at,
            account.login(),
            "may",
            "-",
            to.ended() ? null : at.plusSeconds(60),
            null);
    return body.editsTo(Course.added(begun, step));
  }

  /** Where it may go: by the table, or to one of the states that disagree. */
  private static List<ReferralState> open(Course course) {
    var states = List.copyOf(course.states());
    if (states.size() != 1) {
      return states.isEmpty() ? List.of(ReferralState.PROPOSED) : states;
    }
    return Transitions.from(states.getFirst()).stream()
        .filter(way -> !way.needs().contains(Transition.Need.SPOKEN_NO))
        .map(Transition::to)
        .toList();
  }

  private List<Edit> typed(Body body) {
    return switch (random.nextInt(12)) {
      case 0 -> added(body);
      case 1 -> removed(body);
      case 2, 3 -> inEntry(body);
      case 4 -> shared(body);
      default -> {
        var path = FIELDS.get(random.nextInt(FIELDS.size()));
        yield edits(path, body.get(path), value());
      }
    };
  }

  private String value() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> "same";
      default -> "v" + ++made;
    };
  }

  /** With another centre, or no more. */
  private List<Edit> shared(Body body) {
    var path = RecordFields.SHARED + OTHERS.get(random.nextInt(OTHERS.size()));
    var stands = body.get(path);
    return edits(path, stands, stands == null ? "yes" : null);
  }

  private static List<Edit> edits(String path, String from, String to) {
    return Objects.equals(from, to) ? List.of() : List.of(new Edit(path, from, to));
  }

  private static List<String> entries(Body body) {
    return body.fields().keySet().stream().filter(Entries::isEntry).toList();
  }

  private List<Edit> added(Body body) {
    var entry = "victims/" + id();
    var place = String.valueOf(entries(body).size() + 1);
    return List.of(new Edit(entry, null, place), new Edit(entry + "/age", null, "v" + ++made));
  }

  private List<Edit> removed(Body body) {
    var entries = entries(body);
    if (entries.isEmpty()) {
      return List.of();
    }
    var entry = entries.get(random.nextInt(entries.size()));
    return body.fields().entrySet().stream()
        .filter(field -> (field.getKey() + "/").startsWith(entry + "/"))
        .map(field -> new Edit(field.getKey(), field.getValue(), null))
        .toList();
  }

  private List<Edit> inEntry(Body body) {
    var entries = entries(body);
    if (entries.isEmpty()) {
      return List.of();
    }
    var path = entries.get(random.nextInt(entries.size())) + "/age";
    return edits(path, body.get(path), "v" + ++made);
  }

  private Edit settling(RecordState shown) {
    var paths = List.copyOf(shown.conflicts().keySet());
    var path = paths.get(random.nextInt(paths.size()));
    var values = shown.conflicts().get(path);
    var chosen = values.get(random.nextInt(values.size())).value();
    var named = values.stream().map(HeldValue::change).toList();
    return new Edit(path, shown.body().get(path), chosen, named);
  }
}
