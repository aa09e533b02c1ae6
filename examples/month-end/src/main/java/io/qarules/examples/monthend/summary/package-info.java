/** What a manager reads on the screen. */
@NullMarked
package io.qarules.examples.monthend.summary;

import org.jspecify.annotations.NullMarked;
