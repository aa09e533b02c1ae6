/**
 * The result of an evaluation: decisions with their reasons, what did not count and why, scores, and problems in the
 * input.
 */
@NullMarked
package io.qarules.outcome;

import org.jspecify.annotations.NullMarked;
