/** Measures the jobs. */
@NullMarked
package io.qarules.examples.flinkmonthend.measure;

import org.jspecify.annotations.NullMarked;
