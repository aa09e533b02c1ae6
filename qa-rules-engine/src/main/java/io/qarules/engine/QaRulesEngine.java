package io.qarules.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.Streams;
import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@link QaRules} on Drools: {@code QaRules rules = QaRulesEngine.standard();}. Immutable and safe for use by many
 * threads.
 */
public final class QaRulesEngine implements QaRules {
    private final Supplier<RulePack> pack;
    private final Supplier<RulePack> settlementPack;
    private final boolean cacheResults;
    private final PackLoading loading;
    private final CaseDeciding cases;
    private final PeriodDeciding periods;

    private QaRulesEngine(
            Supplier<RulePack> pack, Supplier<RulePack> settlementPack, boolean cacheResults, PackLoading loading) {
        this.pack = pack;
        this.settlementPack = settlementPack;
        this.cacheResults = cacheResults;
        this.loading = loading;
        this.cases = new CaseDeciding(pack, cacheResults, loading.decisions());
        this.periods = new PeriodDeciding(settlementPack, loading.decisions());
    }

    /**
     * Returns an engine with the standard packs of the dependency {@code qa-rules-drl}: {@code telesales} for cases and
     * {@code csat-linkage} for periods. Each pack is loaded at its first use, which takes up to a second in a new JVM
     * and throws a {@link RulePackException} if the pack is not on the class path. Call {@link #describe} beforehand if
     * the first case must not wait.
     */
    public static QaRulesEngine standard() {
        return builder().build();
    }

    /** Returns a builder with the standard packs, which its methods replace. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns an engine that evaluates cases by another pack and settles periods by the same pack as this one.
     *
     * @param other a pack that evaluates cases
     * @throws RulePackException if the pack settles periods instead
     */
    public QaRulesEngine withPack(RulePack other) {
        return new QaRulesEngine(
                Suppliers.ofInstance(other.requireSettles(false)), settlementPack, cacheResults, loading);
    }

    /**
     * Returns an engine that settles periods by another pack and evaluates cases by the same pack as this one.
     *
     * @param other a pack that settles periods
     * @throws RulePackException if the pack evaluates cases instead
     */
    public QaRulesEngine withSettlementPack(RulePack other) {
        return new QaRulesEngine(pack, Suppliers.ofInstance(other.requireSettles(true)), cacheResults, loading);
    }

    /**
     * Loads a pack of either kind, and returns an engine that decides by it and otherwise as this one.
     *
     * @throws RulePackException if the pack does not load
     */
    QaRulesEngine with(PackSource source) {
        RulePack loaded = loading.named(source, source.settles(), null).get();
        return source.settles() ? withSettlementPack(loaded) : withPack(loaded);
    }

    @Override
    public Outcome evaluate(CaseInput input) {
        return cases.decide(new NamedCase(input), CaseEvaluation::outcome);
    }

