package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.engine.check.Pointer;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlanFileReading;
import io.qarules.plan.PlannedCall;
import java.nio.charset.StandardCharsets;

/** Reads plan files of the inspection office from JSON (POLICY 19). Immutable and safe for use by many threads. */
public final class PlanFileReader {
    private static final RecordShape PLAN_FILE = RecordShape.of(PlanFile.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public PlanFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public PlanFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a plan file.
     *
     * @param json one JSON object
     * @return the plan file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public PlanFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a plan file.
     *
     * @param json one JSON object in UTF-8
     * @return the plan file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public PlanFileReading read(byte[] json) {
        ReadingProblems problems = new ReadingProblems(strict);
        PlanFile file =
                Fields.readWhole(JsonText.parse(json, PLAN_FILE), Pointer.ROOT, problems, PlanFileReader::planFile);
        return new PlanFileReading(file, problems.found());
    }

    static PlanFile planFile(Fields fields) {
        return new PlanFile(
                fields.record("period", PeriodFileReader::period),
                fields.whole("seed"),
                fields.records("agents", PlanFileReader::agent),
                fields.records("inspectors", PlanFileReader::inspector),
                fields.records("calls", PlanFileReader::call),
                fields.date("replanFrom"),
                fields.records("heard", PlanFileReader::planned),
                fields.records("planned", PlanFileReader::planned));
    }

    static PlanAgent agent(Fields fields) {
        return new PlanAgent(
                fields.text("id"),
                fields.date("hiredOn"),
                fields.text("line"),
                fields.text("team"),
                fields.points("score"),
                fields.whole("openOffences"));
    }

    static Inspector inspector(Fields fields) {
        return new Inspector(
                fields.text("id"), fields.whole("capacityPerDay"), fields.texts("teams"), fields.dates("days"));
    }

    static PlanCall call(Fields fields) {
        return new PlanCall(
                fields.text("id"),
                fields.text("agentId"),
                fields.instant("startedAt"),
                fields.text("type"),
                fields.whole("durationSeconds"));
    }

    static PlannedCall planned(Fields fields) {
        return new PlannedCall(fields.text("callId"), fields.text("inspectorId"), fields.date("day"));
    }
}
