/** The text that Drools compiles: generated from rules as they were read, never the author's own. */
@NullMarked
package io.qarules.engine.rules.generate;

import org.jspecify.annotations.NullMarked;
