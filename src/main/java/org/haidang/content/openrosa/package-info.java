/** Forms that come in the engine's own language, XForms of ODK and OpenRosa, made packs. */
@NullMarked
package org.haidang.content.openrosa;

import org.jspecify.annotations.NullMarked;
