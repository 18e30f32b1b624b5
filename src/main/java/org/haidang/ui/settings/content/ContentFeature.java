package org.haidang.ui.settings.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Content packs: to an author the workbook at hand and its publishing, to everybody what was
 * published and what changed. On the FX thread.
 */
public final class ContentFeature implements Feature {

  private final ContentView view;
  private final PublishedViewModel published;
  private final boolean mayPreview;

  /**
   * The feature.
   *
   * @param mayPreview whether the person may open workbooks
   * @param mayPublish whether the person may publish
   */
  public ContentFeature(
      ContentParts parts,
      Background background,
      Later later,
      Messages messages,
      Wording wording,
      Clock clock,
      boolean mayPreview,
      boolean mayPublish) {
    this.mayPreview = mayPreview;
    published = new PublishedViewModel(parts, background, messages, clock);
    var draft = new DraftViewModel(parts, background, later, messages, wording);
    view = new ContentView(draft, published, mayPreview, mayPublish, wording, new Formats(clock));
  }

  /** Packs have come: what is shown follows. */
  public void refresh() {
    published.refresh();
  }

  @Override
  public String nameKey() {
    return "content.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.MENU_BOOK;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys = new ArrayList<KeyHelp>();
    if (mayPreview) {
      keys.add(new KeyHelp("Ctrl+O", "content.keys.choose"));
      keys.add(new KeyHelp("Alt+1…3", "content.keys.sides"));
      keys.add(new KeyHelp("Alt+4", "content.keys.versions"));
      keys.add(new KeyHelp("Ctrl+Enter", "content.keys.publish"));
    }
    keys.add(new KeyHelp("↑ ↓", "content.keys.choose_version"));
    return keys;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    view.shown();
  }

  @Override
  public void hidden() {
    view.hidden();
  }
}
