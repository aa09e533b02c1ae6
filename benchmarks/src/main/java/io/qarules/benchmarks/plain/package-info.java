/** The policy in plain Java, without a rule engine: the physical limit, and an oracle for the engine's tests. */
@NullMarked
package io.qarules.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
