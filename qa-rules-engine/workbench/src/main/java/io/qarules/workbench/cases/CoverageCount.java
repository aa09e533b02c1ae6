package io.qarules.workbench.cases;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the coverage of rules by their cases: records the facts that each case gives the rules, and evaluates the
 * conditions on them one by one. Not safe for use by many threads.
 *
 * <pre>{@code
 * CoverageCount count = new CoverageCount();
 * QaRulesEngine rules = QaRulesEngine.builder().pack(source).listener(count).build();
 * for (PackCase each : PackCases.directory(pack).by(rules)) {
 *     Verdict verdict = count.run(each);
 * }
 * Coverage coverage = count.of(rules.pack());
 * }</pre>
 */
public final class CoverageCount implements FactListener {
    private final Map<String, List<List<Met>>> casesByRules = new HashMap<>();
    private List<Met> met = new ArrayList<>();

    @Override
    public void decided(Stage stage, List<?> facts) {
        met.add(new Met(stage, List.copyOf(facts)));
    }

    /** Runs a case and records the facts that it gives the rules. */
    public Verdict run(PackCase packCase) {
        met = new ArrayList<>();
        Verdict verdict = packCase.run();
        casesByRules
                .computeIfAbsent(RulesUnderTest.rulesBeside(packCase.file()), file -> new ArrayList<>())
                .add(met);
        return verdict;
    }

    /** Computes the coverage by the cases so far. Compiles the conditions of every rule, which takes some seconds. */
    public Coverage of(RulePack pack) {
        return new Coverage(pack.ruleTexts().stream()
                .filter(rule -> rule.stage() != Stage.POLICY)
                .map(rule -> count(rule, pack))
                .toList());
    }

    private Coverage.RuleCoverage count(RuleText rule, RulePack pack) {
        RuleCount count = new RuleCount(rule, pack.probes().of(rule.name()));
        for (List<Met> eachCase : casesByRules.getOrDefault(rule.file(), List.of())) {
            count.add(eachCase.stream()
                    .filter(each -> each.stage == rule.stage())
                    .map(Met::facts)
                    .toList());
        }
        return count.coverage();
    }

    /** The facts of a stage in one run. */
    private record Met(Stage stage, List<?> facts) {}
}
