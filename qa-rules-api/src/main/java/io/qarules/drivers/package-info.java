/** What moves satisfaction, and what comes next: points of several periods, and what came of them (POLICY 19). */
@NullMarked
package io.qarules.drivers;

import org.jspecify.annotations.NullMarked;
