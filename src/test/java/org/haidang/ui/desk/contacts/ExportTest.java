package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.content.engine.Forms;
import org.haidang.desk.HtcdsExporting;
import org.haidang.desk.HtcdsFile;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.Shipped;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the list shows, written to a real file by the case data standard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private static final String STORY = "=Bị giữ giấy tờ";
  private static final UUID OTHER = UUID.fromString("01930000-0000-7000-8000-0000000000ff");

  private final Forms forms = Shipped.forms();
  private final Library library = Shipped.library();
  private final MemoryAudit audit = new MemoryAudit();
  private final Json json = new Json();
  private Shelf shelf = new Shelf();
  private Messages messages = new Messages();
  @TempDir private Path folder;

  @BeforeEach
  void shelf() {
    shelf = new Shelf();
    messages = new Messages();
    audit.failure = null;
    var pack = library.find("tip-vi", library.current().version()).orElseThrow();
    var form = forms.open(pack, Body.EMPTY);
    form.set("incident/specific", "yes");
    form.set("incident/summary", STORY);
    var person = form.add("victims");
    form.set(person + "/sex", "female");
    put(Samples.FIRST, form.body().with(ContactFields.PACK_VERSION, pack.version()), "tip-vi");
    put(Samples.SECOND, form.body().with(ContactFields.PACK_VERSION, "of another year"), "tip-vi");
  }

  private void put(UUID id, Body body, String pack) {
    shelf.put(
        Samples.entry("2026-11-17T02:05:00Z", "consultation", "Em gái " + id),
        new Place.AtServer(Instant.EPOCH),
        RecordState.fresh(RecordType.CONTACT, id).withBody(body.with(ContactFields.PACK, pack)));
  }

  private HtcdsExporting exporting(Role role) {
    return new HtcdsExporting(
        shelf,
        library,
        new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), "thu"),
        new AccessRules(),
        new Account("thu", "Lê Minh Thu", role, "HN"),
        json);
  }

  private ExportViewModel model() {
    var list = new ContactsViewModel(shelf, Stages.atOnce(), (_, _) -> () -> {}, messages);
    list.start();
    var model = new ExportViewModel(exporting(Role.SUPERVISOR), list, Stages.atOnce(), messages);
    model.begin();
    return model;
  }

  private int looks() {
    return audit.all().size();
  }

  @Test
  void what_the_list_shows_is_written_without_personal_fields_and_without_a_look()
      throws IOException {
    var file = folder.resolve("out.csv");
    int before = looks();
    var model = model();
    model.write(file);

    var rows = HtcdsFile.fromCsv(Files.readString(file));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().record()).isEqualTo(Samples.FIRST);
    assertThat(rows.getFirst().fields())
        .containsEntry("prs_Gender", "Feminine")
        .doesNotContainKey("hte_Description");
    assertThat(model.reportProperty().get().packless()).isEqualTo(1);
    assertThat(looks()).isEqualTo(before);
    assertThat(messages.unread())
        .containsExactly(new Message.Note("contacts.export.written", List.of(1, file.toString())));
  }

  @Test
  void personal_fields_want_a_reason_which_the_audit_keeps_and_formulas_stay_guarded()
      throws IOException {
    var file = folder.resolve("personal.csv");
    int before = looks();
    var model = model();
    model.personalProperty().set(true);
    model.reasonProperty().set("  ");
    model.write(file);
    assertThat(model.ready()).isFalse();
    assertThat(file).doesNotExist();

    model.reasonProperty().set("Báo cáo quý");
    model.write(file);
    assertThat(Files.readString(file)).contains("'" + STORY);
    var noted = audit.all().subList(before, looks());
    assertThat(noted).hasSize(1);
    assertThat(noted.getFirst().kind()).isEqualTo(Look.Kind.EXPORTED);
    assertThat(noted.getFirst().reason()).isEqualTo("Báo cáo quý");
    assertThat(noted.getFirst().record()).isEqualTo(Samples.FIRST);
    assertThat(noted.getFirst().fields()).contains("incident/summary");
  }

  @Test
  void what_cannot_be_noted_is_not_written() {
    var file = folder.resolve("unnoted.json");
    audit.failure = ErrorCode.DISK_FULL;
    var model = model();
    model.personalProperty().set(true);
    model.reasonProperty().set("Báo cáo quý");
    model.write(file);

    assertThat(file).doesNotExist();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.DISK_FULL));
  }

  @Test
  void json_goes_by_the_files_ending() throws IOException {
    var file = folder.resolve("out.JSON");
    model().write(file);
    assertThat(HtcdsFile.fromJson(json, Files.readAllBytes(file))).hasSize(1);
  }

  @Test
  void only_supervisors_may() {
    for (var role : Role.values()) {
      var exporting = exporting(role);
      assertThat(exporting.allowed()).as(role.name()).isEqualTo(role == Role.SUPERVISOR);
      if (role != Role.SUPERVISOR) {
        var file = folder.resolve("never-" + role);
        assertThatThrownBy(
                () -> exporting.write(List.of(Samples.FIRST), null, file, (_, _) -> true))
            .isInstanceOfSatisfying(
                HaidangException.class,
                fault -> assertThat(fault.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
        assertThat(file).doesNotExist();
      }
    }
  }

  @Test
  void stopped_midway_it_writes_no_file_and_a_contact_that_went_is_passed_over() {
    var file = folder.resolve("stopped.csv");
    var exporting = exporting(Role.SUPERVISOR);
    var ids = List.of(OTHER, Samples.FIRST);

    assertThat(exporting.write(ids, null, file, (done, _) -> done < 1)).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(exporting.write(ids, null, file, (_, _) -> true).orElseThrow().people())
        .isEqualTo(1);
  }

  @Test
  void answers_without_a_code_are_listed_to_be_copied() {
    var report =
        new HtcdsExporting.Report(
            1, 0, List.of(new org.haidang.desk.HtcdsExport.Uncoded("victims/language", "hmong")));
    assertThat(ExportViewModel.lines(report)).isEqualTo("victims/language\thmong");
  }
}
