/**
 * Reads case files and period files from JSON, and writes results as JSON.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.json;

import org.jspecify.annotations.NullMarked;
