/** The compiler: sheets in, all their faults or a pack with its XForm out. */
@NullMarked
package org.haidang.content.xform;

import org.jspecify.annotations.NullMarked;
