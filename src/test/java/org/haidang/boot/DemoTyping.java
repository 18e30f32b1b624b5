package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haidang.content.QuestionType;
import org.haidang.demo.DemoCall;
import org.haidang.demo.DemoCall.Added;
import org.haidang.demo.DemoCall.Answer;
import org.haidang.desk.Call;
import org.haidang.ui.form.FieldViewModel;
import org.haidang.ui.form.FormItem;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.Gaps;
import org.haidang.ui.form.GroupViewModel;
import org.haidang.ui.form.RepeatViewModel;
import org.haidang.ui.kit.Wording;

/** Enters a fictional call through the view models, as the form's view does. */
final class DemoTyping {

  private final FormViewModel form;
  private final Map<String, String> entries = new HashMap<>();
  private final Map<String, String> typed = new TreeMap<>();

  private DemoTyping(FormViewModel form) {
    this.form = form;
  }

  /** Enters it all; what was entered, by real path. */
  static Map<String, String> enter(DemoCall demo, Call call, Wording wording) {
    var typing = new DemoTyping(new FormViewModel(call.form(), Gaps.none(), wording, call.blank()));
    for (var entry : demo.entries()) {
      switch (entry) {
        case Added(var repeat, var as) -> typing.add(repeat, as);
        case Answer(var path, var value) -> typing.answer(path, value);
      }
    }
    return typing.typed;
  }

  private void add(String repeat, String as) {
    form.jump(repeat);
    var found = repeats(form.openProperty().get().items()).filter(one -> one.path().equals(repeat));
    entries.put(repeat + "/" + as, found.findFirst().orElseThrow().add().path());
  }

  private static Stream<RepeatViewModel> repeats(List<FormItem> items) {
    return items.stream()
        .flatMap(
            item ->
                switch (item) {
                  case RepeatViewModel repeat -> Stream.of(repeat);
                  case GroupViewModel group -> repeats(group.items());
                  case FieldViewModel _ -> Stream.empty();
                });
  }

  private void answer(String path, String value) {
    var real = DemoCall.real(path, entries);
    form.jump(real);
    var field = form.field(real).orElseThrow(() -> new AssertionError("no field " + real));
    assertThat(field.relevantProperty().get()).as("%s is on the screen", real).isTrue();
    assertThat(field.readOnlyProperty().get()).as("%s can be typed in", real).isFalse();
    if (field.type() == QuestionType.SELECT_ONE || field.type() == QuestionType.SELECT_MULTIPLE) {
      choose(field, List.of(value.split(" ")));
    } else {
      for (int end = Math.min(value.length(), 12); end < value.length(); end += 40) {
        field.set(value.substring(0, end));
      }
      field.set(value);
      field.leave();
    }
    assertThat(field.errorProperty().get()).as("complaint at %s", real).isEmpty();
    typed.put(real, value);
  }

  private static void choose(FieldViewModel field, List<String> names) {
    field.loadOptions();
    assertThat(field.options()).extracting(option -> option.name()).containsAll(names);
    for (var name : names) {
      if (!field.chosen().contains(name)) {
        field.toggle(name);
      }
    }
  }
}
