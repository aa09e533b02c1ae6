/**
 * How weights can follow what goes with satisfaction (POLICY 19): where to, in which steps, and what each changes.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.advice;

import org.jspecify.annotations.NullMarked;
