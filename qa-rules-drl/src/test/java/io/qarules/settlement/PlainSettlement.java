package io.qarules.settlement;

import static java.util.stream.Collectors.groupingBy;

import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What POLICY 9 gives each agent of a valid period file, read from its text and in no other way: a line for each decision. */
final class PlainSettlement {
    private static final BigDecimal TARGET = new BigDecimal("70");

    private final Period period;
    private final List<PlainMember> members;
    private final Map<PlainMember, String> tiers = new HashMap<>();

    PlainSettlement(PeriodFile file) {
        period = file.period();
        members = file.members().stream()
                .map(member -> new PlainMember(member, file.csatScale()))
                .sorted(Comparator.comparing(PlainMember::id))
                .toList();
        members.stream()
                .filter(this::takesPart)
                .collect(groupingBy(PlainSettlement::line))
                .values()
                .forEach(this::rank);
    }

    private boolean takesPart(PlainMember member) {
        return member.satisfaction() != null && member.counted().size() >= 5;
    }

    private static String line(PlainMember member) {
        return String.valueOf(member.member.agent().line());
    }

    private void rank(List<PlainMember> line) {
        int n = line.size();
        if (n < 5) {
            return;
        }
        List<BigDecimal> fromLowest =
                line.stream().map(PlainMember::satisfaction).sorted().toList();
        int k = n / 5;
        for (PlainMember member : line) {
            BigDecimal index = member.satisfaction();
            boolean top = index.compareTo(fromLowest.get(n - k)) >= 0;
            boolean low = index.compareTo(fromLowest.get(k - 1)) <= 0 && index.compareTo(fromLowest.get(k)) != 0;
            tiers.put(member, top ? "TOP" : low ? "BOTTOM" : "MIDDLE");
        }
    }

    /** Each agent in one line: numbers, tier, decisions sorted by clause, subject and kind. */
    List<String> lines() {
        return members.stream().map(this::shown).toList();
    }

    private String shown(PlainMember member) {
        String metrics = member.metrics().entrySet().stream()
                .map(each -> each.getKey() + "="
                        + (each.getValue() == null ? null : each.getValue().rounded()))
                .collect(Collectors.joining(" "));
        BigDecimal index = member.satisfaction();
        return "%s %d %s %s %s %s %s %s"
                .formatted(
                        member.id(),
                        member.counted().size(),
                        metrics,
                        index,
                        member.composite(),
                        tiers.getOrDefault(member, "NOT_RANKED"),
                        index == null ? null : index.compareTo(TARGET) >= 0,
                        decisions(member));
    }

    private List<String> decisions(PlainMember member) {
        List<String> decisions = new ArrayList<>();
        String subject = period.id() + ":" + member.id();
        if (isUnbalanced(member.metrics())) {
            decisions.add("EFFICIENCY_COACHING:%s FINAL".formatted(subject));
        }
        member.toReview().stream()
                .map(Survey::id)
                .sorted()
                .forEach(id -> decisions.add("SURVEY_REVIEW:%s FINAL".formatted(id)));
        switch (tiers.getOrDefault(member, "NOT_RANKED")) {
            case "BOTTOM" -> {
                decisions.add("OFFLINE_TRAINING:%s PROPOSED".formatted(subject));
                decisions.add("WRITTEN_WARNING:%s until %s PROPOSED"
                        .formatted(subject, period.to().plusMonths(1)));
            }
            case "MIDDLE" -> decisions.addAll(development(member, subject));
            default -> {
                // the others come below
            }
        }
        if (isStreak(member)) {
            decisions.add("ROLE_REVIEW:%s PROPOSED".formatted(subject));
        }
        if ("TOP".equals(tiers.get(member))) {
            BigDecimal pay = member.member.agent().performancePay();
            decisions.add("BONUS:%s%s FINAL".formatted(subject, pay == null ? "" : part(pay, 10) + part(pay, 15)));
            decisions.add("PROMOTION_PRIORITY:%s FINAL".formatted(subject));
            decisions.add("STAR:%s PROPOSED".formatted(subject));
        }
        return decisions;
    }

    private static String part(BigDecimal pay, int percent) {
        return " " + pay.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isUnbalanced(Map<String, Fraction> metrics) {
        Fraction calls = metrics.get("callsPerHour");
        Fraction aht = metrics.get("aht");
        return calls != null
                && aht != null
                && !(calls.compareTo(Fraction.of(8, 1)) >= 0 && aht.compareTo(Fraction.of(600, 1)) <= 0);
    }

    private boolean isStreak(PlainMember member) {
        YearMonth month = YearMonth.from(period.from());
        boolean whole = period.from().equals(month.atDay(1)) && period.to().equals(month.atEndOfMonth());
        BigDecimal index = member.satisfaction();
        return whole
                && Boolean.TRUE.equals(period.closed())
                && index != null
                && index.compareTo(TARGET) < 0
                && isMissed(member, month.minusMonths(1))
                && isMissed(member, month.minusMonths(2));
    }

    private static boolean isMissed(PlainMember member, YearMonth month) {
        return member.member.previousMonths().stream()
                .anyMatch(each -> month.equals(each.month()) && Boolean.FALSE.equals(each.onTarget()));
    }

    private List<String> development(PlainMember member, String subject) {
        List<PlainMember> ranked = tiers.keySet().stream()
                .filter(other -> line(other).equals(line(member)))
                .toList();
        String weakest = null;
        Fraction most = Fraction.ZERO;
        for (Map.Entry<String, Fraction> own : member.points().entrySet()) {
            Fraction shortfall = mean(ranked, own.getKey())
                    .minus(own.getValue())
                    .times(Fraction.of(member.weights().get(own.getKey()), 1));
            if (shortfall.compareTo(most) > 0) {
                most = shortfall;
                weakest = own.getKey();
            }
        }
        return weakest == null ? List.of() : development(subject, weakest, ranked);
    }

    private List<String> development(String subject, String metric, List<PlainMember> ranked) {
        String goal = metric + " "
                + PlainMember.turnedBack(metric, mean(ranked, metric)).rounded();
        PlainMember mentor = ranked.stream()
                .filter(other ->
                        "TOP".equals(tiers.get(other)) && other.points().containsKey(metric))
                .min(Comparator.comparing((PlainMember other) -> other.points().get(metric))
                        .reversed()
                        .thenComparing(PlainMember::id))
                .orElse(null);
        List<String> decisions = new ArrayList<>(List.of("TRAINING:%s %s FINAL".formatted(subject, goal)));
        if (mentor != null) {
            decisions.add("MENTORING:%s %s by %s FINAL".formatted(subject, goal, mentor.id()));
        }
        decisions.add("TARGET:%s %s FINAL".formatted(subject, goal));
        return decisions;
    }

    private static Fraction mean(List<PlainMember> ranked, String metric) {
        return Fraction.mean(ranked.stream()
                .map(member -> member.points().get(metric))
                .filter(Objects::nonNull)
                .toList());
    }
}
