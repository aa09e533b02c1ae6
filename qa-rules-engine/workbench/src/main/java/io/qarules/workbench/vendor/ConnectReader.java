package io.qarules.workbench.vendor;

import io.qarules.casefile.Call;
import io.qarules.casefile.Direction;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Connect. An exported evaluation (page "Agent evaluation form output" of the administrator guide, schema 3.1)
 * has each question's percentage, whether it is not applicable and whether it fails the form; its weights are the
 * form's (page "EvaluationForm" of the API reference), and when its call was is in the contact record (page "Contact
 * records data model"). The score is the weighted mean of the percentages of what is applicable, by questions
 * ({@code QUESTION_ONLY}) or by sections whose questions count alike ({@code SECTION_ONLY}); an automatic fail makes it
 * 0 (page "Scoring and weights"), or the section that the form names for that option (type
 * {@code AutomaticFailConfiguration}). Of the two files that the vendor writes for one evaluation (page "Agent evaluation
 * form output", known issue) one is taken: of the later schema version.
 */
final class ConnectReader implements VendorReader {
    private static final BigDecimal MOST_SECONDS = new BigDecimal("99999999999");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

    /** By schema version; of equal ones the text decides, so that the order of the files does not. */
    private static final Comparator<VendorNode> LATER = Comparator.comparing(ConnectReader::schema)
            .thenComparing(evaluation -> evaluation.node().toString());

    private final Map<String, VendorNode> forms = new HashMap<>();
    private final Map<String, Call> calls = new HashMap<>();

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        List<VendorNode> evaluations = new ArrayList<>();
        List<VendorNode> contacts = new ArrayList<>();
        for (VendorNode document : documents) {
            if (document.at("EvaluationForm").isThere()) {
                VendorNode form = document.object("EvaluationForm", cases);
                forms.put(formKey(form.at("EvaluationFormId"), form.at("EvaluationFormVersion")), form);
            } else if (document.at("ContactId").isThere()) {
                contacts.add(document);
            } else if (document.at("evaluationId").isThere()) {
                evaluations.add(document);
            } else {
                cases.leaveOut(document, "connect.unknown");
            }
        }
        Once.taken(
                        contacts,
                        contact -> contact.at("ContactId"),
                        contact -> contact.at("ContactId"),
                        Once.BY_TEXT,
                        "connect.sameContact",
                        cases)
                .forEach(contact -> contact(contact, cases));
        Once.taken(
                        evaluations,
                        evaluation -> evaluation.at("evaluationId"),
                        evaluation -> evaluation.at("metadata").at("evaluationSubmitTimestamp"),
                        LATER,
                        "connect.copy",
                        cases)
                .forEach(evaluation -> evaluation(evaluation, cases));
    }

    private void contact(VendorNode contact, CaseCollector cases) {
        String id = contact.at("ContactId").text();
        Instant start = contact.at("InitiationTimestamp").moment();
        if (id == null || start == null) {
            cases.missing(contact.at(id == null ? "ContactId" : "InitiationTimestamp"));
            return;
        }
        VendorNode talk = contact.object("Agent", cases).at("AgentInteractionDuration");
        String method =
                String.valueOf(CodedField.CONNECT_INITIATION_METHOD.read(contact.at("InitiationMethod"), cases));
        calls.put(
                id,
                Call.builder()
                        .id(id)
                        .startedAt(start)
                        .durationSeconds(duration(start, contact.at("DisconnectTimestamp"), cases))
                        .talkSeconds(talkSeconds(talk, cases))
                        .direction(
                                switch (method) {
                                    case "INBOUND" -> Direction.INBOUND;
                                    case "OUTBOUND" -> Direction.OUTBOUND;
                                    default -> null; // a transfer, a callback, an API: neither
                                })
                        .build());
    }

    private static @Nullable Long duration(Instant start, VendorNode disconnect, CaseCollector cases) {
        Instant end = disconnect.moment();
        if (disconnect.isThere() && (end == null || end.isBefore(start))) {
            cases.leaveOut(disconnect, end == null ? "connect.noEnd" : "connect.endFirst", disconnect.shown());
            return null;
        }
        return end == null ? null : Duration.between(start, end).toSeconds();
    }

    private static @Nullable Long talkSeconds(VendorNode talk, CaseCollector cases) {
        BigDecimal seconds = talk.number();
        if (talk.isThere() && (seconds == null || seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0)) {
            cases.leaveOut(talk, "connect.noTalk", talk.shown());
            return null;
        }
        return seconds == null ? null : seconds.longValue();
    }

    private void evaluation(VendorNode evaluation, CaseCollector cases) {
        VendorNode metadata = evaluation.object("metadata", cases);
        String agent = metadata.at("agentId").text();
        Instant submitted = metadata.at("evaluationSubmitTimestamp").moment();
        if (agent == null || submitted == null) {
            cases.missing(metadata.at(agent == null ? "agentId" : "evaluationSubmitTimestamp"));
            return;
        }
        if (!CodedField.CONNECT_AUTO_EVALUATED.isKnown(metadata.at("autoEvaluated"), cases)) {
            return;
        }
        EvaluationBuilder read = Evaluation.builder()
                .id(evaluation.at("evaluationId").text())
                .evaluatorId(metadata.at("evaluator").text())
                .form(metadata.at("evaluationDefinitionTitle").text())
                .formVersion(metadata.at("evaluationDefinitionVersion").text())
                .kind(kind(metadata))
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(submitted)
                .scoring(Scoring.WEIGHTED)
                .sections(sections(evaluation, cases))
                .findings(List.of());
        String contact = metadata.at("contactId").text();
        Call call = contact == null ? null : calls.get(contact);
        if (contact != null && call == null) {
            cases.leaveOut(metadata.at("contactId"), "connect.noContact", contact);
        }
        cases.add(agent, read, call, evaluation, metadata.object("score", cases).at("percentage"));
    }

    private static EvaluationKind kind(VendorNode metadata) {
        if (metadata.at("calibrationSessionId").isThere()) {
            return EvaluationKind.CALIBRATION;
        }
        return metadata.at("autoEvaluated").isTrue() ? EvaluationKind.AUTOMATIC : EvaluationKind.REGULAR;
    }

    private List<Section> sections(VendorNode evaluation, CaseCollector cases) {
        VendorNode metadata = evaluation.at("metadata");
        VendorNode form =
                forms.get(formKey(metadata.at("evaluationDefinitionId"), metadata.at("evaluationDefinitionVersion")));
        if (form == null) {
            cases.leaveOut(
                    evaluation.at("questions"),
                    "connect.noForm",
                    String.valueOf(metadata.at("evaluationDefinitionId").text()),
                    String.valueOf(metadata.at("evaluationDefinitionVersion").text()));
            return List.of();
        }
        VendorNode status = form.object("ScoringStrategy", cases).at("Status");
        if (!"ENABLED".equals(CodedField.CONNECT_SCORING_STATUS.read(status, cases))) {
            return List.of(); // the vendor gives no score either
        }
        return ConnectForm.read(form, cases)
                .map(read -> new ConnectAnswers(read, cases).sections(evaluation))
                .orElse(List.of());
    }

    private static String formKey(VendorNode id, VendorNode version) {
        return id.text() + " " + version.text();
    }

    /** The schema version as a number by which greater is later. */
    private static BigDecimal schema(VendorNode evaluation) {
        Matcher version =
                VERSION.matcher(String.valueOf(evaluation.at("schemaVersion").text()));
        return version.matches()
                ? new BigDecimal(version.group(1)).scaleByPowerOfTen(6).add(new BigDecimal(version.group(2)))
                : BigDecimal.ZERO;
    }
}
