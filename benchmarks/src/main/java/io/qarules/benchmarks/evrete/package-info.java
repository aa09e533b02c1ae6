/** Stage penalize on Evrete; the rest of the policy is that of the plain Java peer. */
@NullMarked
package io.qarules.benchmarks.evrete;

import org.jspecify.annotations.NullMarked;
