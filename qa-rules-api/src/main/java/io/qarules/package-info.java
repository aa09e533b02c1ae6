/** The interface {@link io.qarules.QaRules}, the description of its rule packs, and its exceptions. */
@NullMarked
package io.qarules;

import org.jspecify.annotations.NullMarked;
