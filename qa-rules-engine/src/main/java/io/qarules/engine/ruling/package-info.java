/**
 * The intermediate decisions that stages pass on; they become the decisions of the outcome at the end.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.ruling;

import org.jspecify.annotations.NullMarked;
