package io.qarules.workbench.report;

import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A step chart of the fund's balance, with one path for each period and a cross for every unfunded award; coordinates
 * are in a drawing of 440 by 230. All periods have the same width. Within a period an award is placed by its date;
 * where dates are missing, by its order.
 */
record FundChart(List<Span> spans, List<AxisTick> ticks, List<Cross> crosses, String summary) {
    private static final double LEFT = 52;
    private static final double RIGHT = 430;
    private static final double TOP = 24;
    private static final double BOTTOM = 190;
    private static final int LEAST = 100;

    static FundChart of(ReportInput input) {
        List<SettledPeriod> periods = input.periods();
        double width = (RIGHT - LEFT) / Math.max(1, periods.size());
        Drawing drawing = new Drawing(input.zone(), highest(periods), width);
        for (SettledPeriod period : periods) {
            drawing.add(period);
        }
        return new FundChart(drawing.spans, drawing.ticks(), drawing.crosses, summary(periods));
    }

    private static String summary(List<SettledPeriod> periods) {
        StringBuilder summary = new StringBuilder("基金余额 Fund balance");
        for (SettledPeriod period : periods) {
            Settlement settlement = period.settlement();
            summary.append("; %s: %s → %s"
                    .formatted(
                            settlement.period(),
                            ReportFormat.money(settlement.fund().opening()),
                            ReportFormat.money(settlement.fund().closing())));
        }
        return summary.toString();
    }

    private static double highest(List<SettledPeriod> periods) {
        return periods.stream()
                .map(period -> period.settlement().fund().opening())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private static final class Drawing {
        private final List<Span> spans = new ArrayList<>();
        private final List<Cross> crosses = new ArrayList<>();
        private final double every;
        private final double highest;
        private final double width;
        private final ZoneId zone;

        Drawing(ZoneId zone, double most, double width) {
            this.zone = zone;
            this.every = step(most);
            this.highest = Math.max(1, Math.ceil(most / every)) * every;
            this.width = width;
        }

        void add(SettledPeriod period) {
            Settlement settlement = period.settlement();
            double from = LEFT + spans.size() * width;
            List<FundEntry> entries = settlement.fund().entries();
            List<Double> places = places(entries, period.file());
            StringBuilder path = new StringBuilder("M%s %s"
                    .formatted(ReportFormat.length(from), y(settlement.fund().opening())));
            for (int i = 0; i < entries.size(); i++) {
                FundEntry entry = entries.get(i);
                String x = ReportFormat.length(from + places.get(i) * width);
                if (entry.status() == DecisionStatus.UNFUNDED) {
                    crosses.add(new Cross(
                            x,
                            y(entry.balance()),
                            "%s: %s %s"
                                    .formatted(entry.awardId(), ReportFormat.money(entry.amount()), "基金不足 unfunded")));
                } else {
                    path.append("H").append(x).append("V").append(y(entry.balance()));
                }
            }
            path.append("H").append(ReportFormat.length(from + width));
            spans.add(new Span(
                    ReportFormat.length(from),
                    ReportFormat.length(from + width / 2),
                    settlement.period(),
                    path.toString()));
        }

        List<AxisTick> ticks() {
            List<AxisTick> ticks = new ArrayList<>();
            for (double money = 0; money <= highest; money += every) {
                ticks.add(new AxisTick(
                        y(BigDecimal.valueOf(money)),
                        String.format(
                                Locale.ROOT,
                                "%,d",
                                BigDecimal.valueOf(money)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .longValue())));
            }
            return ticks;
        }

        private String y(BigDecimal balance) {
            return ReportFormat.length(BOTTOM - balance.doubleValue() / highest * (BOTTOM - TOP));
        }

        /** Returns the horizontal position of each entry within its period, from 0 to 1. */
        private List<Double> places(List<FundEntry> entries, PeriodFile file) {
            List<Double> places = new ArrayList<>();
            AwardDates dates = AwardDates.of(file);
            Period period = file.period();
            for (int i = 0; i < entries.size(); i++) {
                Instant at = dates.of(entries.get(i));
                if (period == null || period.from() == null || period.to() == null || at == null) {
                    return inOrder(entries.size());
                }
                places.add(place(at, period.from(), period.to()));
            }
            return places;
        }

        private double place(Instant at, LocalDate from, LocalDate to) {
            double start = from.atStartOfDay(zone).toEpochSecond();
            double end = to.plusDays(1).atStartOfDay(zone).toEpochSecond();
            return Math.min(1, Math.max(0, (at.getEpochSecond() - start) / Math.max(1, end - start)));
        }

        private static List<Double> inOrder(int number) {
            List<Double> places = new ArrayList<>();
            for (int i = 1; i <= number; i++) {
                places.add((double) i / (number + 1));
            }
            return places;
        }

        /** Returns a round step that divides the largest balance into three to five parts. */
        private static double step(double most) {
            double step = LEAST;
            double[] factors = {2, 2.5, 2};
            for (int i = 0; most / step > 5; i++) {
                step *= factors[i % factors.length];
            }
            return step;
        }
    }

    /** A period: the coordinates of its start and of its label, and its path. */
    record Span(String from, String middle, String period, String path) {}

    /** An unfunded award. */
    record Cross(String x, String y, String what) {}
}
