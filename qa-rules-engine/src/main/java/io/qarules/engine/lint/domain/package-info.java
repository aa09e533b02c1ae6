/**
 * What a condition of a rule admits, so that gaps, overlaps and contradictions can be found.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.lint.domain;

import org.jspecify.annotations.NullMarked;
