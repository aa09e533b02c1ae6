/** Reads and writes files of lines. */
@NullMarked
package io.qarules.examples.flinkmonthend.lines;

import org.jspecify.annotations.NullMarked;
