/**
 * Stage detect: rules that find breaches in call facts (POLICY 4).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.detect;

import org.jspecify.annotations.NullMarked;
