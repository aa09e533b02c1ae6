package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a line of service ranks its agents, by more than one metric, and that satisfaction weighs in it as much as
 * the pack says it should (POLICY 9 and 17).
 */
public final class WeightsCheck {
    private static final String SATISFACTION = "satisfaction";

    private final DiagnosticCollector findings;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> indices = new LinkedHashMap<>();
    private String rankBy = "";
    private List<BigDecimal> satisfaction = List.of();

    private WeightsCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        WeightsCheck check = new WeightsCheck(findings);
        rules.stream().filter(rule -> rule.stage() == Stage.POLICY).forEach(rule -> rule.verbs()
                .forEach(call -> check.read(rule, call)));
        check.lines.values().forEach(check::judge);
    }

    private void read(RuleText rule, StatementText.VerbCall call) {
        List<String> given = call.arguments().stream().map(Operand::value).toList();
        switch (call.verb()) {
            case "weight" -> {
                if (given.size() == 3) {
                    Line line = lines.computeIfAbsent(
                            given.get(0), name -> new Line(name, rule, call, new LinkedHashMap<>()));
                    BigDecimal weight = number(call.arguments().get(2));
                    if (weight == null || weight.signum() != 0) {
                        line.weighed().put(given.get(1), Optional.ofNullable(weight));
                    }
                }
            }
            case "index" -> indices.put(given.get(0), new LinkedHashSet<>(given.subList(1, given.size())));
            case "rankBy" -> rankBy = given.get(0);
            case "warnIfSatisfactionWeighsOutside" ->
                satisfaction = call.arguments().stream()
                        .map(WeightsCheck::number)
                        .filter(Objects::nonNull)
                        .toList();
            default -> {
                // says nothing of weights
            }
        }
    }

    /** Returns null where no number is written. */
    private static @Nullable BigDecimal number(Operand operand) {
        return operand.kind() == Operand.Kind.NUMBER ? new BigDecimal(operand.text()) : null;
    }

    private void judge(Line line) {
        Set<String> ranking = indices.getOrDefault(rankBy, Set.of());
        if (!ranking.isEmpty() && line.weighed().keySet().stream().noneMatch(ranking::contains)) {
            say(line, PackText.of("WEIGHTS.nobody", quoted(line), PackText.and(ranking)), PackText.of("WEIGHTS.give"));
            return;
        }
        if (line.weighed().size() == 1) {
            String only = line.weighed().keySet().iterator().next();
            say(line, PackText.of("WEIGHTS.one", quoted(line), only), PackText.of("WEIGHTS.several"));
        }
        if (satisfaction.size() == 2) {
            satisfaction(line, satisfaction.get(0), satisfaction.get(1));
        }
    }

    private void satisfaction(Line line, BigDecimal min, BigDecimal max) {
        BigDecimal together = BigDecimal.ZERO;
        for (String metric : indices.getOrDefault(SATISFACTION, Set.of())) {
            Optional<BigDecimal> weight = line.weighed().getOrDefault(metric, Optional.of(BigDecimal.ZERO));
            if (weight.isEmpty()) {
                return;
            }
            together = together.add(weight.get());
        }
        if (together.compareTo(min) < 0 || together.compareTo(max) > 0) {
            say(
                    line,
                    PackText.of(
                            "WEIGHTS.satisfaction",
                            quoted(line),
                            together.toPlainString(),
                            min.toPlainString(),
                            max.toPlainString()),
                    PackText.of("WEIGHTS.range"));
        }
    }

    private void say(Line line, PackText message, PackText hint) {
        findings.in(line.rule(), DiagnosticCode.WEIGHTS, line.call().place(), message, hint);
    }

    private static String quoted(Line line) {
        return "\"%s\"".formatted(line.name());
    }

    /**
     * A line of service.
     *
     * @param call the first statement that weighs something in it
     * @param weighed the metrics that weigh more than 0; empty where the weight is no number
     */
    private record Line(
            String name, RuleText rule, StatementText.VerbCall call, Map<String, Optional<BigDecimal>> weighed) {}
}
