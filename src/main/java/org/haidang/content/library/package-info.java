/** Reading whole packs, and the packs this computer has. */
@NullMarked
package org.haidang.content.library;

import org.jspecify.annotations.NullMarked;
