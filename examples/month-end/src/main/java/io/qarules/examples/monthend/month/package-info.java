/** What is evaluated and settled, and what came of it. */
@NullMarked
package io.qarules.examples.monthend.month;

import org.jspecify.annotations.NullMarked;
