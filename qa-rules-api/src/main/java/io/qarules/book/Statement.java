package io.qarules.book;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * What payroll does for a closed month. Once closed it never changes.
 *
 * @param month the month
 * @param lines sorted by agent id; agents for whom no money moves and nothing is carried
 *     have none
 * @param collect the sum of the lines; CNY, two decimals
 * @param pay the sum of the lines
 * @param giveBack the sum of the lines
 * @param carriedOut the sum of the lines
 * @param controlSum pay + giveBack − collect: what payroll pays out on balance
 */
public record Statement(
        YearMonth month,
        List<StatementLine> lines,
        BigDecimal collect,
        BigDecimal pay,
        BigDecimal giveBack,
        BigDecimal carriedOut,
        BigDecimal controlSum) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * Adds lines up.
     *
     * @param month the month
     * @param lines sorted by agent id
     */
    public static Statement of(YearMonth month, List<StatementLine> lines) {
        BigDecimal collect = sum(lines, StatementLine::collect);
        BigDecimal pay = sum(lines, StatementLine::pay);
        BigDecimal giveBack = sum(lines, StatementLine::giveBack);
        return new Statement(
                month,
                lines,
                collect,
                pay,
                giveBack,
                sum(lines, StatementLine::carriedOut),
                pay.add(giveBack).subtract(collect));
    }

    private static BigDecimal sum(List<StatementLine> lines, Function<StatementLine, BigDecimal> field) {
        return lines.stream().map(field).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
