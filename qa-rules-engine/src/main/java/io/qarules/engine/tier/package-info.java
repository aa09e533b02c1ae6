/** Stage tier: rules that derive decisions from an agent's standing (POLICY 9). */
@NullMarked
package io.qarules.engine.tier;

import org.jspecify.annotations.NullMarked;
