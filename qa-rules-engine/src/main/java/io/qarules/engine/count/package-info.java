/**
 * Stage count: which findings are offences, and the occurrence of each offence (POLICY 2).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.count;

import org.jspecify.annotations.NullMarked;
