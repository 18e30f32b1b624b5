/** Controls, theme, wording and background work that every screen shares. */
@NullMarked
package org.haidang.ui.kit;

import org.jspecify.annotations.NullMarked;
