package io.qarules.engine.pack;

import io.qarules.RuleFailureException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.PolicyWriter;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A compiled rule pack: its stages, what its policy stage set, and the titles of its clauses. */
public final class RulePack {
    private final PolicyVersion version;
    private final Policy policy;
    private final Map<Stage, StageRules> stages;
    private final List<Rule> rules;
    private final Map<String, Text> titles;
    private final ClausePatterns penalized;
    private final ClausePatterns titled;

    private RulePack(
            PolicyVersion version,
            Policy policy,
            Map<Stage, StageRules> stages,
            List<Rule> rules,
            Map<String, Text> titles) {
        this.version = version;
        this.policy = policy;
        this.stages = stages;
        this.rules = List.copyOf(rules);
        this.titles = titles;
        this.penalized = ClausePatterns.of(rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .map(Rule::clause)
                .toList());
        this.titled = ClausePatterns.of(titles.keySet());
    }

    /**
     * Compiles a pack and runs its policy stage.
     *
     * @param loader sees the engine's classes; passed to Drools explicitly
     * @param firingLimit how often the rules of one stage may fire for one case
     * @throws RulePackException with a line for everything that is wrong
     */
    public static RulePack load(PackSource source, ClassLoader loader, int firingLimit) {
        RuleCompiler compiler = new RuleCompiler(source, loader, firingLimit);
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, compiler.compile(stage));
        }
        compiler.throwIfBroken();
        Policy policy = readPolicy(source, stage(stages, Stage.POLICY));
        PolicyVersion version = new PolicyVersion(policy.id(), policy.version(), source.digest());
        return new RulePack(version, policy, stages, compiler.rules(), compiler.titles());
    }

    private static Policy readPolicy(PackSource source, StageRules rules) {
        Firing firing = new Firing();
        PolicyWriter writer = new PolicyWriter(firing);
        try {
            rules.run(List.of(), writer, firing, "");
            return writer.policy();
        } catch (RuleFailureException | IllegalArgumentException e) {
            throw new RulePackException(source.name(), List.of(String.valueOf(e.getMessage())), e);
        }
    }

    public PolicyVersion version() {
        return version;
    }

    public Policy policy() {
        return policy;
    }

    public StageRules stage(Stage stage) {
        return stage(stages, stage);
    }

    private static StageRules stage(Map<Stage, StageRules> stages, Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            throw new IllegalStateException("stage " + stage + " was not compiled");
        }
        return rules;
    }

    /** The file of a rule of this pack. */
    public String fileOf(String ruleName) {
        return rules.stream()
                .filter(rule -> rule.name().equals(ruleName))
                .findFirst()
                .map(Rule::file)
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + ruleName + "\" in this pack"));
    }

    /** Whether a rule of stage penalize names the clause. */
    public boolean knows(String clause) {
        return penalized.matches(clause);
    }

    /** What the clause is called; the clause itself where nothing else is known. */
    public Text title(String clause) {
        return titled.patternFor(clause).map(titles::get).orElseGet(() -> new Text(clause, clause));
    }

    public RulePackDescription describe() {
        Map<String, List<RulePackDescription.Rule>> byClause = new TreeMap<>();
        rules.stream()
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::name))
                .forEach(rule -> byClause.computeIfAbsent(rule.clause(), clause -> new ArrayList<>())
                        .add(new RulePackDescription.Rule(
                                rule.name(), rule.stage().folder(), rule.file())));
        return new RulePackDescription(
                version,
                byClause.entrySet().stream()
                        .map(entry ->
                                new RulePackDescription.Clause(entry.getKey(), title(entry.getKey()), entry.getValue()))
                        .toList());
    }
}
