package io.qarules.engine.pack;

import io.qarules.RuleFailureException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.engine.lint.CheckedPack;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.policy.OfficePolicy;
import io.qarules.engine.policy.PackName;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.ContextClassLoaders;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.rules.PackRules;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.probe.Probes;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Language;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule pack: its stages, the values that its stage {@code policy} set, and the titles of its clauses.
 * Immutable and safe for use by many threads.
 */
public final class RulePack {
    private static final Set<String> ONE_OF_A_CASE = Set.of("Setting", "Agent");
    private final PolicyVersion version;
    private final @Nullable Policy policy;
    private final @Nullable SettlementPolicy settlementPolicy;
    private final @Nullable OfficePolicy officePolicy;
    private final List<PackText> warnings;
    private final Map<Stage, StageRules> stages;
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<RuleText> texts;
    private final Map<Stage, Set<Class<?>>> factsRead;
    private final Probes probes;
    private final Map<String, Text> titles;
    private final ClausePatterns penalized;
    private final ClausePatterns titled;
    private final @Nullable FactListener listener;

    private RulePack(String digest, PackRules compiled, PolicyStage set, @Nullable RulePack replaced) {
        this.policy = set.policy();
        this.settlementPolicy = set.settlementPolicy();
        this.officePolicy = set.officePolicy();
        PackName name = name(set);
        this.version = new PolicyVersion(name.id(), name.version(), digest);
        this.warnings = settlementPolicy == null
                ? List.of()
                : settlementPolicy.warnings(replaced == null ? null : replaced.settlementPolicy);
        this.stages = compiled.stages();
        this.texts = compiled.texts();
        this.factsRead = factsRead(texts);
        this.probes = new Probes(compiled.source().name(), compiled.texts());
        this.titles = compiled.titles();
        compiled.named().forEach(rule -> rules.put(rule.name(), rule));
        this.penalized = ClausePatterns.of(rules.values().stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .map(Rule::clause)
                .toList());
        this.titled = ClausePatterns.of(titles.keySet());
        this.listener = null;
    }

    private RulePack(RulePack same, FactListener listener) {
        this.version = same.version;
        this.policy = same.policy;
        this.settlementPolicy = same.settlementPolicy;
        this.officePolicy = same.officePolicy;
        this.warnings = same.warnings;
        this.stages = same.stages;
        this.rules.putAll(same.rules);
        this.texts = same.texts;
        this.factsRead = same.factsRead;
        this.probes = same.probes;
        this.titles = same.titles;
        this.penalized = same.penalized;
        this.titled = same.titled;
        this.listener = listener;
    }

    /**
     * Compiles and checks a pack, and runs its stage {@code policy}.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @param replaced the pack that it replaces, for warnings of large changes; null for none
     * @throws RulePackException if the pack has errors, with one line for each
     */
    public static RulePack load(PackSource source, ClassLoader loader, int firingLimit, @Nullable RulePack replaced) {
        return load(source, loader, firingLimit, PackLimit.STANDARD, replaced);
    }

    /**
     * Compiles and checks a pack, and runs its stage {@code policy}.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @param limit how large the pack may be
     * @param replaced the pack that it replaces, for warnings of large changes; null for none
     * @throws RulePackException if the pack has errors or is larger, with one line for each
     */
    public static RulePack load(
            PackSource source, ClassLoader loader, int firingLimit, PackLimit limit, @Nullable RulePack replaced) {
        CheckedPack checked =
                PackCheck.compile(source, loader, firingLimit, limit).throwIfBroken();
        return new RulePack(source.digest(), checked.rules(), checked.policy(), replaced);
    }

    /**
     * Loads a pack in its compiled form; compiles and checks it if there is none of exactly its texts.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @param limit how large the pack may be; a form counts only under {@link PackLimit#STANDARD}, by which it was made
     * @param forms where compiled forms are, each of some pack
     * @param replaced the pack that it replaces, for warnings of large changes; null for none
     * @throws RulePackException if the pack has errors or is larger, with one line for each
     */
    public static RulePack load(
            PackSource source,
            ClassLoader loader,
            int firingLimit,
            PackLimit limit,
            List<CompiledForm> forms,
            @Nullable RulePack replaced) {
        RulePack compiled = limit.equals(PackLimit.STANDARD)
                ? ContextClassLoaders.through(loader, () -> compiled(source, loader, firingLimit, forms, replaced))
                : null;
        return compiled == null ? load(source, loader, firingLimit, limit, replaced) : compiled;
    }

