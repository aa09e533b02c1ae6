/**
 * The input of a settlement: all agents of a period with their calls, surveys and awards. The records have the fields
 * of the JSON period file. Null means unknown.
 */
@NullMarked
package io.qarules.period;

import org.jspecify.annotations.NullMarked;
