package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Direction;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Event;
import io.qarules.casefile.FailScope;
import io.qarules.casefile.Finding;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.casefile.Question;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.check.Pointer;
import java.nio.charset.StandardCharsets;

/** Reads case files from JSON. Immutable and safe for use by many threads. */
public final class CaseFileReader {
    private static final RecordShape CASE_FILE = RecordShape.of(CaseFile.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public CaseFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public CaseFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads one case file.
     *
     * @param json one JSON object
     * @return the case file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public CaseFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one case file.
     *
     * @param json one JSON object in UTF-8
     * @return the case file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public CaseFileReading read(byte[] json) {
        return read(JsonText.parse(json, CASE_FILE));
    }

    /**
     * Reads one case file from parsed JSON.
     *
     * @param node one JSON object
     * @return the case file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the node is not an object
     */
    public CaseFileReading read(JsonNode node) {
        return read(JsonText.record(node, CASE_FILE));
    }

    private CaseFileReading read(ParsedRecord record) {
        ReadingProblems problems = new ReadingProblems(strict);
        CaseFile caseFile = Fields.readWhole(record, Pointer.ROOT, problems, CaseFileReader::caseFile);
        return new CaseFileReading(caseFile, problems.found(), strict);
    }

    static CaseFile caseFile(Fields fields) {
        return CaseFile.builder()
                .agent(fields.record("agent", CaseFileReader::agent))
                .asOf(fields.instant("asOf"))
                .calls(fields.records("calls", CaseFileReader::call))
                .callbacks(fields.records("callbacks", CaseFileReader::callback))
                .evaluations(fields.records("evaluations", CaseFileReader::evaluation))
                .verifications(fields.records("verifications", CaseFileReader::verification))
                .appeals(fields.records("appeals", CaseFileReader::appeal))
                .improvements(fields.records("improvements", CaseFileReader::improvement))
                .nominations(fields.records("nominations", CaseFileReader::nomination))
                .events(fields.records("events", CaseFileReader::event))
                .build();
    }

    static Agent agent(Fields fields) {
        return Agent.builder()
                .id(fields.text("id"))
                .name(fields.text("name"))
                .surname(fields.text("surname"))
                .team(fields.text("team"))
                .supervisorId(fields.text("supervisorId"))
                .line(fields.text("line"))
                .hiredOn(fields.date("hiredOn"))
                .performancePay(fields.money("performancePay"))
                .wages(fields.records("wages", CaseFileReader::wage))
                .attributes(fields.attributes())
                .history(fields.records("history", CaseFileReader::historyEntry))
                .build();
    }

    static HistoryEntry historyEntry(Fields fields) {
        return HistoryEntry.builder()
                .from(fields.date("from"))
                .line(fields.text("line"))
                .team(fields.text("team"))
                .supervisorId(fields.text("supervisorId"))
                .performancePay(fields.money("performancePay"))
                .attributes(fields.attributes())
                .build();
    }

    static Wage wage(Fields fields) {
        return new Wage(fields.month("month"), fields.money("gross"), fields.money("minimum"));
    }

    static Call call(Fields fields) {
        return Call.builder()
                .id(fields.text("id"))
                .startedAt(fields.instant("startedAt"))
                .durationSeconds(fields.whole("durationSeconds"))
                .talkSeconds(fields.whole("talkSeconds"))
                .consultationSeconds(fields.whole("consultationSeconds"))
                .direction(fields.word("direction", Direction.class))
                .connected(fields.bool("connected"))
                .hungUpBy(fields.word("hungUpBy", Party.class))
                .intentConfirmed(fields.bool("intentConfirmed"))
                .orderId(fields.text("orderId"))
                .deal(fields.bool("deal"))
                .quotedWithoutConsulting(fields.bool("quotedWithoutConsulting"))
                .unansweredRepeats(fields.whole("unansweredRepeats"))
                .spokenSurname(fields.text("spokenSurname"))
                .surnameRemark(fields.bool("surnameRemark"))
                .personal(fields.bool("personal"))
                .firstContactResolved(fields.bool("firstContactResolved"))
                .transferred(fields.bool("transferred"))
                .notes(fields.record("notes", CaseFileReader::notes))
                .attributes(fields.attributes())
                .build();
    }

    static Notes notes(Fields fields) {
        return new Notes(fields.bool("condition"), fields.bool("medication"), fields.bool("conversation"));
    }

    static Callback callback(Fields fields) {
        return Callback.builder()
                .id(fields.text("id"))
                .requestedAt(fields.instant("requestedAt"))
                .returnedAt(fields.instant("returnedAt"))
                .attempts(fields.whole("attempts"))
                .agentPresent(fields.bool("agentPresent"))
                .attributes(fields.attributes())
                .build();
    }

    static Evaluation evaluation(Fields fields) {
        return Evaluation.builder()
                .id(fields.text("id"))
                .callId(fields.text("callId"))
                .evaluatorId(fields.text("evaluatorId"))
                .form(fields.text("form"))
                .formVersion(fields.text("formVersion"))
                .kind(fields.word("kind", EvaluationKind.class))
                .status(fields.word("status", EvaluationStatus.class))
                .submittedAt(fields.instant("submittedAt"))
                .reviewed(fields.bool("reviewed"))
                .sections(fields.records("sections", CaseFileReader::section))
                .findings(fields.records("findings", CaseFileReader::finding))
                .revision(fields.whole("revision"))
                .scoring(fields.word("scoring", Scoring.class))
                .base(fields.decimal("base"))
                .attributes(fields.attributes())
                .build();
    }

    static Section section(Fields fields) {
        return new Section(
                fields.text("id"), fields.decimal("weight"), fields.records("questions", CaseFileReader::question));
    }

    static Question question(Fields fields) {
        return Question.builder()
                .id(fields.text("id"))
                .weight(fields.decimal("weight"))
                .points(fields.decimal("points"))
                .max(fields.decimal("max"))
                .fatal(fields.bool("fatal"))
                .bonus(fields.bool("bonus"))
                .failBelow(fields.decimal("failBelow"))
                .failScope(fields.word("failScope", FailScope.class))
                .build();
    }

    static Finding finding(Fields fields) {
        return Finding.builder()
                .id(fields.text("id"))
                .clause(fields.text("clause"))
                .severity(fields.word("severity", Severity.class))
                .occurredAt(fields.instant("occurredAt"))
                .consequences(fields.texts("consequences"))
                .imageHarmed(fields.bool("imageHarmed"))
                .technique(fields.bool("technique"))
                .orderId(fields.text("orderId"))
                .note(fields.text("note"))
                .attributes(fields.attributes())
                .build();
    }

    static Event event(Fields fields) {
        return Event.builder()
                .id(fields.text("id"))
                .type(fields.text("type"))
                .at(fields.instant("at"))
                .callId(fields.text("callId"))
                .attributes(fields.attributes())
                .build();
    }

    static Verification verification(Fields fields) {
        return Verification.builder()
                .id(fields.text("id"))
                .findingId(fields.text("findingId"))
                .by(fields.text("by"))
                .at(fields.instant("at"))
                .upheld(fields.bool("upheld"))
                .severity(fields.word("severity", Severity.class))
                .amount(fields.verifiedMoney("amount"))
                .build();
    }

    static Appeal appeal(Fields fields) {
        return Appeal.builder()
                .id(fields.text("id"))
                .findingId(fields.text("findingId"))
                .filedAt(fields.instant("filedAt"))
                .status(fields.word("status", AppealStatus.class))
                .decidedAt(fields.instant("decidedAt"))
                .build();
    }

    static Improvement improvement(Fields fields) {
        return new Improvement(
                fields.text("id"),
                fields.text("findingId"),
                fields.word("grade", ImprovementGrade.class),
                fields.instant("at"));
    }

    static Nomination nomination(Fields fields) {
        return Nomination.builder()
                .id(fields.text("id"))
                .type(fields.word("type", NominationType.class))
                .callId(fields.text("callId"))
                .by(fields.text("by"))
                .at(fields.instant("at"))
                .amount(fields.money("amount"))
                .build();
    }
}
