/** Stage measure: each agent's metrics, points and indices (POLICY 9). */
@NullMarked
package io.qarules.engine.measure;

import org.jspecify.annotations.NullMarked;