    /**
     * Evaluates a case of which more is known than before. The answer equals that of {@link #evaluate(CaseInput)}; a
     * decision that was made before is the same object, which takes less time to make and to compare.
     *
     * @param input as in {@link #evaluate(CaseInput)}
     * @param earlier what was decided on the same agent; nothing of it is used where other rules decided
     * @throws io.qarules.CaseRefusedException as {@link #evaluate(CaseInput)}
     * @throws io.qarules.RuleFailureException as {@link #evaluate(CaseInput)}
     * @throws io.qarules.CaseFailureException as {@link #evaluate(CaseInput)}
     */
    public Outcome evaluate(CaseInput input, Outcome earlier) {
        Objects.requireNonNull(earlier, "earlier");
        return cases.decide(new NamedCase(input, earlier), CaseEvaluation::outcome);
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs) {
        return evaluateAll(inputs, ForkJoinPool.commonPool());
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<? extends CaseInput> inputs, Executor executor) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(executor, "executor");
        return OrderedParallelMap.map(
                Streams.mapWithIndex(inputs, (input, index) -> new NamedCase(input, index + 1)),
                each -> CaseResult.of(() -> cases.decide(each, CaseEvaluation::outcome)),
                executor);
    }

    @Override
    public ExplainedOutcome explain(CaseInput input) {
        return explain(input, decision -> true);
    }

    /**
     * Explains some decisions of a case. A proof takes as long as some evaluations, so that whoever asks about
     * one decision of a case with many findings asks for its proof alone.
     *
     * @param input as in {@link #explain(CaseInput)}
     * @param which whether a decision is proved
     * @return the whole outcome, with the proofs of these decisions in their order
     * @throws io.qarules.CaseRefusedException as {@link #evaluate}
     * @throws io.qarules.RuleFailureException as {@link #evaluate}
     * @throws io.qarules.CaseFailureException as {@link #evaluate}
     */
    public ExplainedOutcome explain(CaseInput input, Predicate<Decision> which) {
        Objects.requireNonNull(which, "which");
        return cases.decide(new NamedCase(input), evaluation -> evaluation.explained(which));
    }

    /**
     * Decides a case that goes on: facts will be added to it.
     *
     * @param file what is known so far
     * @throws io.qarules.CaseRefusedException as {@link #evaluate(CaseInput)}
     * @throws io.qarules.RuleFailureException as {@link #evaluate(CaseInput)}
     * @throws io.qarules.CaseFailureException as {@link #evaluate(CaseInput)}
     */
    public RunningCase begin(CaseFile file) {
        return cases.begin(new NamedCase(file));
    }

    @Override
    public WhyNot whyNot(CaseInput input, DecisionKind kind, String clause, @Nullable String subjectId) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(clause, "clause");
        return cases.decide(
                        new NamedCase(input), evaluation -> answer(() -> evaluation.whyNot(kind, clause, subjectId)))
                .get();
    }

    /** Keeps what is wrong with a question apart from what is wrong with the case or period, which is decided. */
    private static Supplier<WhyNot> answer(Supplier<WhyNot> question) {
        try {
            return Suppliers.ofInstance(question.get());
        } catch (IllegalArgumentException e) {
            return () -> {
                throw e;
            };
        }
    }

    @Override
    public Settlement settle(PeriodInput input) {
        return periods.settle(input, settlement -> settlement.settlement().whole());
    }

    @Override
    public ExplainedSettlement explainSettlement(PeriodInput input) {
        return explainSettlement(input, owner -> true);
    }

    /**
     * Explains the tiers and decisions of some agents and groups of a period.
     *
     * @param input as in {@link #explainSettlement(PeriodInput)}
     * @param whose whether the agent of this id, or the group of this name, is asked about
     * @return the whole settlement, with the proofs of these in their order
     * @throws io.qarules.CaseRefusedException as {@link #settle(PeriodInput)}
     * @throws io.qarules.RuleFailureException as {@link #settle(PeriodInput)}
     * @throws io.qarules.CaseFailureException as {@link #settle(PeriodInput)}
     */
    public ExplainedSettlement explainSettlement(PeriodInput input, Predicate<String> whose) {
        Objects.requireNonNull(whose, "whose");
        return periods.settle(input, settlement -> settlement.explained(whose));
    }

    @Override
    public WhyNot whyNotSettled(PeriodInput input, DecisionKind kind, String clause, @Nullable String owner) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(clause, "clause");
        return periods.settle(input, settlement -> answer(() -> settlement.whyNot(kind, clause, owner)))
                .get();
    }

    /**
     * Settles a period file of any size while it is read. Of each member only the metrics and awards are kept, some
     * kilobytes.
     *
     * @param reader reads the JSON, strictly or not
     * @param json a period file in UTF-8; read to its end unless it is refused, its members by another thread, and not
     *     closed
     * @return the settlement, whose members are built on iteration
     * @throws io.qarules.CaseRefusedException if the input is not a JSON object, or the period's id is missing or
     *     invalid
     * @throws io.qarules.RuleFailureException if a rule fails on this period
     * @throws io.qarules.CaseFailureException if the engine fails on this period
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public StreamedSettlement settle(PeriodFileReader reader, InputStream json) {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(json, "json");
        return periods.settle(settlement -> {
            reader.read(json, settlement);
            return settlement.settlement();
        });
    }

    @Override
    public RulePackDescription describe() {
        return cases.prepared().describe();
    }

    @Override
    public RulePackDescription describeSettlement() {
        return settlementPack.get().describe(List.of());
    }

    /**
     * Returns the pack that evaluates cases, for tools that read its rules.
     *
     * @throws RulePackException if the pack is loaded now and does not load
     */
    public RulePack pack() {
        return pack.get();
    }

    /**
     * Returns the pack that settles periods, for tools that read its rules.
     *
     * @throws RulePackException if the pack is loaded now and does not load
     */
    public RulePack settlementPack() {
        return settlementPack.get();
    }

    /**
     * Builds an engine. It has the standard packs unless others are named; a pack that is named is compiled by {@link
     * #build}.
     */
    public static final class Builder {
        private static final String STANDARD_PACK = "qa-rules/telesales";
        private static final String STANDARD_SETTLEMENT_PACK = "qa-rules/csat-linkage";

        private ClassLoader loader = QaRulesEngine.class.getClassLoader();
        private @Nullable Supplier<PackSource> pack;
        private @Nullable Supplier<PackSource> settlementPack;
        private final List<CompiledForm> forms = new ArrayList<>();
        private @Nullable QaRulesEngine replaced;
        private @Nullable FactListener listener;
        private @Nullable DecisionListener decisions;
        private int firingLimit = StageRules.DEFAULT_FIRING_LIMIT;
        private PackLimit packLimit = PackLimit.STANDARD;
        private boolean cacheResults = true;

        private Builder() {}

        /**
         * Evaluates cases by the pack in a directory.
         *
         * @param directory has sub-folders {@code policy}, {@code penalize} and so on, one for each {@link
         *     io.qarules.engine.source.Stage}
         */
        public Builder directory(Path directory) {
            pack = () -> PackSource.directory(directory, packLimit);
            return this;
        }

        /**
         * Evaluates cases by the pack in a resource folder.
         *
         * @param folder on the class path, e.g. {@code qa-rules/telesales}
         */
        public Builder resources(String folder) {
            pack = () -> PackSource.resources(loader, folder);
            return this;
        }

        /**
         * Settles periods by the pack in a directory.
         *
         * @param directory has sub-folders {@code policy} and {@code tier}
         */
        public Builder settlementDirectory(Path directory) {
            settlementPack = () -> PackSource.directory(directory, packLimit);
            return this;
        }

        /**
         * Settles periods by the pack in a resource folder.
         *
         * @param folder on the class path, e.g. {@code qa-rules/csat-linkage}
         */
        public Builder settlementResources(String folder) {
            settlementPack = () -> PackSource.resources(loader, folder);
            return this;
        }

        /**
         * Uses a pack for cases or for periods, as its rules of stage {@code policy} say; the pack of the other kind
         * stays.
         *
         * @param source the pack's rules
         */
        public Builder pack(PackSource source) {
            if (source.settles()) {
                settlementPack = () -> source;
            } else {
                pack = () -> source;
            }
            return this;
        }

        /**
         * Names a file that the command {@code compile} wrote of a pack named here or of a tenant's, which then is neither compiled nor
         * checked again. The file counts only if its bytes are the ones expected, and if it was made of exactly the
         * pack's texts by this version of the engine and of Drools; otherwise the pack is compiled and the log says why.
         * The file holds code: its digest must come from where the program's own code comes from. Under another {@link
         * #packLimit} no file counts.
         *
         * @param file of a pack for cases or for periods
         * @param sha256 what {@code compile} printed: 64 hexadecimal digits, with or without {@code sha256:}
         * @throws IllegalArgumentException if {@code sha256} is none
         */
        public Builder compiled(Path file, String sha256) {
            forms.add(new CompiledForm.File(file, sha256));
            return this;
        }

        /**
         * Names a resource of the class path that the command {@code compile} or the build wrote of a pack named here;
         * otherwise as {@link #compiled}. It is trusted as the classes beside it are.
         *
         * @param name e.g. {@code rules/ours.compiled}
         */
        public Builder compiledResource(String name) {
            forms.add(new CompiledForm.Resource(name));
            return this;
        }

        /**
         * Sets the class loader that finds resource folders and the classes that rules import; by default the one of
         * the engine.
         *
         * @param loader sees the engine's classes too
         */
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        /**
         * Names the engine that this one replaces: the descriptions of the new packs warn of large changes, such as
         * weights, and a standard pack that both use is shared. The other engine is not kept.
         *
         * @param engine the engine in use so far
         */
        public Builder replacing(QaRulesEngine engine) {
            this.replaced = engine;
            return this;
        }

        /**
         * Sets a listener for tools, notified of the facts that rules decide on; none by default.
         *
         * @param listener called on the thread that evaluates
         */
        public Builder listener(FactListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Sets a listener that is told what is decided, refused and loaded, for metrics; none by default.
         *
         * @param listener called on the threads that evaluate and load
         */
        public Builder decisionListener(DecisionListener listener) {
            this.decisions = listener;
            return this;
        }

        /**
         * Limits how often the rules of one stage may fire for one case before that is a {@link
         * io.qarules.RuleFailureException}; a million by default.
         *
         * @param firings 1 or more
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder firingLimit(int firings) {
            if (firings < 1) {
                throw new IllegalArgumentException("a firing limit is at least 1, not " + firings);
            }
            this.firingLimit = firings;
            return this;
        }

        /**
         * Limits how large a pack may be that is named; by default {@link PackLimit#STANDARD}. A larger one is refused by
         * {@link #build} before its rules are compared or compiled, and of a larger one in a directory no file is read.
         *
         * @param limit the most rules and bytes
         */
        public Builder packLimit(PackLimit limit) {
            this.packLimit = limit;
            return this;
        }

        /**
         * Sets whether the results of rules are cached; true by default. A call or offence that the rules cannot
         * distinguish from an earlier one then gets the earlier result without firing rules. Outcomes are the same
         * either way. A stage is cached only if all its rules allow it: see {@link
         * RulePackDescription#uncacheableRules}.
         *
         * @param allowed false to fire the rules for every call and offence
         */
        public Builder cacheResults(boolean allowed) {
            this.cacheResults = allowed;
            return this;
        }

        /**
         * Returns the engine. Packs that were named are compiled now, standard packs at their first use.
         *
         * @throws RulePackException if a pack that was named does not load, with one line for each error
         */
        public QaRulesEngine build() {
            PackLoading loading =
                    new PackLoading(new PackLoader(loader, firingLimit, packLimit, forms), listener, decisions);
            QaRulesEngine before = replaced;
            Supplier<RulePack> packBefore = before == null ? null : before.pack;
            Supplier<RulePack> settlementBefore = before == null ? null : before.settlementPack;
            return new QaRulesEngine(
                    pack == null
                            ? loading.standard(STANDARD_PACK, false, packBefore)
                            : loading.named(pack.get(), false, packBefore),
                    settlementPack == null
                            ? loading.standard(STANDARD_SETTLEMENT_PACK, true, settlementBefore)
                            : loading.named(settlementPack.get(), true, settlementBefore),
                    cacheResults,
                    loading);
        }
    }
}
