/** The case book: facts that arrive one by one, the ledger of decisions that follows from them, and its statements. */
@NullMarked
package io.qarules.book;

import org.jspecify.annotations.NullMarked;
