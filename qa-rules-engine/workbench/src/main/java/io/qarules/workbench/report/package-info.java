/** The month-end report for a manager, and letters to agents: {@link MonthEndReport} and {@link AgentLetter}. */
@NullMarked
package io.qarules.workbench.report;

import org.jspecify.annotations.NullMarked;
