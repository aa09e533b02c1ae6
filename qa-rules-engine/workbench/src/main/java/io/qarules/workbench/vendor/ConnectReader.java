package io.qarules.workbench.vendor;

import io.qarules.casefile.Call;
import io.qarules.casefile.Direction;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Connect. An exported evaluation (page "Agent evaluation form output" of the administrator guide, schema 3.1)
 * has each question's percentage, whether it is not applicable and whether it fails the form; its weights are the
 * form's (page "EvaluationForm" of the API reference), and when its call was is in the contact record (page "Contact
 * records data model"). The score is the weighted mean of the percentages of what is applicable, by questions
 * ({@code QUESTION_ONLY}) or by sections whose questions count alike ({@code SECTION_ONLY}); an automatic fail makes it
 * 0 (page "Scoring and weights").
 */
final class ConnectReader implements VendorReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, VendorNode> forms = new HashMap<>();
    private final Map<String, Call> calls = new HashMap<>();

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        List<VendorNode> evaluations = new ArrayList<>();
        for (VendorNode document : documents) {
            if (document.at("EvaluationForm").isThere()) {
                VendorNode form = document.at("EvaluationForm");
                forms.put(formKey(form.at("EvaluationFormId"), form.at("EvaluationFormVersion")), form);
            } else if (document.at("ContactId").isThere()) {
                contact(document, cases);
            } else if (document.at("evaluationId").isThere()) {
                evaluations.add(document);
            } else {
                cases.leaveOut(document, "connect.unknown");
            }
        }
        evaluations.forEach(evaluation -> evaluation(evaluation, cases));
    }

    private void contact(VendorNode contact, CaseCollector cases) {
        String id = contact.at("ContactId").text();
        Instant start = contact.at("InitiationTimestamp").moment();
        if (id == null || start == null) {
            cases.missing(contact.at(id == null ? "ContactId" : "InitiationTimestamp"));
            return;
        }
        Instant end = contact.at("DisconnectTimestamp").moment();
        BigDecimal talk = contact.at("Agent").at("AgentInteractionDuration").number();
        String method = String.valueOf(contact.at("InitiationMethod").text());
        calls.put(
                id,
                Call.builder()
                        .id(id)
                        .startedAt(start)
                        .durationSeconds(
                                end == null
                                        ? null
                                        : Duration.between(start, end).toSeconds())
                        .talkSeconds(talk == null ? null : talk.longValue())
                        .direction(
                                switch (method) {
                                    case "INBOUND" -> Direction.INBOUND;
                                    case "OUTBOUND" -> Direction.OUTBOUND;
                                    default -> null; // a transfer, a callback, an API: neither
                                })
                        .build());
    }

    private void evaluation(VendorNode evaluation, CaseCollector cases) {
        VendorNode metadata = evaluation.at("metadata");
        String agent = metadata.at("agentId").text();
        Instant submitted = metadata.at("evaluationSubmitTimestamp").moment();
        if (agent == null || submitted == null) {
            cases.missing(metadata.at(agent == null ? "agentId" : "evaluationSubmitTimestamp"));
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
        cases.add(agent, read, call);
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
        VendorNode strategy = form.at("ScoringStrategy");
        if (!"ENABLED".equals(strategy.at("Status").text())) {
            return List.of(); // the vendor gives no score either
        }
        boolean bySection = "SECTION_ONLY".equals(strategy.at("Mode").text());
        if (!bySection && !"QUESTION_ONLY".equals(strategy.at("Mode").text())) {
            cases.leaveOut(
                    strategy.at("Mode"),
                    "connect.mode",
                    String.valueOf(strategy.at("Mode").text()));
            return List.of();
        }
        Weights weights = new Weights(bySection);
        if (!weights.read(form.at("Items"), cases)) {
            return List.of();
        }
        return scored(evaluation, weights, cases);
    }

    private static List<Section> scored(VendorNode evaluation, Weights weights, CaseCollector cases) {
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        for (VendorNode question : evaluation.at("questions").each()) {
            String id = question.at("questionRefId").text();
            Weight weight = id == null ? null : weights.byQuestion.get(id);
            if (weight == null) {
                cases.leaveOut(question.at("questionRefId"), "connect.noQuestion", String.valueOf(id));
                continue;
            }
            VendorNode score = question.at("score");
            BigDecimal percentage = score.at("percentage").number();
            boolean failed = score.at("automaticFail").isTrue();
            boolean applies = !score.at("notApplicable").isTrue() && score.isThere();
            if (applies && percentage == null && !failed) {
                cases.missing(score.at("percentage"));
                return List.of();
            }
            if (failed && percentage != null && percentage.compareTo(HUNDRED) == 0) {
                cases.leaveOut(score.at("automaticFail"), "connect.failedAtFull");
                return List.of();
            }
            BigDecimal points = percentage == null ? BigDecimal.ZERO : percentage;
            questions
                    .computeIfAbsent(weight.section(), section -> new ArrayList<>())
                    .add(QuestionBuilder.builder()
                            .id(id)
                            .weight(weight.weight())
                            .points(applies || failed ? points : null)
                            .max(HUNDRED)
                            .fatal(failed)
                            .build());
        }
        List<Section> sections = new ArrayList<>();
        questions.forEach(
                (section, asked) -> sections.add(new Section(section, weights.bySection.get(section), asked)));
        return sections;
    }

    private static String formKey(VendorNode id, VendorNode version) {
        return id.text() + " " + version.text();
    }

    /** The weight of a question, and the section of ours that it stands in. */
    private record Weight(String section, BigDecimal weight) {}

    /** The weights of a form. By questions all stand in one section; by sections those below a top one count alike. */
    private static final class Weights {
        private static final String ONE = "form";

        private final boolean bySections;
        private final Map<String, Weight> byQuestion = new HashMap<>();
        private final Map<String, @Nullable BigDecimal> bySection = new HashMap<>();

        Weights(boolean bySections) {
            this.bySections = bySections;
            if (!bySections) {
                bySection.put(ONE, BigDecimal.ONE);
            }
        }

        boolean read(VendorNode items, CaseCollector cases) {
            for (VendorNode item : items.each()) {
                if (!item.at("Section").isThere()) {
                    cases.leaveOut(item, "connect.outside");
                    return false;
                }
                if (!section(item.at("Section"), null, cases)) {
                    return false;
                }
            }
            return true;
        }

        private boolean section(VendorNode section, @Nullable String top, CaseCollector cases) {
            BigDecimal weight = section.at("Weight").number();
            String id = top == null ? String.valueOf(section.at("RefId").text()) : top;
            if (bySections && top != null && weight != null && weight.signum() > 0) {
                cases.leaveOut(section.at("Weight"), "connect.subsection");
                return false;
            }
            if (bySections && top == null) {
                if (weight == null) {
                    cases.missing(section.at("Weight"));
                    return false;
                }
                bySection.put(id, weight);
            }
            for (VendorNode item : section.at("Items").each()) {
                boolean read = item.at("Section").isThere()
                        ? section(item.at("Section"), id, cases)
                        : question(item.at("Question"), id, cases);
                if (!read) {
                    return false;
                }
            }
            return true;
        }

        private boolean question(VendorNode question, String section, CaseCollector cases) {
            String id = question.at("RefId").text();
            if (id == null) {
                cases.missing(question.at("RefId"));
                return false;
            }
            BigDecimal weight = question.at("Weight").number();
            byQuestion.put(
                    id,
                    bySections
                            ? new Weight(section, BigDecimal.ONE)
                            : new Weight(ONE, weight == null ? BigDecimal.ZERO : weight));
            return true;
        }
    }
}
