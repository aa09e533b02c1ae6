/**
 * Work on many cores whose results come out in the order of the input.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.parallel;

import org.jspecify.annotations.NullMarked;
