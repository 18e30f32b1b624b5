package org.haidang.desk;

import java.util.List;
import org.haidang.content.Choice;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/** A form of which every change is noted in the draft. Confined as the form it wraps. */
final class KeptSession implements FormSession {

  private final FormSession form;
  private final Runnable changed;

  KeptSession(FormSession form, Runnable changed) {
    this.form = form;
    this.changed = changed;
  }

  @Override
  public void set(String path, @Nullable String value) {
    form.set(path, value);
    changed.run();
  }

  @Override
  public String add(String repeatPath) {
    var entry = form.add(repeatPath);
    changed.run();
    return entry;
  }

  @Override
  public void remove(String entryPath) {
    form.remove(entryPath);
    changed.run();
  }

  @Override
  public Pack pack() {
    return form.pack();
  }

  @Override
  public @Nullable String value(String path) {
    return form.value(path);
  }

  @Override
  public FieldState state(String path) {
    return form.state(path);
  }

  @Override
  public String name() {
    return form.name();
  }

  @Override
  public List<Choice> choices(String path) {
    return form.choices(path);
  }

  @Override
  public List<String> entries(String repeatPath) {
    return form.entries(repeatPath);
  }

  @Override
  public String text(Label label, String path, String language) {
    return form.text(label, path, language);
  }

  @Override
  public boolean holds(String condition) {
    return form.holds(condition);
  }

  @Override
  public List<Problem> problems() {
    return form.problems();
  }

  @Override
  public Body draft() {
    return form.draft();
  }

  @Override
  public Body body() {
    return form.body();
  }
}
