/**
 * Which calls are heard, by whom and when (POLICY 19): the draw, then the roster.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.plan;

import org.jspecify.annotations.NullMarked;
