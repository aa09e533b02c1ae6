package io.qarules.examples.monthend.month;

import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;

/**
 * A period and what the rules made of it.
 *
 * @param file with the awards, and with what the period before left
 */
public record SettledPeriod(PeriodFile file, Settlement settlement) {}
