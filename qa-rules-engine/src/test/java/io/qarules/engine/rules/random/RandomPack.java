package io.qarules.engine.rules.random;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Nomination;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.detect.Detect;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.penalize.Decide;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.reward.Award;
import io.qarules.engine.reward.ProgressClaim;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.TestRules;
import io.qarules.engine.rules.cache.CachedRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.rules.probe.Probes;
import io.qarules.engine.rules.text.FactClasses;
import io.qarules.engine.rules.text.RuleFileReader;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.engine.tier.Settle;
import io.qarules.engine.tier.SurveyToReview;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.outcome.Language;
import io.qarules.settlement.TierCut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many random rules of one stage, and the five answers to what each says of random facts. */
final class RandomPack {
    private static final ClassLoader LOADER = RandomPack.class.getClassLoader();
    private static final Map<Stage, Class<?>> GLOBALS = Map.of(
            Stage.PENALIZE, Decide.class,
            Stage.DETECT, Detect.class,
            Stage.REWARD, Award.class,
            Stage.TIER, Settle.class);
    private static final Map<Stage, FactRoles> ROLES = Map.of(
            Stage.PENALIZE,
            FactRoles.of(Offence.class),
            Stage.DETECT,
            new FactRoles(Call.class, Agent.class, Setting.class));

    /** What a rule of the grammar never has. */
    private static final Set<DiagnosticCode> UNSOUND =
            EnumSet.range(DiagnosticCode.FULL_WIDTH, DiagnosticCode.WRONG_TYPE);

    private final Stage stage;
    private final boolean simple;
    private final Random random;
    private final List<RuleText> rules;
    private final List<Object> settings = new ArrayList<>();
    private final StageRules interpreted;
    private final StageRules compiled;
    private final Probes probes;
    private final @Nullable CachedRules<Object, Object> cached;
    private final Map<String, Integer> seen;
    private final List<String> differences = new ArrayList<>();

    /**
     * @param simple whether each rule looks at one subject only, so that its results may be kept
     * @param seen counts what the rules and facts met
     */
    RandomPack(Stage stage, boolean simple, int size, Random random, Map<String, Integer> seen) {
        this.stage = stage;
        this.simple = simple && ROLES.containsKey(stage);
        this.random = random;
        this.seen = seen;
        StringBuilder drl = new StringBuilder(head(stage));
        for (int i = 0; i < size; i++) {
            drl.append(rule(i));
        }
        SortedMap<String, String> files = new TreeMap<>(Map.of(stage.folder() + "/all.drl", drl.toString()));
        PackSource source = new PackSource("random", files);
        RuleCompiler compiler = new RuleCompiler(source, LOADER, StageRules.DEFAULT_FIRING_LIMIT);
        rules = compiler.ruleTexts();
        if (rules.size() != size) {
            throw new AssertionError("not read: " + compiler.files() + drl);
        }
        checked(files);
        interpreted = TestRules.interpreted(compiler, stage, LOADER);
        compiled = compiler.compile(stage);
        probes = new Probes("random", rules);
        cached = this.simple ? cached() : null;
        settings.addAll(facts(Setting.class, 2, ""));
    }

    private static String head(Stage stage) {
        Class<?> global = Objects.requireNonNull(GLOBALS.get(stage));
        String imports = Stream.of(stage.factTypes().stream(), Stream.of(global.getName()), words(stage))
                .flatMap(types -> types)
                .map(type -> "import %s.*;%n".formatted(type.substring(0, type.lastIndexOf('.'))))
                .distinct()
                .collect(Collectors.joining());
        return "package random;%n%sglobal %s %s;%n".formatted(imports, global.getSimpleName(), stage.global());
    }

    /** A class beside the words that facts of the stage have. */
    private static Stream<String> words(Stage stage) {
        return stage == Stage.TIER ? Stream.of(TierCut.class.getName()) : Stream.of(Call.class.getName());
    }

    private String rule(int index) {
        String clause = index % 10 == 0 ? "7.%d.*".formatted(index) : "7." + index;
        while (true) {
            String rule = RandomRules.rule(stage, "r" + index, clause, simple, random);
            if (!simple || isPure(rule)) {
                return rule;
            }
        }
    }

    private boolean isPure(String rule) {
        List<RuleText> texts = RuleFileReader.read(
                        stage, stage.folder() + "/one.drl", head(stage) + rule, new FactClasses(LOADER))
                .rules();
        return PureRules.of(texts, roles()).obstacles().isEmpty();
    }

    private FactRoles roles() {
        return Objects.requireNonNull(ROLES.get(stage));
    }

    /** A file in no stage's folder keeps the check from compiling. */
    private static void checked(SortedMap<String, String> files) {
        SortedMap<String, String> more = new TreeMap<>(files);
        more.put("stray.drl", "");
        more.put("policy/words.drl", words());
        List<String> unsound = PackCheck.check(new PackSource("random", more), Set.of(), LOADER).diagnostics().stream()
                .filter(found -> UNSOUND.contains(found.code()) && found.code() != DiagnosticCode.UNKNOWN_SETTING)
                .map(diagnostic -> diagnostic.oneLine(Language.EN))
                .toList();
        if (!unsound.isEmpty()) {
            throw new AssertionError("the check refuses rules of the grammar: " + unsound + files);
        }
    }

