/** The entry interface of qa-rules, what it says of its rules, and the exceptions. */
@NullMarked
package io.qarules;

import org.jspecify.annotations.NullMarked;
