/**
 * Stage penalize: rules that give each offence its decisions (POLICY 3).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.penalize;

import org.jspecify.annotations.NullMarked;
