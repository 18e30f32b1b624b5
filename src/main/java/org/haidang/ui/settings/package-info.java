/** What is set and kept for the whole workstation: content packs. */
@NullMarked
package org.haidang.ui.settings;

import org.jspecify.annotations.NullMarked;
