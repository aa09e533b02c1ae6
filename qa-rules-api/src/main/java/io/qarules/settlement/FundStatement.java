package io.qarules.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * The award fund's books (clause 6.2.4), CNY with two places.
 *
 * @param entries in the order in which awards were drawn
 */
public record FundStatement(BigDecimal opening, BigDecimal closing, List<FundEntry> entries) {
    public FundStatement {
        entries = List.copyOf(entries);
    }
}
