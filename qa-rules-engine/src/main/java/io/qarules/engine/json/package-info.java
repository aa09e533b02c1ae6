/** Reads case files and period files from JSON, and writes results as JSON. */
@NullMarked
package io.qarules.engine.json;

import org.jspecify.annotations.NullMarked;
