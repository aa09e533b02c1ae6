/** A module of Jackson 3 that reads and writes the records as the command line does. */
@NullMarked
package io.qarules.jackson3;

import org.jspecify.annotations.NullMarked;
