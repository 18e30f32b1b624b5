package org.haidang.content.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.workbook.SheetSource;

/** The packs the product ships with, read once from the class path. Immutable, thread-safe. */
public final class ShippedLibrary implements Library {

  /** Folders of {@code content/} on the class path; the first is the current one. */
  public static final List<String> SHIPPED = List.of("tip-vi", "child-vi");

  private final List<Pack> packs;

  /**
   * @param packs at least one, the current one first
   */
  public ShippedLibrary(List<Pack> packs) {
    if (packs.isEmpty()) {
      throw new IllegalArgumentException("a library without a pack");
    }
    this.packs = List.copyOf(packs);
  }

  /**
   * Reads all of them; some tenths of a second, so off the FX thread.
   *
   * @throws IllegalStateException when one has a fault, which is a fault of the build; the message
   *     names every sheet and cell
   */
  public static ShippedLibrary read(Packs packs) {
    return new ShippedLibrary(SHIPPED.stream().map(name -> read(packs, name)).toList());
  }

  private static Pack read(Packs packs, String name) {
    var loader = ShippedLibrary.class.getClassLoader();
    return switch (packs.read(SheetSource.resources(loader, "content/" + name))) {
      case PackRead.Ready ready -> ready.pack();
      case PackRead.Refused refused ->
          throw new IllegalStateException(name + ": " + refused.faults());
    };
  }

  @Override
  public Pack current() {
    return packs.getFirst();
  }

  @Override
  public List<Pack> offered() {
    return packs;
  }

  @Override
  public Optional<Pack> find(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  @Override
  public Collection<Pack> packs() {
    return packs;
  }
}
