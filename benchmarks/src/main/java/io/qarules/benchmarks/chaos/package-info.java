/** Shows that a case book on PostgreSQL loses nothing and doubles nothing, whatever fails. */
@NullMarked
package io.qarules.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