    /**
     * Loads a pack of the class path in the form compiled when its jar was built; compiles it if there is none.
     *
     * @param loader finds the engine's classes and those that rules import, and the resources
     * @param folder e.g. {@code qa-rules/telesales}
     * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
     * @param replaced the pack that it replaces, for warnings of large changes; null for none
     * @throws RulePackException if there is no such folder, or the pack has errors, with one line for each
     */
    public static RulePack resources(ClassLoader loader, String folder, int firingLimit, @Nullable RulePack replaced) {
        return load(
                PackSource.resources(loader, folder),
                loader,
                firingLimit,
                PackLimit.STANDARD,
                List.of(new CompiledForm.Resource(CompiledPack.resource(folder))),
                replaced);
    }

    /**
     * Returns the pack in its compiled form; null if there is none or its stage {@code policy} fails, because compiling
     * then names the place of the error.
     */
    private static @Nullable RulePack compiled(
            PackSource source,
            ClassLoader loader,
            int firingLimit,
            List<CompiledForm> forms,
            @Nullable RulePack replaced) {
        String digest = source.digest();
        PackRules compiled = CompiledPack.of(source, digest, loader, forms, firingLimit);
        if (compiled == null) {
            return null;
        }
        try {
            PolicyStage set = PolicyStage.run(stage(compiled.stages(), Stage.POLICY));
            return new RulePack(digest, compiled, set, replaced);
        } catch (RuleFailureException e) {
            return null;
        }
    }

    /** Returns the pack's name, version and digest. */
    public PolicyVersion version() {
        return version;
    }

    /**
     * Returns this pack if it is of the kind required.
     *
     * @param settles true if the pack must settle periods, false if it must evaluate cases
     * @throws RulePackException if it is of the other kind
     */
    public RulePack requireSettles(boolean settles) {
        if (settles && settlementPolicy == null) {
            throw ofAnotherKind(PackText.of("PACK.settles-no-periods", policyFile()));
        }
        if (!settles && policy == null) {
            throw ofAnotherKind(PackText.of("PACK.evaluates-no-cases", policyFile()));
        }
        return this;
    }

    /**
     * Returns this pack if it is one of the inspection office.
     *
     * @throws RulePackException if it is of another kind
     */
    public RulePack requireOffice() {
        if (officePolicy == null) {
            throw ofAnotherKind(PackText.of("PACK.plans-no-inspections", policyFile()));
        }
        return this;
    }

    private RulePackException ofAnotherKind(PackText reason) {
        return RulePackException.of(version.id(), List.of(reason.text()), null);
    }

    /** Returns warnings in English, one line each, for those who load the pack; the pack works all the same. */
    public List<String> warnings() {
        return warnings(Language.EN);
    }

    /** Returns the same warnings in that language. */
    public List<String> warnings(Language language) {
        return warningTexts().stream().map(warning -> warning.in(language)).toList();
    }

    /** Returns the same warnings in both languages. */
    public List<Text> warningTexts() {
        return warnings.stream().map(PackText::text).toList();
    }

    private String policyFile() {
        return rules.values().stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .map(Rule::file)
                .sorted()
                .findFirst()
                .orElse(Stage.POLICY.folder());
    }

    /**
     * Returns the values that stage {@code policy} set.
     *
     * @throws NullPointerException if this pack does not evaluate cases
     */
    public Policy policy() {
        return Objects.requireNonNull(policy, "a pack that evaluates no cases");
    }

    /**
     * Returns the values that stage {@code policy} set.
     *
     * @throws NullPointerException if this pack does not settle periods
     */
    public SettlementPolicy settlementPolicy() {
        return Objects.requireNonNull(settlementPolicy, "a pack that settles no periods");
    }

    /**
     * Returns the values that stage {@code policy} set.
     *
     * @throws NullPointerException if this pack is not one of the inspection office
     */
    public OfficePolicy officePolicy() {
        return Objects.requireNonNull(officePolicy, "a pack that is not of the inspection office");
    }

    /** Returns what the pack is for. */
    public PackKind kind() {
        if (officePolicy != null) {
            return PackKind.OFFICE;
        }
        return settlementPolicy == null ? PackKind.CASES : PackKind.PERIODS;
    }

    /** Returns the values that stage {@code policy} set; empty if this pack does not evaluate cases. */
    public Optional<Policy> policyOfCases() {
        return Optional.ofNullable(policy);
    }

