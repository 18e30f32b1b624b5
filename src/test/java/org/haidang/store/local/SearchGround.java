package org.haidang.store.local;

import static org.haidang.desk.Samples.id;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An encrypted store to be filled and searched, one for each test. */
abstract class SearchGround {

  static final Reader LAN = new Reader("HN", true);

  @TempDir Path folder;
  LocalStore store;

  @BeforeEach
  void open() {
    store = Searched.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  UUID contact(int minutes, String summary) {
    return contact(minutes, Samples.contactBody(minutes, summary));
  }

  UUID contact(int minutes, Body body) {
    var id = id();
    store.contacts().save(Samples.change(id, null, null, Body.EMPTY.editsTo(body)));
    return id;
  }

  UUID other(RecordType type, Body body) {
    var id = id();
    var whole =
        body.with(ContactFields.CENTRE, body.get(ContactFields.CENTRE) == null ? "HN" : "DN")
            .with(ContactFields.STARTED, Samples.NOON.plusSeconds(7200).toString());
    store
        .register()
        .save(
            List.of(
                new Change(
                    id(),
                    type,
                    id,
                    null,
                    null,
                    Body.EMPTY.editsTo(whole),
                    "lan",
                    Samples.WORKSTATION,
                    Samples.NOON,
                    null)));
    return id;
  }

  List<Search.Hit> ask(Question question, Reader reader) {
    return store.search(reader).ask(question, () -> false).orElseThrow().hits();
  }

  List<String> found(String text) {
    return summaries(Question.of(text, 50));
  }

  List<String> summaries(Question question) {
    return ask(question, LAN).stream().map(hit -> hit.row().entry().summary()).toList();
  }

  static String marked(Search.Hit hit) {
    var text = new StringBuilder(hit.snippet().text());
    for (var mark : hit.snippet().marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.begin(), '[');
    }
    return text.toString();
  }
}
