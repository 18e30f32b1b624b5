package org.haidang.ui.kit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.haidang.content.PagePicture;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** The printers that JavaFX finds, with the dialog of the system. Thread-safe. */
public final class SystemPrinters implements Printers {

  private final BiConsumer<byte[], Consumer<PagePicture>> pages;

  /**
   * The printers of this computer.
   *
   * @param pages gives the pages of a PDF as pictures, in order; blocks
   */
  public SystemPrinters(BiConsumer<byte[], Consumer<PagePicture>> pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Job> begin() {
    return Optional.ofNullable(PrinterJob.createPrinterJob())
        .map(job -> new OfTheSystem(job, pages));
  }

  private record OfTheSystem(PrinterJob job, BiConsumer<byte[], Consumer<PagePicture>> pages)
      implements Job {

    @Override
    public boolean ask(@Nullable Window owner) {
      boolean wanted = job.showPrintDialog(owner);
      if (!wanted) {
        job.cancelJob();
      }
      return wanted;
    }

    @Override
    public void print(byte[] pdf) {
      var well = new AtomicBoolean(true);
      pages.accept(pdf, page -> well.set(well.get() && page(page)));
      if (!well.get()) {
        job.cancelJob();
        throw new HaidangException(ErrorCode.PRINT_FAILED);
      }
      if (!job.endJob()) {
        throw new HaidangException(ErrorCode.PRINT_FAILED);
      }
    }

    /** A node in no window may be printed from any thread. */
    private boolean page(PagePicture page) {
      var image = new WritableImage(page.width(), page.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              page.width(),
              page.height(),
              PixelFormat.getIntArgbInstance(),
              page.points(),
              0,
              page.width());
      var layout = job.getJobSettings().getPageLayout();
      var view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setSmooth(true);
      view.setFitWidth(layout.getPrintableWidth());
      view.setFitHeight(layout.getPrintableHeight());
      return job.printPage(view);
    }
  }
}
