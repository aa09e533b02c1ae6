/** The case book over a store: {@link io.qarules.casebook.StoredCaseBook} is the way in. */
@NullMarked
package io.qarules.casebook;

import org.jspecify.annotations.NullMarked;
