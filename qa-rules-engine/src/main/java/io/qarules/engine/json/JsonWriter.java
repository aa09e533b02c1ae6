package io.qarules.engine.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackDescription;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.CalibrationFile;
import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.casefile.CaseFile;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodFile;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFile;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.ProblemProof;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.TrainingEffect;
import io.qarules.problem.TrainingProof;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementProof;
import io.qarules.settlement.StandingProof;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes results and inputs as JSON on one line: fields in the order of the record's components, money as strings with
 * two decimals, instants in UTC. Immutable and safe for use by many threads.
 */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = RecordsAsJson.MAPPER;
    private static final ObjectMapper EXACT = MAPPER.copy()
            .registerModule(new SimpleModule("qa-rules-exact")
                    .addSerializer(BigDecimal.class, new RecordsAsJson.PlainSerializer()));
    private static final ObjectWriter STREAM = MAPPER.writer()
            .withoutFeatures(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    private static final ObjectWriter TOKENS = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    /** The settings of a generator that say how numbers are written, and how they are set here. */
    private static final int NUMBERS =
            StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature().getMask();

    private static final int NUMBERS_HERE =
            StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature().getMask();

    /**
     * Writes an outcome.
     *
     * @return one line of JSON
     */
    public String write(Outcome outcome) {
        return json(outcome);
    }

    /**
     * Writes an outcome with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedOutcome explained) {
        return json(explained);
    }

    /**
     * Writes a settlement with two more fields, {@code standings} and {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedSettlement explained) {
        return json(explained);
    }

    /**
     * Writes one decision of a settlement with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(SettlementDecision decision, SettlementProof proof) {
        return write(decision, proof, null);
    }

    /**
     * Writes one decision of a settlement with its proof and that of the agent's tier: {@code {"decision": {…}, "proof":
     * {…}, "standing": {…}}}.
     *
     * @param standing null where the decision is on a team or the centre; then it is left out
     * @return one line of JSON
     */
    public String write(SettlementDecision decision, SettlementProof proof, @Nullable StandingProof standing) {
        return json(new ProvedOfPeriod(decision, proof, standing));
    }

    /**
     * Writes one decision with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(Decision decision, Proof proof) {
        return json(new Proved(decision, proof));
    }

    /**
     * Writes the answer to why a decision is missing.
     *
     * @return one line of JSON
     */
    public String write(WhyNot whyNot) {
        return json(whyNot);
    }

    /**
     * Writes a settlement.
     *
     * @return one line of JSON
     */
    public String write(Settlement settlement) {
        return json(settlement);
    }

    /**
     * Writes a settlement member by member, with the same text as for a {@link Settlement}.
     *
     * @param settlement its members are built while they are written
     * @param out not closed, and not flushed
     * @throws IOException if the writer fails
     */
    public void write(StreamedSettlement settlement, Writer out) throws IOException {
        STREAM.writeValue(out, settlement);
    }

    /**
     * Writes a settlement member by member, as {@link #write(StreamedSettlement, Writer)} does.
     *
     * @param settlement its members are built while they are written
     * @param out gets UTF-8; not closed, and not flushed
     * @throws IOException if the stream fails
     */
    public void write(StreamedSettlement settlement, OutputStream out) throws IOException {
        STREAM.writeValue(out, settlement);
    }

    /**
     * Writes a case file.
     *
     * @return one line of JSON
     */
    public String write(CaseFile caseFile) {
        return json(caseFile);
    }

    /**
     * Writes a period file.
     *
     * @return one line of JSON
     */
    public String write(PeriodFile periodFile) {
        return json(periodFile);
    }

    /**
     * Writes a plan file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(PlanFile planFile) {
        return json(planFile);
    }

    /**
     * Writes a plan of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(InspectionPlan plan) {
        return json(plan);
    }

    /**
     * Writes a calibration file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(CalibrationFile calibrationFile) {
        return json(calibrationFile);
    }

    /**
     * Writes a calibration of the inspection office; alpha is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(Calibration calibration) {
        return json(calibration);
    }

    /**
     * Writes a drivers file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(DriversFile driversFile) {
        return json(driversFile);
    }

    /**
     * Writes what the inspection office found to go with satisfaction; what is no number of points is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(Drivers drivers) {
        return json(drivers);
    }

    /**
     * Writes a problem file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(ProblemFile problemFile) {
        return json(problemFile);
    }

    /**
     * Writes which problems are common, as the inspection office says; p is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(ProblemReview review) {
        return json(review);
    }

    /**
     * Writes a plan with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedPlan explained) {
        return json(explained);
    }

    /**
     * Writes how much of an agent is heard with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(Sample decision, SampleProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes a calibration with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedCalibration explained) {
        return json(explained);
    }

    /**
     * Writes who is called in with the proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(CalibrationDecision decision, CalibrationProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes a review of problems with two more fields, {@code proofs} and {@code trainingProofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedReview explained) {
        return json(explained);
    }

    /**
     * Writes what follows from a share with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(ProblemDecision decision, ProblemProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes what is said of a training with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(TrainingEffect decision, TrainingProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes the answer to why a decision of the inspection office is missing.
     *
     * @return one line of JSON
     */
    public String write(OfficeWhyNot whyNot) {
        return json(whyNot);
    }

    /**
     * Writes the description of a pack.
     *
     * @return one line of JSON
     */
    public String write(RulePackDescription description) {
        return json(description);
    }

    /**
     * Writes a record of another module, such as a page or a comparison of the workbench, in the same way.
     *
     * @param report a public record in an exported package
     * @return one line of JSON
     */
    public String writeReport(Record report) {
        return json(report);
    }

    /**
     * Writes a fact, such as a call, for a store: as in a case file, but money with all its decimals.
     *
     * @param fact a record of a case file
     * @return one line of JSON
     */
    public String writeFact(Record fact) {
        return RecordsAsJson.json(EXACT, fact);
    }

    /**
     * Writes the line that takes the place of an outcome if the case was refused.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param problems why it was refused
     * @return one line of JSON
     */
    public String writeRefusal(long line, List<Problem> problems) {
        return json(new Refusal(line, problems));
    }

    /**
     * Writes the line that takes the place of an outcome if a rule failed.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param rule the rule's name
     * @param file the rule's file in its pack
     * @param message what happened
     * @return one line of JSON
     */
    public String writeFailure(long line, String rule, String file, String message) {
        return json(new Failure(line, List.of(), new Failed(rule, file, message)));
    }

    /**
     * Writes the line that takes the place of a result: a refusal, or a failure, whose {@code rule} and {@code file}
     * are null if no rule failed.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param error why there is no result
     * @return one line of JSON
     */
    public String writeFailure(long line, QaRulesException error) {
        if (error instanceof CaseRefusedException refused) {
            return writeRefusal(line, refused.problems());
        }
        String message = String.valueOf(error.getMessage());
        return error instanceof RuleFailureException failure
                ? writeFailure(line, failure.rule(), failure.file(), message)
                : json(new Failure(line, List.of(), new Failed(null, null, message)));
    }

    /**
     * Writes a record to a generator of somebody else, whose settings of numbers are as they were afterwards.
     *
     * @throws IOException if the generator fails
     */
    static void write(Record record, JsonGenerator json) throws IOException {
        int before = json.getFeatureMask();
        json.overrideStdFeatures(NUMBERS_HERE, NUMBERS);
        try {
            TOKENS.writeValue(json, record);
        } finally {
            json.overrideStdFeatures(before, NUMBERS);
        }
    }

    private static String json(Object value) {
        return RecordsAsJson.json(MAPPER, value);
    }

    private record Proved(Decision decision, Proof proof) {}

    private record ProvedOfPeriod(
            SettlementDecision decision,
            SettlementProof proof,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            StandingProof standing) {}

    private record ProvedByOffice(Record decision, RuleProof proof) {}

    private record Refusal(long line, List<Problem> problems) {}

    private record Failure(long line, List<Problem> problems, Failed failure) {}

    private record Failed(@Nullable String rule, @Nullable String file, String message) {}

    /** Fields that came later are left out where they are null, so that what uses none of them keeps its bytes. */
}
