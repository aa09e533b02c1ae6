/** Whether inspectors agree: evaluations of the same calls by several of them, and what came of them (POLICY 19). */
@NullMarked
package io.qarules.calibration;

import org.jspecify.annotations.NullMarked;
