/** Stage policy: the numbers and lists of a pack, set once when it is loaded. */
@NullMarked
package io.qarules.engine.policy;

import org.jspecify.annotations.NullMarked;
