package org.haidang.content.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.content.PackRead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in the engine's own language, one a feature of the ODK XForms specification. */
class FormFileTest extends WithFormFiles {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actions",
        "bind-ids",
        "choice-names",
        "every-type",
        "external-csv",
        "external-geojson",
        "external-xml",
        "functions",
        "groups-and-layout",
        "inline-choices",
        "inline-labels",
        "itemset-internal",
        "languages",
        "last-saved",
        "metadata",
        "mutual-required",
        "other-prefixes",
        "out-of-order",
        "outputs",
        "randomized",
        "range-and-rank",
        "repeat",
        "repeat-counted",
        "repeat-without-template",
        "repeats-nested",
        "select-from-repeat"
      })
  void runs_saves_and_opens_again_as_it_was(String name) {
    var form = open(name);
    form.pack().sections().forEach(node -> fill(form, node, ""));

    assertThat(form.draft().fields()).isNotEmpty();
    assertThat(reopened(form).draft()).isEqualTo(form.draft());
  }

  @ParameterizedTest
  @CsvSource({
    "missing-file,The form needs the file “far-away.csv”",
    "unknown-function,cannot handle function 'phone-lookup'",
    "circle,Cycle detected",
    "search-without-file,The form needs the file “fruits.csv”",
    "search-misspelt,in the appearance cannot be understood",
    "not-a-form,This XML is not an XForm: “model” is missing."
  })
  void what_cannot_run_is_refused_with_its_true_reason(String name, String reason) {
    var refused = (PackRead.Refused) read(name);

    assertThat(refused.faults())
        .extracting(fault -> fault.reason().in("en"))
        .anySatisfy(words -> assertThat(words).contains(reason));
    assertThat(refused.faults())
        .allSatisfy(fault -> assertThat(fault.reason().byLanguage()).containsOnlyKeys("vi", "en"));
  }
}
