/** Writes files to try a job with. */
@NullMarked
package io.qarules.examples.flinkmonthend.example;

import org.jspecify.annotations.NullMarked;
