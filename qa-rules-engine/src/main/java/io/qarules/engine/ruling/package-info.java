/** The intermediate decisions that stages pass on; they become decisions of the outcome at the end. */
@NullMarked
package io.qarules.engine.ruling;

import org.jspecify.annotations.NullMarked;
