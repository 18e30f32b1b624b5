package org.haidang.boot;

import java.util.List;
import org.haidang.content.Library;
import org.haidang.desk.Colleagues;
import org.haidang.desk.KnownNames;
import org.haidang.model.Account;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalSettings;
import org.haidang.sync.AccountMessages.Person;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.ui.kit.Names;
import org.haidang.ui.kit.Wording;

/** What colleagues and centres are called at this workstation, as long as a shift lasts. */
final class NamesHere implements AutoCloseable {

  private final KnownNames known;
  private Runnable forgets = () -> {};

  /** What was told here before, and who works here now. Blocks on the disk. */
  NamesHere(LocalSettings settings, Account self) {
    known = new KnownNames(new SettingsShelf(settings), new Json());
    known.learn(List.of(new Person(self.login(), self.displayName())));
  }

  /** Takes in what the server told. Blocks on the disk. */
  void learn(List<Person> people) {
    known.learn(people);
  }

  /** From now on the interface calls people and centres by them. On the FX thread. */
  void use(Wording wording, Library library, Colleagues colleagues) {
    Names names = wording.names();
    names.know(
        known::name,
        code ->
            library
                .current()
                .handbook()
                .places()
                .centre(code)
                .map(centre -> centre.label().in(wording.tag())));
    forgets = names::forget;
    // Somebody may be a colleague since this morning only.
    var _ = colleagues.listen(() -> colleagues.board().ifPresent(this::meet));
  }

  private void meet(Board board) {
    learn(board.colleagues().stream().map(each -> new Person(each.login(), each.name())).toList());
  }

  @Override
  public void close() {
    forgets.run();
  }
}
