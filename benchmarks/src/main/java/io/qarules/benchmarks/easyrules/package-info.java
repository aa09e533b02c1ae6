/** Stage penalize on Easy Rules; the rest of the policy is that of the plain Java peer. */
@NullMarked
package io.qarules.benchmarks.easyrules;

import org.jspecify.annotations.NullMarked;
