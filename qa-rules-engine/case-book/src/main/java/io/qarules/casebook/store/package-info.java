/** What a case book asks of a store, and the store in memory. */
@NullMarked
package io.qarules.casebook.store;

import org.jspecify.annotations.NullMarked;
