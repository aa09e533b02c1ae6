/** Writes builders of records when they are compiled. */
@NullMarked
package io.qarules.builders;

import org.jspecify.annotations.NullMarked;