    /** Declares the attributes that random rules read. */
    private static String words() {
        StringBuilder rules =
                new StringBuilder("package random;\nimport io.qarules.engine.policy.*;\nglobal PolicyBook policy;\n");
        for (Owner owner : Owner.values()) {
            for (String attribute : List.of("flag( \"%s\", \"f\" )", "number( \"%s\", \"n\" )")) {
                rules.append("""
                        rule "words: %1$d"
                          @clause("words") @zh("题") @en("title")
                        when
                        then
                          policy.%2$s;
                        end
                        """.formatted(rules.length(), attribute.formatted(owner.word())));
            }
        }
        return rules.toString();
    }

    private CachedRules<Object, Object> cached() {
        Function<PureRules, Function<Object, FactKeyReader>> keys = pure -> {
            Map<String, FactKeyReader> byClause = new HashMap<>();
            return subject -> subject instanceof Offence offence
                    ? byClause.computeIfAbsent(offence.clause(), pure::keyReader)
                    : byClause.computeIfAbsent("", none -> pure.keyReader());
        };
        return new CachedRules<>(compiled, () -> PureRules.of(rules, roles()), true, keys, null);
    }

    /** Asks about random facts, the first time of some, and returns where the answers differ. */
    List<String> differences(int times) {
        List<List<Object>> all = new ArrayList<>();
        List<List<RuleText>> about = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (RuleText rule : stage == Stage.PENALIZE ? rules : List.of(rules.get(0))) {
                all.add(facts(String.valueOf(rule.clause()).replace("*", "1")));
                about.add(stage == Stage.PENALIZE ? List.of(rule) : rules);
            }
        }
        for (List<Object> facts : all) {
            run(compiled, facts);
        }
        LockSupport.parkNanos(20_000_000); // Drools compiles the conditions on another thread
        for (int i = 0; i < all.size(); i++) {
            compare(all.get(i), about.get(i));
        }
        return differences;
    }

    private List<Object> facts(String clause) {
        List<Object> facts = new ArrayList<>();
        switch (stage) {
            case PENALIZE -> facts.addAll(facts(Offence.class, 4, clause));
            case DETECT -> {
                facts.addAll(settings);
                facts.addAll(facts(Agent.class, 1, clause));
                facts.addAll(facts(Call.class, 3, clause));
                facts.addAll(facts(CallbackWait.class, 2, clause));
            }
            case REWARD -> {
                facts.addAll(settings);
                facts.addAll(facts(ProgressClaim.class, 2, clause));
                facts.addAll(facts(Nomination.class, 2, clause));
            }
            default -> {
                facts.addAll(settings);
                facts.addAll(facts(Standing.class, 3, clause));
                facts.addAll(facts(SurveyToReview.class, 2, clause));
            }
        }
        return facts;
    }

    private <T> List<T> facts(Class<T> type, int count, String clause) {
        RandomFacts made = new RandomFacts(random);
        List<T> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(made.of(type, clause));
        }
        return facts;
    }

    private void compare(List<Object> facts, List<RuleText> about) {
        Said first = run(interpreted, facts);
        Said later = run(compiled, facts);
        Said kept = cached == null ? null : runCached(facts);
        for (RuleText rule : about) {
            Meaning meaning = Meaning.of(rule, facts, seen);
            List<String> means = meaning.said();
            compare(rule, facts, "Drools at first", means, first.of(rule.name()));
            compare(rule, facts, "Drools later", means, later.of(rule.name()));
            if (kept != null) {
                compare(rule, facts, "the results kept", means, kept.of(rule.name()));
            }
            for (Object fact : facts) {
                if (probes.of(rule.name()).takes(fact)) {
                    compare(
                            rule,
                            facts,
                            "the probe of " + Said.fact(fact, facts),
                            meaning.matches(fact),
                            probes.of(rule.name()).ask(fact, facts).matches());
                }
            }
        }
    }

    private void compare(RuleText rule, List<Object> facts, String who, Object means, Object answer) {
        if (!means.equals(answer)) {
            differences.add("%s %s %s%nmeans %s, but %s says %s%nof %s"
                    .formatted(
                            rule.clause(),
                            rule.when().stream().map(element -> element.text()).toList(),
                            rule.then().get(0).text(),
                            means,
                            who,
                            answer,
                            facts));
        }
    }

    private Said run(StageRules rules, List<Object> facts) {
        Firing firing = new Firing();
        Said said = new Said(firing, facts);
        rules.run(facts, said.verbs(global()), firing, "A1");
        return said;
    }

    @SuppressWarnings("unchecked")
    private Class<Object> global() {
        return (Class<Object>) GLOBALS.get(stage);
    }

    private Said runCached(List<Object> facts) {
        Said[] said = new Said[1];
        List<Object> subjects =
                facts.stream().filter(roles().subject()::isInstance).toList();
        CachedRules.Run<Object, Object, Object> run = new CachedRules.Run<>() {
            @Override
            public Collection<Object> subjects() {
                return subjects;
            }

            @Override
            public @Nullable Object companion() {
                return facts.stream()
                        .filter(Agent.class::isInstance)
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Collection<?> facts(Collection<Object> some) {
                List<Object> others = facts.stream()
                        .filter(fact -> !roles().subject().isInstance(fact))
                        .toList();
                List<Object> all = new ArrayList<>(others);
                all.addAll(some);
                return all;
            }

            @Override
            public Object verbs(Firing firing) {
                said[0] = new Said(firing, facts);
                return said[0].verbs(global());
            }

            @Override
            public Object recording(Object next, RecordedCalls<Object, Object> calls) {
                return Said.recording(global(), next, calls, subject());
            }
        };
        Objects.requireNonNull(cached).run(run, "A1");
        return said[0];
    }

    @SuppressWarnings("unchecked")
    private Class<Object> subject() {
        return (Class<Object>) roles().subject();
    }
}
