package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.engine.check.Pointer;
import io.qarules.period.MemberDecision;
import io.qarules.period.Period;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.AgentOutcome;
import io.qarules.problem.ProblemAgent;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.ProblemFileReading;
import io.qarules.problem.Training;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads problem files of the inspection office from JSON (POLICY 19). Immutable and safe for use by many threads. */
public final class ProblemFileReader {
    private static final RecordShape PROBLEM_FILE = RecordShape.of(Written.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public ProblemFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public ProblemFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a problem file.
     *
     * @param json one JSON object
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public ProblemFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a problem file.
     *
     * @param json one JSON object in UTF-8
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public ProblemFileReading read(byte[] json) {
        ReadingProblems problems = new ReadingProblems(strict);
        ProblemFile file = Fields.readWhole(
                JsonText.parse(json, PROBLEM_FILE), Pointer.ROOT, problems, ProblemFileReader::problemFile);
        return new ProblemFileReading(file, problems.found());
    }

    private static ProblemFile problemFile(Fields fields) {
        return new ProblemFile(
                fields.record("period", PeriodFileReader::period),
                fields.records("outcomes", ProblemFileReader::outcome),
                fields.record("previousPeriod", PeriodFileReader::period),
                fields.recordsIfAny("previousOutcomes", ProblemFileReader::outcome),
                fields.records("agents", ProblemFileReader::agent),
                fields.records("trainings", ProblemFileReader::training));
    }

    private static AgentOutcome outcome(Fields fields) {
        return new AgentOutcome(fields.text("agentId"), fields.records("decisions", PeriodFileReader::decision));
    }

    private static ProblemAgent agent(Fields fields) {
        return new ProblemAgent(fields.text("id"), fields.text("line"), fields.text("team"));
    }

    private static Training training(Fields fields) {
        return new Training(
                fields.text("clause"), fields.record("group", ProblemFileReader::group), fields.date("date"));
    }

    private static AgentGroup group(Fields fields) {
        return new AgentGroup(fields.text("line"), fields.text("team"));
    }

    /** The fields of a problem file; of its outcomes also those that are not read, which are no unknown ones. */
    private record Written(
            Period period,
            List<WrittenOutcome> outcomes,
            Period previousPeriod,
            List<WrittenOutcome> previousOutcomes,
            List<ProblemAgent> agents,
            List<Training> trainings) {}

    /** The fields of an outcome, with those of {@code evaluate --explain}. */
    private record WrittenOutcome(
            String agentId,
            Object asOf,
            Object policy,
            List<MemberDecision> decisions,
            Object excluded,
            Object scores,
            Object problems,
            Object tallies,
            Object proofs) {}
}
