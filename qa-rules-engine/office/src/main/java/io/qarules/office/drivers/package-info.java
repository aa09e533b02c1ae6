/**
 * What goes with satisfaction, and what it will be (POLICY 19): regression, forecasts, and how good they were.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.drivers;

import org.jspecify.annotations.NullMarked;
