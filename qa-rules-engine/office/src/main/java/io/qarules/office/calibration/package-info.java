/**
 * Whether inspectors agree (POLICY 19): medians, deviations, alpha.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.calibration;

import org.jspecify.annotations.NullMarked;
