package io.qarules.engine.pack;

import io.qarules.RuleFailureException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.engine.policy.PackName;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.PolicyWriter;
import io.qarules.engine.policy.SettlementBook;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.policy.SettlementWriter;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.PackSource;
import io.qarules.engine.rules.PureRules;
import io.qarules.engine.rules.Rule;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.RuleText;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.rules.StageRules;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A compiled rule pack: its stages, what its policy stage set, and the titles of its clauses. */
public final class RulePack {
    private final PolicyVersion version;
    private final @Nullable Policy policy;
    private final @Nullable SettlementPolicy settlementPolicy;
    private final List<String> warnings;
    private final Map<Stage, StageRules> stages;
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<RuleText> texts;
    private final PureRules penalties;
    private final Map<String, Text> titles;
    private final ClausePatterns penalized;
    private final ClausePatterns titled;

    private RulePack(
            String digest,
            @Nullable Policy policy,
            @Nullable SettlementPolicy settlementPolicy,
            @Nullable RulePack replaced,
            Map<Stage, StageRules> stages,
            RuleCompiler compiler) {
        PackName name = name(policy, settlementPolicy);
        this.version = new PolicyVersion(name.id(), name.version(), digest);
        this.policy = policy;
        this.settlementPolicy = settlementPolicy;
        this.warnings = settlementPolicy == null
                ? List.of()
                : settlementPolicy.warnings(replaced == null ? null : replaced.settlementPolicy);
        this.stages = stages;
        this.texts = compiler.ruleTexts();
        this.penalties = stage(stages, Stage.PENALIZE).pure(texts);
        this.titles = compiler.titles();
        compiler.rules().forEach(rule -> rules.put(rule.name(), rule));
        this.penalized = ClausePatterns.of(rules.values().stream()
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
     * @param replaced the pack in whose place this one comes, if any
     * @throws RulePackException with a line for everything that is wrong
     */
    public static RulePack load(PackSource source, ClassLoader loader, int firingLimit, @Nullable RulePack replaced) {
        // Drools looks its services up once, through the class loader of the thread that comes first, and keeps what
        // it found, were it nothing: on a thread of the common pool it finds nothing.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return compile(source, loader, firingLimit, replaced);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static RulePack compile(
            PackSource source, ClassLoader loader, int firingLimit, @Nullable RulePack replaced) {
        RuleCompiler compiler = new RuleCompiler(source, loader, firingLimit);
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, compiler.compile(stage));
        }
        compiler.throwIfBroken();
        StageRules policyRules = stage(stages, Stage.POLICY);
        try {
            Firing firing = new Firing();
            if (policyRules.speaksTo(SettlementBook.class)) {
                SettlementWriter writer = new SettlementWriter(firing);
                policyRules.run(List.of(), writer, firing, "");
                return new RulePack(source.digest(), null, writer.policy(), replaced, stages, compiler);
            }
            PolicyWriter writer = new PolicyWriter(firing);
            policyRules.run(List.of(), writer, firing, "");
            return new RulePack(source.digest(), writer.policy(), null, replaced, stages, compiler);
        } catch (RuleFailureException | IllegalArgumentException e) {
            throw new RulePackException(source.name(), List.of(String.valueOf(e.getMessage())), e);
        }
    }

    public PolicyVersion version() {
        return version;
    }

    /**
     * This pack, where it is for what it is wanted for.
     *
     * @param settles whether periods are to be settled by it; otherwise cases are to be evaluated
     * @throws RulePackException where it is for the other
     */
    public RulePack requireSettles(boolean settles) {
        if (settles != (settlementPolicy != null)) {
            String wanted = settles
                    ? "settles no periods: its rules of stage policy speak to PolicyBook, not SettlementBook"
                    : "evaluates no cases: its rules of stage policy speak to SettlementBook, not PolicyBook";
            throw new RulePackException(version.id(), List.of("it " + wanted), null);
        }
        return this;
    }

    public Policy policy() {
        return Objects.requireNonNull(policy, "a pack that settles periods");
    }

    public SettlementPolicy settlementPolicy() {
        return Objects.requireNonNull(settlementPolicy, "a pack that evaluates cases");
    }

    public StageRules stage(Stage stage) {
        return stage(stages, stage);
    }

    /** The rules as their authors wrote them, in the order of stages, files and lines. */
    public List<RuleText> ruleTexts() {
        return texts;
    }

    /** Whether the rules of stage penalize are functions of one offence. */
    public PureRules penalties() {
        return penalties;
    }

    /** The file of a rule of this pack. */
    public String fileOf(String ruleName) {
        Rule rule = rules.get(ruleName);
        if (rule == null) {
            throw new IllegalArgumentException("no rule \"" + ruleName + "\" in pack " + version.id());
        }
        return rule.file();
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
        rules.values().stream()
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::name))
                .forEach(rule -> byClause.computeIfAbsent(rule.clause(), clause -> new ArrayList<>())
                        .add(new RulePackDescription.Rule(
                                rule.name(), rule.stage().folder(), rule.file())));
        return new RulePackDescription(
                version,
                byClause.entrySet().stream()
                        .map(entry ->
                                new RulePackDescription.Clause(entry.getKey(), title(entry.getKey()), entry.getValue()))
                        .toList(),
                warnings,
                penalties.obstacles());
    }

    private static StageRules stage(Map<Stage, StageRules> stages, Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            throw new IllegalStateException("stage " + stage + " was not compiled");
        }
        return rules;
    }

    private static PackName name(@Nullable Policy policy, @Nullable SettlementPolicy settlementPolicy) {
        if (policy != null) {
            return policy.name();
        }
        if (settlementPolicy != null) {
            return settlementPolicy.name();
        }
        throw new IllegalArgumentException("a pack without a policy");
    }
}
