package org.haidang.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one field.
 *
 * @param path the field's path in the body; entries of a repeat are addressed by their own id, as
 *     in {@code victims/{id}/age}
 * @param from the value its author saw; null when the field was empty
 * @param to the value its author set; null when the field was emptied
 * @param supersedes the changes whose conflicting values the author has seen and settles with this
 *     edit; empty for an ordinary edit
 */
public record Edit(String path, @Nullable String from, @Nullable String to, List<UUID> supersedes) {

  public Edit {
    supersedes = supersedes == null ? List.of() : List.copyOf(supersedes);
  }

  /** An ordinary edit, which settles no conflict. */
  public Edit(String path, @Nullable String from, @Nullable String to) {
    this(path, from, to, List.of());
  }
}
