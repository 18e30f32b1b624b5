package org.haidang.ui.desk.call.close;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.desk.Call;
import org.haidang.desk.Earlier;
import org.haidang.ui.form.FieldViewModel;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.PageViewModel;
import org.haidang.ui.form.assess.AssessViewModel;
import org.jspecify.annotations.Nullable;

/**
 * What is left to close a report: the kind of contact, the few questions that kind asks for, and
 * what the form still wants, each answered or left open with a reason. To be used on the FX thread.
 */
public final class CloseViewModel {

  /** Kinds that carry no data: one key closes them. */
  private static final Set<String> NO_DATA = Set.of("prank", "wrong_number", "abusive");

  private static final Set<String> SILENT = Set.of("silent", "cut_off");
  private static final String INFORMATION = "information";

  private final Call call;
  private final FormViewModel form;
  private final LongSupplier seconds;
  private final PageViewModel kindPage;
  private final PageViewModel rest;
  private final AssessViewModel assess;
  private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
  private List<FormSession.Problem> open = List.of();
  private List<String> wanted = List.of();
  private Earlier earlier = Earlier.NONE;

  /**
   * The closing of {@code call}.
   *
   * @param seconds how long the caller was on the line
   */
  public CloseViewModel(Call call, FormViewModel form, LongSupplier seconds) {
    this.call = call;
    this.form = form;
    this.seconds = seconds;
    this.kindPage = form.page(path(Parts.KIND) == null ? List.of() : List.of(kindPath()));
    this.rest = form.page(List.of());
    this.assess = new AssessViewModel(call.form(), form, call.assessing(), form.wording());
  }

  /** How often this number rang before. */
  public void earlier(Earlier known) {
    earlier = known;
  }

  /** The question of the kind; empty when the pack has none. */
  public PageViewModel kindPage() {
    return kindPage;
  }

  /** What the kind asks for, and what the form still wants. */
  public PageViewModel rest() {
    return rest;
  }

  /** The possible victims, each to be judged; it may be put off. */
  public AssessViewModel assess() {
    return assess;
  }

  /** How many of those the report cannot close without. */
  public ReadOnlyIntegerProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  /**
   * The kind that the answers given speak for, while none is chosen: what callers were told is
   * known, what the contact was is the counselor's to say. Null when nothing speaks for one.
   */
  public @Nullable Choice suggestion() {
    if (kind() != null || call.answers().given().isEmpty()) {
      return null;
    }
    return call.form().choices(kindPath()).stream()
        .filter(choice -> choice.name().equals(INFORMATION))
        .findFirst()
        .orElse(null);
  }

  /** How many answers were given. */
  public int given() {
    return call.answers().given().size();
  }

  /** Chooses what is suggested. */
  public void takeSuggestion() {
    var suggested = suggestion();
    if (suggested != null) {
      call.form().set(kindPath(), suggested.name());
      form.changedElsewhere();
    }
  }

  /** The kind chosen; null while none is. */
  public @Nullable String kind() {
    var path = path(Parts.KIND);
    return path == null ? null : call.form().value(path);
  }

  /** Whether the kind chosen carries no data, so that the report closes by itself. */
  public boolean closesAtOnce() {
    var kind = kind();
    return kind != null && NO_DATA.contains(kind);
  }

  /** Gathers anew what is left, with {@code problems} among it. */
  public void open(List<FormSession.Problem> problems) {
    wanted = problems.stream().map(FormSession.Problem::path).toList();
    refresh();
    assess.open();
  }

  /** Follows what was answered; to be run after each change of the form. */
  public void refresh() {
    if (silent()) {
      boolean filled = fill(Parts.SECONDS, seconds.getAsLong());
      if (fill(Parts.REPEATS, earlier.lastDay()) || filled) {
        form.changedElsewhere();
        return;
      }
    }
    var paths = new ArrayList<String>();
    var kind = kind();
    if (INFORMATION.equals(kind)) {
      paths.addAll(playing(Parts.BRIEF));
    } else if (silent()) {
      paths.addAll(playing(Parts.SILENT));
    }
    wanted.stream().filter(path -> !path.equals(path(Parts.KIND))).forEach(paths::add);
    rest.show(paths);
    open = call.open();
    left.set(open.size());
    assess.refresh();
  }

  /** What the report cannot close without, as of the last look. */
  public List<FormSession.Problem> open() {
    return open;
  }

  /** The first that is neither answered nor left open with a reason; null when none is. */
  public @Nullable FieldViewModel next() {
    return rest.fields().stream()
        .filter(field -> field.relevantProperty().get() && !field.settled())
        .findFirst()
        .orElse(null);
  }

  private boolean silent() {
    var kind = kind();
    return kind != null && SILENT.contains(kind);
  }

  /** What the desk knows by itself nobody has to type; what somebody typed stands. */
  private boolean fill(String part, long number) {
    var path = path(part);
    if (path == null || call.form().value(path) != null || number <= 0) {
      return false;
    }
    call.form().set(path, Long.toString(number));
    return true;
  }

  private List<String> playing(String part) {
    return call.form()
        .pack()
        .questions()
        .filter(question -> question.parts().contains(part))
        .map(FormNode.Question::path)
        .filter(path -> Paths.template(path).equals(path))
        .toList();
  }

  private String kindPath() {
    var path = path(Parts.KIND);
    return path == null ? "" : path;
  }

  private @Nullable String path(String part) {
    return call.form().pack().part(part).map(FormNode.Question::path).orElse(null);
  }

  /** Lets go of the form. */
  public void release() {
    form.drop(kindPage);
    form.drop(rest);
  }
}
