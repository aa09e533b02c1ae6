/** Keeps a ledger: facts that arrive late and twice, the decisions that follow, and what each fact changed. */
@NullMarked
package io.qarules.examples.flinkmonthend.stream;

import org.jspecify.annotations.NullMarked;
