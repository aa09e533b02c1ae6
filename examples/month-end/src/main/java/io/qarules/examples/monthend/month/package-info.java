/** What is evaluated and settled, and a month of made-up agents, calls, findings and surveys. */
@NullMarked
package io.qarules.examples.monthend.month;

import org.jspecify.annotations.NullMarked;
