/** The results: decisions with their reasons, what was left out and why, scores, and problems in the input. */
@NullMarked
package io.qarules.outcome;

import org.jspecify.annotations.NullMarked;
