/** Stage reward: rules that give awards for improvements and nominations (POLICY 7). */
@NullMarked
package io.qarules.engine.reward;

import org.jspecify.annotations.NullMarked;
