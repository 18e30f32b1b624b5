package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.haidang.content.Pack;
import org.haidang.desk.Assessed;
import org.haidang.desk.Assessments;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.assessment.Judgement;
import org.haidang.model.assessment.Suggestion;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.form.assess.SuggestionWords;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** How the possible victims of a record were judged, in lines beneath each of them. */
final class AssessedLines {

  private final RecordState state;
  private final Pack pack;
  private final Assessments assessments;
  private final Wording wording;
  private final Formats formats;
  private final SuggestionWords words;

  AssessedLines(RecordState state, Pack pack, Wording wording, Formats formats) {
    this.state = state;
    this.pack = pack;
    this.assessments = new Assessments(pack);
    this.wording = wording;
    this.formats = formats;
    this.words = new SuggestionWords(wording);
  }

  /** The lines of each entry by its path; none where the pack is not here. */
  static Function<String, List<Item>> beneath(
      RecordState state, @Nullable Pack pack, Wording wording, Formats formats) {
    return pack == null ? _ -> List.of() : new AssessedLines(state, pack, wording, formats)::of;
  }

  /** The lines of the entry at {@code entry}; none when nobody judged and nothing was put off. */
  List<Item> of(String entry) {
    var lines = new ArrayList<Item>();
    Assessed.of(state.body(), entry).ifPresent(stands -> judged(entry, stands, lines));
    Assessed.putOff(state.body(), entry)
        .ifPresent(
            standing -> lines.add(line("assess.record.open", words.standing(standing), false)));
    return lines;
  }

  private void judged(String entry, Assessed stands, List<Item> lines) {
    lines.add(field(entry, "last", words.judgement(stands.last()), false, this::judgement));
    if (stands.first() != stands.last()) {
      lines.add(line("assess.record.first", words.judgement(stands.first()), false));
    }
    lines.add(line("assess.record.suggested", words.judgements(stands.suggested()), false));
    if (!stands.why().isEmpty() || state.conflicts().containsKey(path(entry, "why"))) {
      lines.add(field(entry, "why", stands.why(), true, text -> text));
    }
    lines.add(
        new Item.Line(wording.get("assess.record.basis"), basis(entry, stands), false, false));
    var at = stands.at();
    var when = at == null ? "" : formats.dateTime(at) + " · ";
    lines.add(line("assess.record.rules", when + stands.rules(), false));
  }

  /** In words what it rested on; where answers changed since, that they did. */
  private List<Value> basis(String entry, Assessed stands) {
    var now = assessments.evidence(entry, state.body()::get);
    var lines =
        now.basis().equals(stands.basis())
            ? words.reasons(Suggestion.of(now), pack.handbook().indicators())
            : List.of(words.standing(Assessed.Standing.LOOK_AGAIN));
    return lines.stream().map(each -> new Value(List.of(each))).toList();
  }

  private Item field(
      String entry, String name, String shown, boolean personal, Function<String, String> inWords) {
    var held = state.conflicts().get(path(entry, name));
    var label = wording.get("assess.record." + name);
    if (held == null) {
      return new Item.Line(label, List.of(new Value(List.of(shown))), personal, false);
    }
    return new Item.Line(
        label, held.stream().map(each -> value(each.value(), inWords)).toList(), personal, true);
  }

  private static Value value(@Nullable String raw, Function<String, String> inWords) {
    return new Value(raw == null ? List.of() : List.of(inWords.apply(raw)));
  }

  private String judgement(String stored) {
    return Judgement.of(stored).map(words::judgement).orElse(stored);
  }

  private Item line(String key, String text, boolean personal) {
    return new Item.Line(wording.get(key), List.of(new Value(List.of(text))), personal, false);
  }

  private static String path(String entry, String name) {
    return ContactFields.ASSESSED + entry + "/" + name;
  }
}
