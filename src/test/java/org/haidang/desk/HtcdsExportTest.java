package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.content.FormSession;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.Pack;
import org.haidang.content.engine.Forms;
import org.haidang.fakes.Shipped;
import org.haidang.model.Body;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers of the shipped packs in the codes of the case data standard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtcdsExportTest {

  private static final UUID RECORD = UUID.fromString("0190a000-0000-7000-8000-000000000001");

  private final Forms forms = Shipped.forms();
  private final List<Pack> packs = List.copyOf(Shipped.library().packs());
  private final HtcdsStandard standard = HtcdsStandard.read();

  /** Every field of the standard that the form can fill; the rest and why stands beneath. */
  private static final Set<String> FILLABLE =
      Set.of(
          "org_Type",
          "prs_Gender",
          "prs_PrimaryLanguage",
          "prs_Citizenship",
          "prs_MobilePhone",
          "prs_MailingCity",
          "prs_MailingCountry",
          "prs_MailingState",
          "vic_RelationshipToTrafficker",
          "vic_RecruitmentWebsitesAndApps",
          "vic_MethodOfRecruitment",
          "vic_MethodsOfControl",
          "vic_TypeOfExploitation",
          "vic_ForcedLabourIndustry",
          "vic_TypeOfSexExploitation",
          "per_RoleInProcess",
          "per_RoleDetails",
          "cas_ReferredOrganisation",
          "cas_OutgoingReferralDetails",
          "hte_Country",
          "hte_Date",
          "hte_Description",
          "spl_ActionPlan",
          "con_Consent");

  /** Why the form fills none of these: what a first call cannot know, or must not ask. */
  private static final Map<String, String> NOT_ASKED = notAsked();

  private static Map<String, String> notAsked() {
    var why = new LinkedHashMap<String, String>();
    why.put("org_(Name|Shipping.*|Phone)", "agencies are reference data of their own");
    why.put("prs_(Salutation|FirstName|MiddleName|SecondName)", "a name is kept whole, as told");
    why.put("prs_(Birthdate|IdentityNumber|Email|HomePhone)", "never pressed for in a first call");
    why.put("prs_Mailing(Street|PostalCode|Longitude|Latitude)", "place is told by landmark");
    why.put(
        "prs_(Deceased|MaritalStatus|NumberOfChildren|SecondaryLanguage|Highest.*|Title)",
        "not needed to help");
    why.put("vic_AgreementToManagePersonalData|vic_.*Vulnerabilities", "deprecated in 2.0");
    why.put("vic_TraffickingStatus.*", "another authority decides who is a victim");
    why.put("vic_(AgeWhenTrafficked|LocationOf.*|Exploitation.*)", "asked by those who take over");
    why.put("per_Organisation", "no type in the standard");
    why.put("cas_.*", "the case's life, kept by the desk and not by the form");
    why.put("cco_.*|spl_(Objectives|Planned.*|Actual.*|Type)", "work of those who take over");
    why.put("hte_.*", "a first call tells the country and the day at most");
    return why;
  }

  @Test
  void every_field_of_the_standard_is_filled_or_said_why_not() {
    var filled =
        packs.stream()
            .flatMap(Pack::questions)
            .flatMap(question -> Stream.of(question.htcds().split(" ")))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(filled).isEqualTo(new TreeSet<>(FILLABLE));
    var unexplained =
        standard.fields().keySet().stream()
            .filter(name -> !filled.contains(name))
            .filter(name -> NOT_ASKED.keySet().stream().noneMatch(name::matches))
            .toList();
    assertThat(unexplained).isEmpty();
    System.out.printf("HTCDS: %d of %d fields%n", filled.size(), standard.fields().size());
    assertThat(standard.fields()).hasSize(83);
  }

  private Pack pack(String id) {
    return packs.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private FormSession tip() {
    var form = forms.open(pack("tip-vi"), Body.EMPTY);
    form.set("incident/specific", "yes");
    return form;
  }

  private HtcdsExport.Result exported(FormSession form, boolean personal) {
    return new HtcdsExport(standard, personal).of(RECORD, form.body(), form.pack());
  }

  @Test
  void each_possible_victim_is_a_row_with_their_own_codes() {
    var form = tip();
    form.set("incident/happened_on", "2026-10-02");
    var first = form.add("victims");
    form.set(first + "/sex", "female");
    form.set(first + "/citizenship", "vn");
    form.set(first + "/story/purposes", "sexual forced_labour");
    form.set(first + "/agreement/victim_consent", "no");
    var second = form.add("victims");
    form.set(second + "/sex", "male");
    form.set(second + "/story/controls", "papers debt");
    form.set(second + "/agreement/victim_consent", "yes");
    var rows = exported(form, false).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().fields())
        .isEqualTo(
            Map.of(
                "prs_Gender", "Feminine",
                "prs_Citizenship", "VN",
                "vic_TypeOfExploitation", "SexualExploitation; ForcedLabour",
                "hte_Date", "2026-10-02",
                "con_Consent", "false"));
    assertThat(rows.getLast().fields())
        .containsEntry("prs_Gender", "Masculine")
        .containsEntry("vic_MethodsOfControl", "WithholdsDocuments; DebtBondage")
        .containsEntry("con_Consent", "true")
        .containsEntry("hte_Date", "2026-10-02")
        .doesNotContainKey("vic_TypeOfExploitation");
    assertThat(rows.getFirst().entry()).isEqualTo(first.substring("victims/".length()));
  }

  @Test
  void the_callers_own_answers_count_only_where_the_caller_is_the_one_concerned() {
    var form = tip();
    form.set("caller/caller_sex", "female");
    form.set("contact/language", "km");
    var victim = form.add("victims");
    form.set(victim + "/relation", "child");
    assertThat(exported(form, false).rows().getFirst().fields())
        .doesNotContainKeys("prs_Gender", "prs_PrimaryLanguage");
    form.set(victim + "/relation", "self");
    assertThat(exported(form, false).rows().getFirst().fields())
        .containsEntry("prs_Gender", "Feminine")
        .containsEntry("prs_PrimaryLanguage", "khm");
    form.set(victim + "/sex", "other");
    assertThat(exported(form, false).rows().getFirst().fields())
        .as("what the entry says goes before")
        .containsEntry("prs_Gender", "NonConforming");
  }

  @Test
  void what_is_personal_goes_along_only_when_asked_for() {
    var form = tip();
    form.set("incident/summary", "Câu chuyện riêng");
    form.add("victims");
    assertThat(exported(form, false).rows().getFirst().fields())
        .doesNotContainKey("hte_Description");
    assertThat(exported(form, true).rows().getFirst().fields())
        .containsEntry("hte_Description", "Câu chuyện riêng");
  }

  @Test
  void an_answer_without_a_code_is_told_and_never_made_up() {
    var form = tip();
    var victim = form.add("victims");
    form.set(victim + "/story/purposes", "unclear");
    form.set(victim + "/victim_language", "ium");
    var result = exported(form, true);
    assertThat(result.rows().getFirst().fields())
        .doesNotContainKeys("vic_TypeOfExploitation", "prs_PrimaryLanguage");
    assertThat(result.uncoded())
        .contains(
            new HtcdsExport.Uncoded("victims/story/purposes", "unclear"),
            new HtcdsExport.Uncoded("victims/victim_language", "ium"));
  }

  @Test
  void a_child_of_the_child_line_is_a_row_too() {
    var form = forms.open(pack("child-vi"), Body.EMPTY);
    form.set("incident/specific", "yes");
    var child = form.add("children");
    form.set(child + "/age", "12");
    form.set(child + "/harm/harms", "exploited");
    form.set(child + "/harm/exploited", "begging labour");
    form.set(child + "/harm/harm_tie", "stranger");
    form.set(child + "/agreement/child_consent", "yes");
    assertThat(exported(form, false).rows().getFirst().fields())
        .containsEntry("vic_TypeOfExploitation", "ForcedBegging; ChildLabour")
        .containsEntry("vic_RelationshipToTrafficker", "Unaquainted")
        .containsEntry("con_Consent", "true");
  }

  @Test
  void agencies_are_kinds_of_organisations_and_names() {
    var form = tip();
    form.add("victims");
    var to = form.add("referral/proposals");
    form.set(to + "/agency", "police");
    var other = form.add("referral/proposals");
    form.set(other + "/agency", "ngo");
    assertThat(exported(form, false).rows().getFirst().fields())
        .containsEntry("org_Type", "LawEnforcement; NGO")
        .containsEntry("cas_ReferredOrganisation", "LawEnforcement; NGO");
  }

  @Test
  void a_contact_about_nobody_in_particular_has_no_row() {
    assertThat(exported(forms.open(pack("tip-vi"), Body.EMPTY), true).rows()).isEmpty();
  }

  @Test
  void files_of_both_kinds_give_the_same_rows_back_and_a_spreadsheet_runs_nothing() {
    var rows =
        List.of(
            row("=HYPERLINK(\"x\")", "+84 912"),
            row("-1", "@SUM(A1)"),
            row("'=quoted", "\tx"),
            row("Xã “Tân”, huyện", "dòng 1\ndòng 2; \"hai\""));
    var csv = HtcdsFile.csv(standard, rows);
    assertThat(HtcdsFile.fromCsv(csv)).isEqualTo(rows);
    var json = new Json();
    assertThat(HtcdsFile.fromJson(json, HtcdsFile.json(json, rows))).isEqualTo(rows);
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("record,entry,org_Name,");
    assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?[=+@\\t-]");
  }

  private static HtcdsExport.Row row(String description, String phone) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("prs_MobilePhone", phone);
    fields.put("hte_Description", description);
    return new HtcdsExport.Row(RECORD, "e1", fields);
  }
}
