/** What generated rules call: the meaning of comparisons and arithmetic where values may be unknown. */
@NullMarked
package io.qarules.engine.rules.runtime;

import org.jspecify.annotations.NullMarked;
