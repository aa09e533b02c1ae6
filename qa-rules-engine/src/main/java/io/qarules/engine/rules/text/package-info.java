/**
 * Rules as they are written: files, rules, conditions and statements, each with its place.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.text;

import org.jspecify.annotations.NullMarked;
