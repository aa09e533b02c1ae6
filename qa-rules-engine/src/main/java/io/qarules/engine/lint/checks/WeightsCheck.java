package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a line of service ranks its agents, and by more than one metric (POLICY 9 and 17). */
public final class WeightsCheck {
    private final DiagnosticCollector findings;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> indices = new LinkedHashMap<>();
    private String rankBy = "";

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
                    Line line =
                            lines.computeIfAbsent(given.get(0), name -> new Line(name, rule, call, new ArrayList<>()));
                    if (weighs(call.arguments().get(2))) {
                        line.weighed().add(given.get(1));
                    }
                }
            }
            case "index" -> indices.put(given.get(0), new LinkedHashSet<>(given.subList(1, given.size())));
            case "rankBy" -> rankBy = given.get(0);
            default -> {
                // says nothing of weights
            }
        }
    }

    private static boolean weighs(Operand weight) {
        return weight.kind() != Operand.Kind.NUMBER || new BigDecimal(weight.text()).signum() != 0;
    }

    private void judge(Line line) {
        Set<String> ranking = indices.getOrDefault(rankBy, Set.of());
        if (!ranking.isEmpty() && line.weighed().stream().noneMatch(ranking::contains)) {
            say(line, PackText.of("WEIGHTS.nobody", quoted(line), PackText.and(ranking)), PackText.of("WEIGHTS.give"));
        } else if (line.weighed().size() == 1) {
            say(line, PackText.of("WEIGHTS.one", quoted(line), line.weighed().get(0)), PackText.of("WEIGHTS.several"));
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
     * @param weighed the metrics that weigh more than 0
     */
    private record Line(String name, RuleText rule, StatementText.VerbCall call, List<String> weighed) {}
}
