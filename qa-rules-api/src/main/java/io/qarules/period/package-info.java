/**
 * The facts of a settlement: all agents of a period with their calls, surveys and awards. The records are the JSON of
 * a period file, field by field; a null field is unknown.
 */
@NullMarked
package io.qarules.period;

import org.jspecify.annotations.NullMarked;
