package org.haidang.sync;

import java.util.List;
import org.haidang.model.RecordState;

/** By what words a record is known in the national index. Thread-safe. */
public interface KnownBy {

  /** Nobody is known by anything. */
  KnownBy NOTHING =
      new KnownBy() {
        @Override
        public String formula() {
          return "none";
        }

        @Override
        public List<String> keys(RecordState record) {
          return List.of();
        }
      };

  /** Which way of making the keys this is; another makes the server read all records again. */
  String formula();

  /** The keys of a person or a contact. */
  List<String> keys(RecordState record);
}
