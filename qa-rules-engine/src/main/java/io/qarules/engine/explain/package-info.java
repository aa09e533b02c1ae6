/** Proves decisions and answers why there is none, for those who ask: plain evaluation does not come here. */
@NullMarked
package io.qarules.engine.explain;

import org.jspecify.annotations.NullMarked;
