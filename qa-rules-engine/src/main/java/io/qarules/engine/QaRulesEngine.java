package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.QaRulesException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.CaseFileReading;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.PeriodFileReading;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link QaRules} on Drools: {@code QaRules rules = QaRulesEngine.standard();}. */
public final class QaRulesEngine implements QaRules {
    private final Supplier<RulePack> pack;
    private final Supplier<RulePack> settlementPack;
    private final boolean cacheResults;
    private final Supplier<PreparedPack> prepared;
    private volatile boolean begun;

    private QaRulesEngine(Supplier<RulePack> pack, Supplier<RulePack> settlementPack, boolean cacheResults) {
        this.pack = pack;
        this.settlementPack = settlementPack;
        this.cacheResults = cacheResults;
        this.prepared = Suppliers.memoize(() -> PreparedPack.of(pack.get(), cacheResults));
    }

    /**
     * The standard packs, {@code telesales} for cases and {@code csat-linkage} for periods, from the dependency
     * {@code qa-rules-drl}. Each is loaded at its first use, which takes the better part of a second in a cold JVM, as
     * it comes compiled, and throws a {@link RulePackException} where the pack is not on the class path: load once and
     * share, and call {@link #describe} where the first case should not wait.
     */
    public static QaRulesEngine standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** An engine that evaluates cases by another pack. It settles periods by this one's, and keeps nothing else of it. */
    public QaRulesEngine withPack(RulePack other) {
        return new QaRulesEngine(Suppliers.ofInstance(other.requireSettles(false)), settlementPack, cacheResults);
    }

    /** An engine that settles periods by another pack. It evaluates cases by this one's, and keeps nothing else of it. */
    public QaRulesEngine withSettlementPack(RulePack other) {
        return new QaRulesEngine(pack, Suppliers.ofInstance(other.requireSettles(true)), cacheResults);
    }

    @Override
    public Outcome evaluate(CaseFile caseFile) {
        return evaluate(new CaseFileReading(caseFile, List.of()));
    }

    /** The same for a case file read from JSON; what could not be read stands among the outcome's problems. */
    public Outcome evaluate(CaseFileReading reading) {
        return evaluation(reading).outcome();
    }

    @Override
    public ExplainedOutcome explain(CaseFile caseFile) {
        return explain(new CaseFileReading(caseFile, List.of()));
    }

    /** The same for a case file read from JSON. */
    public ExplainedOutcome explain(CaseFileReading reading) {
        return evaluation(reading).explained();
    }

    @Override
    public WhyNot whyNot(CaseFile caseFile, DecisionKind kind, String clause, @Nullable String subjectId) {
        return whyNot(new CaseFileReading(caseFile, List.of()), kind, clause, subjectId);
    }

    /** The same for a case file read from JSON. */
    public WhyNot whyNot(CaseFileReading reading, DecisionKind kind, String clause, @Nullable String subjectId) {
        return evaluation(reading).whyNot(kind, clause, subjectId);
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<CaseFile> caseFiles) {
        return OrderedParallelMap.map(caseFiles, this::result);
    }

    @Override
    public Settlement settle(PeriodFile periodFile) {
        return settle(new PeriodFileReading(periodFile, List.of()));
    }

    /** The same for a period file read from JSON; what could not be read stands among the settlement's problems. */
    public Settlement settle(PeriodFileReading reading) {
        PeriodSettlement settlement = periodSettlement();
        reading.to(settlement);
        return settlement.settlement().whole();
    }

    /**
     * The same for a period file of any size, from its JSON in UTF-8: of each member only what was measured is held,
     * some kilobytes.
     *
     * @param json left open, and read to its end unless it is refused
     * @throws io.qarules.CaseRefusedException also where it is not JSON, or not an object
     * @throws java.io.UncheckedIOException where reading fails
     */
    public StreamedSettlement settle(PeriodFileReader reader, InputStream json) {
        PeriodSettlement settlement = periodSettlement();
        reader.read(json, settlement);
        return settlement.settlement();
    }

    private PeriodSettlement periodSettlement() {
        return new PeriodSettlement(settlementPack.get(), new SettlementReasons());
    }

    @Override
    public RulePackDescription describe() {
        return prepared.get().describe();
    }

    @Override
    public RulePackDescription describeSettlement() {
        return settlementPack.get().describe(List.of());
    }

