package org.haidang.ui.desk.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Looks;
import org.haidang.content.paper.PaperPrintout;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.MemorySearch;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.AlertKind;
import org.haidang.people.CaseFields;
import org.haidang.people.CaseIndexer;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.NoteIndexer;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.people.PersonRole;
import org.haidang.people.Saved;
import org.haidang.platform.Folding;
import org.haidang.platform.Ids;
import org.haidang.records.Indexer;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Printers;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Invented people and cases, and the screens over them. */
final class PeopleStage {

  private static final Clock CLOCK = Clock.fixed(Stages.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final Indexer INDEXER =
      new RecordIndexer(
          Map.of(
              RecordType.PERSON,
              new PersonIndexer(_ -> List.of()),
              RecordType.CASE,
              new CaseIndexer(),
              RecordType.NOTE,
              new NoteIndexer()));

  final MemoryAudit audit = new MemoryAudit();
  final Messages messages = new Messages();
  final Map<String, String> kept = new HashMap<>();
  final Register register;

  /** Where the next PDF goes. */
  @Nullable Path file;

  Printers.@Nullable Job printer;

  final PeopleParts parts;
  private final Pen earlier =
      new Pen(
          Ids.timeOrdered(),
          Clock.offset(CLOCK, Duration.ofDays(-3)),
          new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
          UUID.fromString("00000000-0000-7000-8000-0000000000a1"));

  PeopleStage() {
    this(true);
  }

  /** The screens of somebody who may see personal fields, or may not. */
  PeopleStage(boolean personal) {
    register = new MemoryRegister(INDEXER);
    parts =
        PeopleParts.of(
            register,
            new MemorySearch(register, INDEXER, new Search.Reader("HN", personal)),
            new Pen(
                Ids.timeOrdered(),
                CLOCK,
                new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
                UUID.fromString("00000000-0000-7000-8000-0000000000a1")),
            CLOCK,
            (one, other) -> Folding.fold(one).equals(Folding.fold(other)),
            new Looks(audit, Ids.timeOrdered(), CLOCK, "lan"),
            personal,
            PeopleStage::options,
            new ListMemory() {
              @Override
              public Optional<String> get(String key) {
                return Optional.ofNullable(kept.get(key));
              }

              @Override
              public void put(String key, String value) {
                kept.put(key, value);
              }
            },
            PaperPrintout::print);
  }

  private static List<Option> options(FieldLists.Of of, String language) {
    return switch (of) {
      case SEX -> List.of(new Option("female", "Nữ"), new Option("male", "Nam"));
      case ETHNICITY -> List.of(new Option("kinh", "Kinh"), new Option("hmong", "Mông"));
      case LANGUAGE -> List.of(new Option("vi", "Tiếng Việt"), new Option("hmn", "Tiếng Mông"));
      case COUNTRY -> List.of(new Option("vn", "Trong nước"), new Option("kh", "Campuchia"));
      case PROVINCE -> List.of(new Option("vn_04", "Cao Bằng"), new Option("vn_91", "An Giang"));
    };
  }

  PeopleFeature feature(Wording wording) {
    var feature =
        new PeopleFeature(
            parts,
            Stages.atOnce(),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            messages,
            wording,
            Stages.formats(),
            () -> Optional.ofNullable(printer),
            () -> Optional.ofNullable(file));
    feature.tellWhere(Stages.where(register));
    return feature;
  }

  UUID done(Saved saved) {
    return ((Saved.Done) saved).record();
  }

  UUID person(String name, String... fields) {
    var body = parts.persons().added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, name);
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    return done(parts.persons().make(body));
  }

  /** A morning's people: one with a story, some others, two that may be one. */
  PeopleStage filled() {
    var may =
        person(
            "Giàng Thị Mẩy",
            PersonFields.BIRTH,
            "2009",
            PersonFields.SEX,
            "female",
            PersonFields.PROVINCE,
            "vn_04");
    var opened = register.open(may).orElseThrow();
    var body = opened.state().body();
    body =
        parts.persons().added(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER, "0912345678");
    body =
        parts
            .persons()
            .added(
                body,
                PersonFields.ALERTS,
                PersonFields.ALERT_KIND,
                AlertKind.PHONE_IS_READ.stored());
    parts.persons().change(opened, body);
    person("Giang Thi May", PersonFields.AGE, "17");
    person("Nguyễn Văn Bình", PersonFields.PROVINCE, "vn_91");
    var contact =
        earlier.make(
            RecordType.CONTACT, Body.EMPTY.with("summary", "Con gái bị đưa sang biên giới"));
    register.save(List.of(contact));
    parts.linking().person(contact.record(), may, Set.of(PersonRole.POSSIBLE_VICTIM));
    var matter =
        done(
            parts
                .cases()
                .open(
                    contact.record(),
                    Body.EMPTY
                        .with(CaseFields.TITLE, "Đưa Mẩy từ Cao Bằng về")
                        .with(CaseFields.PHASE, CaseFields.Phase.RESCUE.stored())
                        .with(RecordFields.URGENCY, "danger")));
    parts.cases().open(Body.EMPTY.with(CaseFields.TITLE, "Hai anh em ở An Giang"));
    parts.notes().write(matter, "Bị giữ giấy tờ ở nhà trọ", "mẹ", Certainty.HEARSAY);
    parts.notes().write(may, "Có điện thoại riêng từ tháng 10", "em gái", Certainty.LIKELY);
    return this;
  }
}
