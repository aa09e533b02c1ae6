/** The gate in CI: what a case allocates, and its time beside plain Java's, against a committed baseline. */
@NullMarked
package io.qarules.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
