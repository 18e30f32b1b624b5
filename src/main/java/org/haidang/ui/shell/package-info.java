/** The window: sign-in, navigation, status bar. */
@NullMarked
package org.haidang.ui.shell;

import org.jspecify.annotations.NullMarked;
