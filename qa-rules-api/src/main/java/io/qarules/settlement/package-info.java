/** The results of a settlement: metrics, indices, tiers and decisions by agent, and the award fund's books. */
@NullMarked
package io.qarules.settlement;

import org.jspecify.annotations.NullMarked;
