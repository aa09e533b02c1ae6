/** Stage tier: rules that say what follows from where an agent stands (POLICY 9). */
@NullMarked
package io.qarules.engine.tier;

import org.jspecify.annotations.NullMarked;
