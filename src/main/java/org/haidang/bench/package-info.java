/** Benchmarks, each beside the bare parts it rests on. */
@NullMarked
package org.haidang.bench;

import org.jspecify.annotations.NullMarked;
