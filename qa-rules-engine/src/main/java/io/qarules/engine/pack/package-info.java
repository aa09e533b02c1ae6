/** A compiled rule pack with the values that its stage {@code policy} set. */
@NullMarked
package io.qarules.engine.pack;

import org.jspecify.annotations.NullMarked;
