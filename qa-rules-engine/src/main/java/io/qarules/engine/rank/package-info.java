/** Stage rank: the tiers and standings of the agents of each line (POLICY 9). */
@NullMarked
package io.qarules.engine.rank;

import org.jspecify.annotations.NullMarked;
