package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.QaRulesException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.CaseFileReading;
import io.qarules.engine.json.PeriodFileReading;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.PenalizeStage;
import io.qarules.engine.rules.PackSource;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link QaRules} on Drools: {@code QaRules rules = QaRulesEngine.standard();}. */
public final class QaRulesEngine implements QaRules {
    private final Supplier<RulePack> pack;
    private final Supplier<RulePack> settlementPack;
    private final Supplier<PenalizeStage> penalties;
    private final Supplier<Decisions> decisions;
    private final SettlementReasons settlementReasons = new SettlementReasons();

    private QaRulesEngine(Supplier<RulePack> pack, Supplier<RulePack> settlementPack, boolean byPrecedent) {
        this.pack = pack;
        this.settlementPack = settlementPack;
        this.penalties = Suppliers.memoize(() -> new PenalizeStage(pack.get(), byPrecedent));
        this.decisions = Suppliers.memoize(() -> new Decisions(pack.get()));
    }

    /**
     * The standard packs, {@code telesales} for cases and {@code csat-linkage} for periods, from the dependency
     * {@code qa-rules-drl}. Each is compiled at its first use, which takes a second or two and throws a
     * {@link RulePackException} where the pack is not on the class path: load once and share, and call
     * {@link #describe} where the first case should not wait.
     */
    public static QaRulesEngine standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
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
    public Stream<CaseResult> evaluateAll(Stream<CaseFile> caseFiles) {
        return InOrder.map(caseFiles, this::result);
    }

    @Override
    public Settlement settle(PeriodFile periodFile) {
        return settle(new PeriodFileReading(periodFile, List.of()));
    }

    /** The same for a period file read from JSON; what could not be read stands among the settlement's problems. */
    public Settlement settle(PeriodFileReading reading) {
        return new PeriodSettlement(settlementPack.get(), settlementReasons, reading.periodFile(), reading.problems())
                .settlement();
    }

    @Override
    public RulePackDescription describe() {
        return pack.get().describe();
    }

    @Override
    public RulePackDescription describeSettlement() {
        return settlementPack.get().describe();
    }

    private CaseEvaluation evaluation(CaseFileReading reading) {
        return new CaseEvaluation(pack.get(), penalties.get(), decisions.get(), reading.caseFile(), reading.problems());
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
        private int firingLimit = 1_000_000;
        private boolean byPrecedent = true;

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

        /** Looks for resources, and for the classes that rules name, here; by default where the engine came from. */
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        /** The engine in whose place this one comes: its description warns of what changes much. */
        public Builder replacing(QaRulesEngine engine) {
            this.replaced = engine;
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
         * Whether an offence that no rule of stage {@code penalize} can tell from one before gets what that one got,
         * without firing rules; true by default. Outcomes are the same either way. A pack with a rule that reads more
         * than one offence's fields never does so: see {@link RulePackDescription#firedAfresh}.
         */
        public Builder byPrecedent(boolean allowed) {
            this.byPrecedent = allowed;
            return this;
        }

        /**
         * Loads the packs.
         *
         * @throws RulePackException with a line for everything that is wrong with one
         */
        public QaRulesEngine build() {
            return new QaRulesEngine(
                    load(pack, STANDARD_PACK, false, before -> before.pack),
                    load(settlementPack, STANDARD_SETTLEMENT_PACK, true, before -> before.settlementPack),
                    byPrecedent);
        }

        private Supplier<RulePack> load(
                @Nullable Supplier<PackSource> named,
                String standard,
                boolean settles,
                Function<QaRulesEngine, Supplier<RulePack>> same) {
            ClassLoader classes = loader;
            int limit = firingLimit;
            QaRulesEngine before = replaced;
            Supplier<PackSource> source = named == null ? () -> PackSource.resources(classes, standard) : named;
            Supplier<RulePack> loading = () -> RulePack.load(
                            source.get(),
                            classes,
                            limit,
                            before == null ? null : same.apply(before).get())
                    .requireSettles(settles);
            return named == null ? Suppliers.memoize(loading::get) : Suppliers.ofInstance(loading.get());
        }
    }
}
