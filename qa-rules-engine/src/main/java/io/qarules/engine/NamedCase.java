package io.qarules.engine;

import io.qarules.QaRulesException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Outcome;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One case on its way through the engine. Whatever is thrown on the way is named after it. */
final class NamedCase {
    private final @Nullable CaseInput input;
    private final long number;
    private final @Nullable Outcome earlier;
    private String agentId = "";

    /**
     * Creates a case that is given alone.
     *
     * @param input null is refused when the case is decided
     */
    NamedCase(@Nullable CaseInput input) {
        this(input, 0, null);
    }

    /**
     * Creates a case that was decided before.
     *
     * @param input null is refused when the case is decided
     * @param earlier what was decided; null for nothing
     */
    NamedCase(@Nullable CaseInput input, @Nullable Outcome earlier) {
        this(input, 0, earlier);
    }

    /**
     * Creates a case of several.
     *
     * @param input null is refused when the case is decided
     * @param number its position among the others, from 1; 0 where it is given alone
     */
    NamedCase(@Nullable CaseInput input, long number) {
        this(input, number, null);
    }

    private NamedCase(@Nullable CaseInput input, long number, @Nullable Outcome earlier) {
        this.input = input;
        this.number = number;
        this.earlier = earlier;
    }

    /**
     * Reads and evaluates the case.
     *
     * @param prepared gives the pack
     * @param answer makes the answer of the evaluated case
     * @throws QaRulesException whatever is thrown
     */
    <T> T decide(Supplier<PreparedPack> prepared, Function<CaseEvaluation, T> answer) {
        try {
            CaseFileReading reading = reading();
            Agent agent = reading.caseFile().agent();
            agentId = agent == null || agent.id() == null ? "" : agent.id();
            return answer.apply(CaseEvaluation.run(prepared.get(), reading, earlier));
        } catch (RuntimeException | Error e) {
            throw failure(e);
        }
    }

    /** Returns the exception that stands for this case, as {@link Faults#of}. */
    QaRulesException failure(Throwable thrown) {
        return Faults.of(thrown, number == 0 ? "" : "case " + number, agentId);
    }

    private CaseFileReading reading() {
        CaseFileReading reading = input == null ? null : input.reading();
        if (reading == null) {
            throw number == 0 ? NullInput.refused("null.case") : NullInput.refused("null.caseNumber", number);
        }
        return reading;
    }
}
