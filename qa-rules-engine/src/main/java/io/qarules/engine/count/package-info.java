/**
 * Stage count: which findings count, which stand for others, and the how-manieth each offence is (POLICY 2).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.count;

import org.jspecify.annotations.NullMarked;
