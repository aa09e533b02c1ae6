/** The month's report for a manager and the agents' letters: {@link io.qarules.examples.monthend.report.MonthEndReport}. */
@NullMarked
package io.qarules.examples.monthend.report;

import org.jspecify.annotations.NullMarked;
