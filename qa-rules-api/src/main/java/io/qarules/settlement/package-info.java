/** The result of a settlement: metrics, indices, tiers and decisions by agent, and the statement of the award fund. */
@NullMarked
package io.qarules.settlement;

import org.jspecify.annotations.NullMarked;
