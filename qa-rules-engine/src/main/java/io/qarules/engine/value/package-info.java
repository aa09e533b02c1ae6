/** Exact numbers, text order, bilingual texts and a bounded cache. */
@NullMarked
package io.qarules.engine.value;

import org.jspecify.annotations.NullMarked;
