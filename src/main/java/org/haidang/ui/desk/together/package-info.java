/** The shift on a screen of its own: who is there, raised hands, a call read along. */
@NullMarked
package org.haidang.ui.desk.together;

import org.jspecify.annotations.NullMarked;
