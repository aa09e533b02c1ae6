/**
 * The statistics of the inspection office (POLICY 19): agreement, exact tests and regression, by themselves.
 *
 * <p>Nothing here gives NaN or infinity: what is not defined is null, with the reason beside it. Sums run in the order of
 * the input, so that equal input gives equal bits on every JDK.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.statistics;

import org.jspecify.annotations.NullMarked;
