/**
 * What the stages pass on: rulings about subjects, which become decisions at the end.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.ruling;

import org.jspecify.annotations.NullMarked;
