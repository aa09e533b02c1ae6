/**
 * Stage fund: pays the awards of a period as far as the fund reaches (clause 6.2.4, POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.fund;

import org.jspecify.annotations.NullMarked;