    /** Returns the numbers that stage {@code policy} set for rules of other stages. */
    public List<Setting> settings() {
        if (officePolicy != null) {
            return officePolicy.settings();
        }
        return settlementPolicy == null ? policy().settings() : settlementPolicy.settings();
    }

    /**
     * Returns the compiled rules of a stage.
     *
     * @param stage the stage
     */
    public StageRules stage(Stage stage) {
        return stage(stages, stage);
    }

    /**
     * Returns whether a rule of a stage matches more than one fact, beside settings and the agent, of whom there is one;
     * such rules must see all facts at once.
     *
     * @param stage the stage
     */
    public boolean joinsFacts(Stage stage) {
        return texts.stream()
                .filter(rule -> rule.stage() == stage)
                .anyMatch(rule -> rule.when().stream()
                                .filter(element -> !(element instanceof ElementText.Pattern pattern
                                        && ONE_OF_A_CASE.contains(pattern.factType())))
                                .count()
                        > 1);
    }

    /** Returns whether a rule of a stage matches facts of a class. */
    public boolean reads(Stage stage, Class<?> fact) {
        return factsRead.getOrDefault(stage, Set.of()).contains(fact);
    }

    private static Map<Stage, Set<Class<?>>> factsRead(List<RuleText> texts) {
        Map<Stage, Set<Class<?>>> read = new EnumMap<>(Stage.class);
        for (RuleText rule : texts) {
            Set<Class<?>> facts = read.computeIfAbsent(rule.stage(), stage -> new HashSet<>());
            rule.allPatterns().forEach(pattern -> facts.add(pattern.factClass()));
        }
        return read;
    }

    /**
     * Returns a copy of this pack that notifies a listener of the facts that rules decide on.
     *
     * @param listener replaces any other listener
     */
    public RulePack notifying(FactListener listener) {
        return new RulePack(this, listener);
    }

    /**
     * Notifies the listener, if there is one, that the rules of a stage have decided.
     *
     * @param stage the stage
     * @param facts gives all facts that the rules of the stage could match; not called without a listener
     */
    public void notifyListener(Stage stage, Supplier<? extends List<?>> facts) {
        if (listener != null) {
            listener.decided(stage, facts.get());
        }
    }

    /** Returns the parsed texts of all rules, in the order of stages, files and lines. */
    public List<RuleText> ruleTexts() {
        return texts;
    }

    /** Returns the means to test single conditions of the rules on a fact, for explanations. */
    public Probes probes() {
        return probes;
    }

    /**
     * Returns which rules of a stage read one subject and its companion only, so that their results can be cached.
     *
     * @param stage the stage
     * @param roles the types of subject and companion
     */
    public PureRules pure(Stage stage, FactRoles roles) {
        return PureRules.of(texts.stream().filter(text -> text.stage() == stage).toList(), roles);
    }

    /**
     * Returns the parsed text of a rule.
     *
     * @param ruleName the rule's name
     * @throws IllegalArgumentException if the pack has no such rule
     */
    public RuleText ruleText(String ruleName) {
        return probes.rule(ruleName);
    }

    /**
     * Returns whether a rule of stage {@code penalize} names the clause, or a pattern that covers it.
     *
     * @param clause e.g. {@code 6.3.1.2}
     */
    public boolean knows(String clause) {
        return penalized.matches(clause);
    }

    /**
     * Returns the title of a clause, or of the pattern that covers it; the clause code itself if there is none.
     *
     * @param clause e.g. {@code 6.3.1.2}
     */
    public Text title(String clause) {
        return titled.patternFor(clause).map(titles::get).orElseGet(() -> new Text(clause, clause));
    }

    /**
     * Returns the pack's clauses and rules.
     *
     * @param uncacheableRules as in {@link RulePackDescription}
     */
    public RulePackDescription describe(List<String> uncacheableRules) {
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
                warnings(),
                uncacheableRules);
    }

    private static StageRules stage(Map<Stage, StageRules> stages, Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            throw new IllegalStateException("stage " + stage + " was not compiled");
        }
        return rules;
    }

    private static PackName name(PolicyStage set) {
        if (set.policy() != null) {
            return set.policy().name();
        }
        if (set.settlementPolicy() != null) {
            return set.settlementPolicy().name();
        }
        if (set.officePolicy() != null) {
            return set.officePolicy().name();
        }
        throw new IllegalArgumentException("a pack without a policy");
    }
}
