package org.haidang.content;

/**
 * A page of paper as a picture.
 *
 * @param width in points of the picture
 * @param height in points of the picture
 * @param points {@code 0xAARRGGBB}, opaque, row by row from the top; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // four million numbers, read once and let go
public record PagePicture(int width, int height, int[] points) {}
