/** What a case book costs: facts a second, one more fact for an agent with many, an appeal, and growth. */
@NullMarked
package io.qarules.benchmarks.book;

import org.jspecify.annotations.NullMarked;
