/** A year of one agent in a case book. */
@NullMarked
package io.qarules.examples.agentyear;

import org.jspecify.annotations.NullMarked;
