package io.qarules.workbench.vendor;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Verification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Huawei AICC. The answers of its quality inspection interfaces (API reference of the Cognitive Engagement Center), which
 * do not repeat what was asked: so one document a call puts them together under the names of the interfaces. In each
 * business scenario rules add to the start score or take from it, within the bounds of the score setting
 * ({@code queryAppraiseScore}); a person may revise a rule's result, and the agent may appeal against it.
 */
final class HuaweiReader implements VendorReader {
    private static final String CLOSED = "22";
    private static final List<String> ANSWERS =
            List.of("call_uuid", "detail", "credit", "callsQualityTask", "queryQualityItemDetail", "complaints");

    private static final Set<String> OF_SCENARIO = Set.of("score", "setting");

    private final List<VendorNode> settings = new ArrayList<>();

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        documents.stream()
                .filter(document -> document.at("fundamental_score").isThere())
                .forEach(settings::add);
        Once.taken(
                        documents,
                        document -> document.at("call_uuid"),
                        document -> document.at("call_uuid"),
                        Once.BY_TEXT,
                        "huawei.again",
                        cases)
                .forEach(document -> document(document, cases));
    }

    private void document(VendorNode document, CaseCollector cases) {
        if (document.at("call_uuid").isThere()) {
            new Inspection(document, cases).read();
        } else if (!document.at("fundamental_score").isThere()) {
            cases.leaveOut(document, "huawei.unknown");
        }
    }

    /** What the documents say of one call. */
    private final class Inspection {
        private final VendorNode document;
        private final CaseCollector cases;
        private final @Nullable String agent;
        private final Map<String, Instant> revisedAt = new HashMap<>();
        private final Set<String> findings = new HashSet<>();

        Inspection(VendorNode document, CaseCollector cases) {
            this.document = document;
            this.cases = cases;
            String staff = document.object("callsQualityTask", cases)
                    .object("setting", cases)
                    .at("staffId")
                    .text();
            this.agent = staff == null
                    ? document.object("detail", cases).at("staff_name").text()
                    : staff;
            Entries.of(document.object("queryQualityItemDetail", cases).at("qualityItemRuleHit"), cases)
                    .forEach(hit -> {
                        String rule = hit.at("ruleId").text();
                        Instant at = hit.at("updateTime").epochSeconds();
                        if (rule != null && at != null) {
                            revisedAt.put(rule, at);
                        }
                    });
        }

        void read() {
            document.fields().stream()
                    .filter(answer -> !ANSWERS.contains(answer.name()))
                    .forEach(answer -> cases.leaveOut(answer, "huawei.answer", String.join(", ", ANSWERS)));
            if (!document.at("credit").isThere()) {
                cases.missing(document.at("credit"));
                return;
            }
            if (agent == null) {
                cases.missing(document.at("detail").at("staff_name"));
                return;
            }
            Call call = call();
            for (VendorNode answer : Entries.of(document.at("credit"), cases)) {
                for (VendorNode scenario : Entries.of(answer.at("credit"), cases)) {
                    scenario(answer.at("create_time"), scenario, call);
                }
            }
            Entries.of(document.at("complaints"), cases).forEach(this::appeals);
        }

        private @Nullable Call call() {
            String id = document.at("call_uuid").text();
            Instant start = document.object("detail", cases).at("call_time").epochSeconds();
            if (start == null) {
                cases.leaveOut(document.at("detail").at("call_time"), "noStart", String.valueOf(id));
                return null;
            }
            return Call.builder().id(id).startedAt(start).build();
        }

        private void scenario(VendorNode created, VendorNode scenario, @Nullable Call call) {
            VendorNode group = scenario.object("setting", cases);
            String groupId = group.at("group_id").text();
            if (groupId == null || created.epochSeconds() == null) {
                cases.missing(groupId == null ? group.at("group_id") : created);
                return;
            }
            Deductions form = new Deductions();
            BigDecimal points = BigDecimal.ZERO;
            List<Finding> breaches = new ArrayList<>();
            List<Verification> verifications = new ArrayList<>();
            boolean reviewed = false;
            for (VendorNode rule : rules(scenario)) {
                String id = rule.at("revise_id").text();
                BigDecimal score = rule.at("score").decimal();
                if (id == null || score == null) {
                    cases.missing(rule.at(id == null ? "revise_id" : "score"));
                    return;
                }
                form.add(id, score);
                points = points.add(score);
                Boolean upheld = revised(rule);
                reviewed |= upheld != null;
                breach(id, rule, upheld, verifications).ifPresent(breaches::add);
            }
            checkSum(scenario.at("score"), points);
            EvaluationBuilder evaluation = Evaluation.builder()
                    .id(document.at("call_uuid").text() + "/" + groupId)
                    .evaluatorId(
                            reviewed
                                    ? document.at("callsQualityTask")
                                            .at("inspector")
                                            .text()
                                    : null)
                    .form(group.at("group_name").text())
                    .kind(EvaluationKind.AUTOMATIC)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(created.epochSeconds())
                    .reviewed(reviewed)
                    .findings(breaches);
            form.score(evaluation, scenario.at("score"), cases);
            if (cases.add(String.valueOf(agent), evaluation, call, scenario, scenario.at("score"))) {
                breaches.forEach(breach -> findings.add(String.valueOf(breach.id())));
                verifications.forEach(verification -> cases.verify(String.valueOf(agent), verification));
            }
        }

        /** The results of all kinds of rules: each kind has a list of its own. */
        private List<VendorNode> rules(VendorNode scenario) {
            return scenario.fields().stream()
                    .filter(Inspection::isKindOfRules)
                    .flatMap(kind -> Entries.of(kind, cases).stream())
                    .toList();
        }

        private static boolean isKindOfRules(VendorNode field) {
            boolean named = field.name().equals("rules") || field.name().endsWith("_rule");
            return named || (!OF_SCENARIO.contains(field.name()) && (field.isList() || field.isObject()));
        }

        /** Whether a person said that it is a breach, or that it is none; null where nobody said so. */
        private @Nullable Boolean revised(VendorNode rule) {
            return switch (String.valueOf(CodedField.HUAWEI_REVISE.read(rule.at("revise"), cases))) {
                case "0" -> Boolean.TRUE;
                case "1" -> Boolean.FALSE;
                default -> null;
            };
        }

        private Optional<Finding> breach(
                String id, VendorNode rule, @Nullable Boolean upheld, List<Verification> verifications) {
            if (upheld == null && !CodedField.HUAWEI_VALID.isKnown(rule.at("valid"), cases)) {
                return Optional.empty();
            }
            if (upheld == null && !rule.at("valid").isFalse()) {
                return Optional.empty();
            }
            VendorNode setting = rule.object("setting", cases);
            VendorNode named = setting.at("rule_name").isThere() ? setting.at("rule_name") : setting.at("name");
            String name = named.text();
            if (name == null) {
                cases.missing(named);
                return Optional.empty();
            }
            if (upheld != null && !verify(id, rule, upheld, verifications)) {
                return Optional.empty();
            }
            return Optional.of(Finding.builder()
                    .id(id)
                    .clause(RuleClause.of(name))
                    .note(name)
                    .build());
        }

        /** Returns false where the finding falls with its revision. */
        private boolean verify(String id, VendorNode rule, boolean upheld, List<Verification> verifications) {
            Instant at = rule.at("setting").fields().stream()
                    .map(VendorNode::text)
                    .filter(value -> value != null && revisedAt.containsKey(value))
                    .map(revisedAt::get)
                    .findFirst()
                    .orElse(null);
            if (at == null) {
                cases.leaveOut(rule.at("revise"), upheld ? "huawei.noTimeUpheld" : "huawei.noTimeNotUpheld", id);
                return upheld;
            }
            verifications.add(Verification.builder()
                    .id("revise:" + id)
                    .findingId(id)
                    .by(document.at("callsQualityTask").at("inspector").text())
                    .at(at)
                    .upheld(upheld)
                    .build());
            return true;
        }

        private void checkSum(VendorNode total, BigDecimal points) {
            BigDecimal score = total.decimal();
            for (VendorNode setting : settings) {
                for (VendorNode profile : Entries.of(setting.at("fundamental_score"), cases)) {
                    BigDecimal base = profile.at("base").decimal();
                    BigDecimal lower = profile.at("lower_bound").decimal();
                    BigDecimal upper = profile.at("upper_bound").decimal();
                    boolean used = String.valueOf(profile.at("id").text())
                            .equals(setting.at("using").text());
                    if (used && score != null && base != null && lower != null && upper != null) {
                        BigDecimal sum = base.add(points).max(lower).min(upper);
                        if (sum.compareTo(score) != 0) {
                            cases.leaveOut(total, "huawei.sum", sum.toPlainString(), score.toPlainString());
                        }
                    }
                }
            }
        }

        private void appeals(VendorNode complaint) {
            List<VendorNode> steps =
                    Entries.of(complaint.object("queryQualityHistory", cases).at("workflowNodeList"), cases);
            Instant filed =
                    steps.isEmpty() ? null : steps.get(0).at("createTime").epochMillis();
            if (filed == null) {
                cases.missing(complaint.at("queryQualityHistory").at("workflowNodeList"));
                return;
            }
            VendorNode last = steps.get(steps.size() - 1);
            VendorNode state = complaint.object("queryQualityItem", cases).at("taskStatus");
            if (!CodedField.HUAWEI_TASK_STATUS.isKnown(state, cases)) {
                return;
            }
            boolean closed = CLOSED.equals(CodedField.HUAWEI_TASK_STATUS.read(state, cases));
            if (closed && !CodedField.HUAWEI_CONCLUSION.isKnown(last.at("conclusion"), cases)) {
                return;
            }
            AppealStatus status = closed ? status(last.at("conclusion")) : AppealStatus.OPEN;
            for (VendorNode group :
                    Entries.of(complaint.object("complain", cases).at("chooseRuleGroupList"), cases)) {
                for (VendorNode rule : Entries.any(group.at("reviseIdList"), cases)) {
                    String id = rule.text();
                    if (id == null || !findings.contains(id) || status == null) {
                        cases.leaveOut(rule, "appeal", String.valueOf(id));
                        continue;
                    }
                    cases.appeal(
                            String.valueOf(agent),
                            Appeal.builder()
                                    .id("complain:" + id)
                                    .findingId(id)
                                    .filedAt(filed)
                                    .status(status)
                                    .decidedAt(closed ? last.at("createTime").epochMillis() : null)
                                    .build());
                }
            }
        }

        private static @Nullable AppealStatus status(VendorNode conclusion) {
            return switch (String.valueOf(conclusion.text())) {
                case "通过", "Approve" -> AppealStatus.UPHELD;
                case "不通过", "Reject" -> AppealStatus.REJECTED;
                default -> null;
            };
        }
    }
}