    /** The pack that evaluates cases, for tools that read its rules. */
    public RulePack pack() {
        return pack.get();
    }

    /** The pack that settles periods, for tools that read its rules. */
    public RulePack settlementPack() {
        return settlementPack.get();
    }

    private CaseEvaluation evaluation(CaseFileReading reading) {
        return CaseEvaluation.run(prepared(), reading.caseFile(), reading.problems());
    }

    /**
     * The first case goes without the cache: nothing is kept yet, and to prepare the keys takes a cold JVM a tenth of
     * that case's time.
     */
    private PreparedPack prepared() {
        if (begun) {
            return prepared.get();
        }
        begun = true;
        return PreparedPack.of(pack.get(), false);
    }

    private CaseResult result(CaseFile caseFile) {
        try {
            return new CaseResult.Decided(evaluate(caseFile));
        } catch (QaRulesException e) {
            return new CaseResult.Failed(e);
        }
    }

    /** What to load: the standard packs, unless told otherwise. A pack that is named is compiled at once. */
    public static final class Builder {
        private static final String STANDARD_PACK = "qa-rules/telesales";
        private static final String STANDARD_SETTLEMENT_PACK = "qa-rules/csat-linkage";

        private ClassLoader loader = QaRulesEngine.class.getClassLoader();
        private @Nullable Supplier<PackSource> pack;
        private @Nullable Supplier<PackSource> settlementPack;
        private @Nullable QaRulesEngine replaced;
        private @Nullable FactListener listener;
        private int firingLimit = StageRules.DEFAULT_FIRING_LIMIT;
        private boolean cacheResults = true;

        private Builder() {}

        /** Evaluates cases by the pack in this directory, with sub-folders {@code policy}, {@code penalize}, … */
        public Builder directory(Path directory) {
            pack = () -> PackSource.directory(directory);
            return this;
        }

        /** Evaluates cases by the pack in this resource folder of the class path, e.g. {@code qa-rules/telesales}. */
        public Builder resources(String folder) {
            pack = () -> PackSource.resources(loader, folder);
            return this;
        }

        /** Settles periods by the pack in this directory, with sub-folders {@code policy} and {@code tier}. */
        public Builder settlementDirectory(Path directory) {
            settlementPack = () -> PackSource.directory(directory);
            return this;
        }

        /** Settles periods by the pack in this resource folder of the class path, e.g. {@code qa-rules/csat-linkage}. */
        public Builder settlementResources(String folder) {
            settlementPack = () -> PackSource.resources(loader, folder);
            return this;
        }

        /** Decides by this pack, whatever it is for: cases or periods. The other kind is left as it was. */
        public Builder pack(PackSource source) {
            if (source.settles()) {
                settlementPack = () -> source;
            } else {
                pack = () -> source;
            }
            return this;
        }

        /** Looks for resources, and for the classes that rules name, here; by default where the engine came from. */
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        /**
         * The engine in whose place this one comes: a description warns of what changes much. Where both have the
         * standard pack they share it. The other engine itself is not kept.
         */
        public Builder replacing(QaRulesEngine engine) {
            this.replaced = engine;
            return this;
        }

        /** Who is told on what facts the rules decide, for tools; nobody by default. */
        public Builder listener(FactListener listener) {
            this.listener = listener;
            return this;
        }

        /** How often the rules of one stage may fire at a time before that is an error; a million by default. */
        public Builder firingLimit(int firings) {
            if (firings < 1) {
                throw new IllegalArgumentException("a firing limit is at least 1, not " + firings);
            }
            this.firingLimit = firings;
            return this;
        }

        /**
         * Whether a call that no rule of stage {@code detect} can tell from one before, or an offence that none of
         * stage {@code penalize} can, gets what that one got, without firing rules; true by default. Outcomes are the
         * same either way. A stage with a rule that reads more than that never does so: see
         * {@link RulePackDescription#uncacheableRules}.
         */
        public Builder cacheResults(boolean allowed) {
            this.cacheResults = allowed;
            return this;
        }

        /**
         * Loads the packs.
         *
         * @throws RulePackException with a line for everything that is wrong with one
         */
        public QaRulesEngine build() {
            PackLoading loading = new PackLoading(loader, firingLimit, listener);
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
                    cacheResults);
        }
    }
}
