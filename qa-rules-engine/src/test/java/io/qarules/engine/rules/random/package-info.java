/** Random rules of the grammar, and a second opinion of what they mean: what POLICY 12 and 13 say, by hand. */
@NullMarked
package io.qarules.engine.rules.random;

import org.jspecify.annotations.NullMarked;
