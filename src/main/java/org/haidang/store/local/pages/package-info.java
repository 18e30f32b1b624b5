/**
 * Reads a damaged database page by page, beneath SQLite, which gives up where a page that leads to
 * others is bent.
 */
@NullMarked
package org.haidang.store.local.pages;

import org.jspecify.annotations.NullMarked;
