/** Case files and outcomes as JSON. */
@NullMarked
package io.qarules.engine.json;

import org.jspecify.annotations.NullMarked;
