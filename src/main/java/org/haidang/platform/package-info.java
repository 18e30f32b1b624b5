/** What every room stands on: ids, JSON, texts, error codes, keys, folding. */
@NullMarked
package org.haidang.platform;

import org.jspecify.annotations.NullMarked;
