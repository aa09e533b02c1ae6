/** A month settled, and a ledger kept, on Apache Flink: one jar, two modes of the same rules. */
@NullMarked
package io.qarules.examples.flinkmonthend;

import org.jspecify.annotations.NullMarked;
