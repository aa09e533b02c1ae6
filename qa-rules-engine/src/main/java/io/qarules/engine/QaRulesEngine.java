package io.qarules.engine;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.QaRulesException;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.CaseFileReading;
import io.qarules.engine.pack.PackSource;
import io.qarules.engine.pack.RulePack;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link QaRules} on Drools: {@code QaRules rules = QaRulesEngine.standard();}. */
public final class QaRulesEngine implements QaRules {
    private final RulePack pack;
    private final Decisions decisions;

    private QaRulesEngine(RulePack pack) {
        this.pack = pack;
        this.decisions = new Decisions(pack);
    }

    /**
     * The standard pack {@code telesales}, from the dependency {@code qa-rules-drl}. Compiling takes a second or two:
     * load once and share.
     *
     * @throws RulePackException where the pack is not on the class path
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
        return new CaseEvaluation(pack, decisions, reading.caseFile(), reading.problems()).outcome();
    }

    @Override
    public ExplainedOutcome explain(CaseFile caseFile) {
        return explain(new CaseFileReading(caseFile, List.of()));
    }

    /** The same for a case file read from JSON. */
    public ExplainedOutcome explain(CaseFileReading reading) {
        return new CaseEvaluation(pack, decisions, reading.caseFile(), reading.problems()).explained();
    }

    @Override
    public Stream<CaseResult> evaluateAll(Stream<CaseFile> caseFiles) {
        return InOrder.map(caseFiles, this::result);
    }

    @Override
    public RulePackDescription describe() {
        return pack.describe();
    }

    private CaseResult result(CaseFile caseFile) {
        try {
            return new CaseResult.Decided(evaluate(caseFile));
        } catch (QaRulesException e) {
            return new CaseResult.Failed(e);
        }
    }

    /** What to load. */
    public static final class Builder {
        private static final String STANDARD_PACK = "qa-rules/telesales";

        private ClassLoader loader = QaRulesEngine.class.getClassLoader();
        private String resources = STANDARD_PACK;
        private @Nullable Path directory;
        private int firingLimit = 1_000_000;

        private Builder() {}

        /** Loads the pack in this directory: sub-folders {@code policy}, {@code detect}, {@code penalize}, {@code reward}. */
        public Builder directory(Path directory) {
            this.directory = directory;
            return this;
        }

        /** Loads the pack in this resource folder of the class path, e.g. {@code qa-rules/telesales}. */
        public Builder resources(String folder) {
            this.resources = folder;
            this.directory = null;
            return this;
        }

        /** Looks for resources, and for the classes that rules name, here; by default where the engine came from. */
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        /** How often the rules of one stage may fire for one case before that is an error; a million by default. */
        public Builder firingLimit(int firings) {
            if (firings < 1) {
                throw new IllegalArgumentException("a firing limit is at least 1, not " + firings);
            }
            this.firingLimit = firings;
            return this;
        }

        /**
         * Compiles the pack.
         *
         * @throws RulePackException with a line for everything that is wrong with it
         */
        public QaRulesEngine build() {
            PackSource source =
                    directory == null ? PackSource.resources(loader, resources) : PackSource.directory(directory);
            return new QaRulesEngine(RulePack.load(source, loader, firingLimit));
        }
    }
}
