package org.haidang.ui.settings.content;

import java.util.function.BiFunction;
import org.haidang.content.FormSession;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.PackReader;
import org.haidang.content.PackShelf;
import org.haidang.model.Body;
import org.haidang.sync.PackServer;

/**
 * What the screen of content packs stands on.
 *
 * @param library the packs of this computer
 * @param shelf the published ones
 * @param reader reads a workbook as the server will
 * @param forms opens a pack's form over a body
 * @param server publishes
 * @param fetch run when something was published, so that it comes here too
 */
public record ContentParts(
    Library library,
    PackShelf shelf,
    PackReader reader,
    BiFunction<Pack, Body, FormSession> forms,
    PackServer server,
    Runnable fetch) {}
