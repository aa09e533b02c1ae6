/** Settles a month: case files, outcomes, the members of the period, the settlement, statements. */
@NullMarked
package io.qarules.examples.flinkmonthend.batch;

import org.jspecify.annotations.NullMarked;
