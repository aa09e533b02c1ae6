/**
 * Stage overlap: of several fines for one act the highest stands (POLICY 5); then fines in force are acknowledged.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.overlap;

import org.jspecify.annotations.NullMarked;
