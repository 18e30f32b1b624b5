package org.haidang.ui.form.files;

import javafx.scene.image.Image;

/**
 * A picture as it can be shown.
 *
 * @param turned by how much it is to be turned to stand upright: 0, 90, 180 or 270 degrees
 */
public record Picture(Image image, int turned) {}
