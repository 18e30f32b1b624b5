/** Running forms: a pack's XForm and one body, in JavaRosa. */
@NullMarked
package org.haidang.content.engine;

import org.jspecify.annotations.NullMarked;
