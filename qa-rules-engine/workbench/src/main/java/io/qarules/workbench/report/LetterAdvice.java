package io.qarules.workbench.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes the advice of a letter: what the agent can do about the decisions. */
final class LetterAdvice {
    private final List<String> progressClauses;
    private final List<ExplainedOutcome> explained;
    private final List<Decision> decisions;
    private final List<MergedDecision> settled;

    /** @param progressClauses under which an improvement earns a progress award; empty where it earns none */
    LetterAdvice(AgentFile agent, List<String> progressClauses) {
        MemberSettlement member = agent.settled();
        this.progressClauses = progressClauses;
        this.explained = agent.explained();
        this.decisions = agent.decisions();
        this.settled = member == null ? List.of() : MergedDecision.of(member);
    }

    List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        appeal(texts);
        appealWhatWasCounted(texts);
        improve(texts);
        suspended(texts);
        notYet(texts);
        settled.forEach(alike -> settlement(texts, alike));
        if (texts.isEmpty()) {
            texts.add(new Text("本期没有需要你处理的事项。", "There is nothing you need to do this period."));
        }
        return texts;
    }

    private void appeal(List<Text> texts) {
        String subjects = subjects(decision -> isPenaltyInForce(decision) && !DecisionPredicates.isAddedUp(decision));
        if (!subjects.isEmpty()) {
            texts.add(
                    new Text(
                            "不服已生效的处罚，可以申诉（申诉已有结果的除外）：" + subjects + "。未决期间暂缓执行，申诉成立则撤销。",
                            "You may appeal the penalties in force, unless an appeal has been decided already: "
                                    + subjects
                                    + ". While an appeal is open the penalty is suspended; if it is upheld the penalty falls."));
        }
    }

    /** What follows from offences that were added up falls with those, and cannot be appealed against itself. */
    private void appealWhatWasCounted(List<Text> texts) {
        for (ExplainedOutcome explained : explained) {
            Map<String, Decision> byId = explained.outcome().decisions().stream()
                    .collect(toMap(Decision::id, identity(), (first, second) -> first));
            for (Proof proof : explained.proofs()) {
                Decision decision = byId.get(proof.decisionId());
                if (decision != null && DecisionPredicates.isAddedUp(decision) && isPenaltyInForce(decision)) {
                    String counted =
                            subjects(proof.tallied().stream().map(byId::get).filter(Objects::nonNull));
                    if (!counted.isEmpty()) {
                        texts.add(new Text(
                                "%s 由累计而来，不能单独申诉；要申诉，请针对所计入的：%s。".formatted(subject(decision), counted),
                                "%s follows from what was added up and cannot be appealed by itself; appeal what was counted: %s."
                                        .formatted(subject(decision), counted)));
                    }
                }
            }
        }
    }

    private static boolean isPenaltyInForce(Decision decision) {
        return DecisionPredicates.isPenalty(decision) && DecisionPredicates.inForce(decision);
    }

    private void improve(List<Text> texts) {
        if (progressClauses.isEmpty()) {
            return;
        }
        String clauses = String.join(", ", progressClauses);
        String subjects = subjects(decision -> DecisionPredicates.isFine(decision)
                && DecisionPredicates.inForce(decision)
                && decision.collected() != null
                && decision.collected().signum() > 0);
        if (!subjects.isEmpty()) {
            texts.add(new Text(
                    "改进可以按 " + clauses + " 得进步奖，数额按改进程度和已扣罚款计算：" + subjects + "。每项发现只奖一次。",
                    "An improvement earns a progress award under clause " + clauses
                            + ", reckoned from the fine that was collected: " + subjects
                            + ". One award for each finding."));
        }
    }

    private void suspended(List<Text> texts) {
        String subjects = subjects(decision -> decision.status() == DecisionStatus.SUSPENDED);
        if (!subjects.isEmpty()) {
            texts.add(new Text(
                    "等待申诉结果，暂缓执行：" + subjects + "。",
                    "These are suspended and wait for the result of your appeal: " + subjects + "."));
        }
    }

    private void notYet(List<Text> texts) {
        String pending = subjects(decision -> decision.status() == DecisionStatus.PENDING);
        if (!pending.isEmpty()) {
            texts.add(new Text(
                    "待主管核实，尚未生效：" + pending + "。现在就可以向主管说明情况。",
                    "These are not in force, they wait for your supervisor's verification: " + pending
                            + ". Tell your supervisor your side now."));
        }
        String proposed = subjects(decision -> decision.status() == DecisionStatus.PROPOSED);
        if (!proposed.isEmpty()) {
            texts.add(new Text(
                    "只是建议，经人工确认前不生效：" + proposed + "。",
                    "These are proposals and not in force until a person confirms them: " + proposed + "."));
        }
    }

    private static void settlement(List<Text> texts, MergedDecision alike) {
        SettlementDecision decision = alike.first();
        if (decision.kind() == DecisionKind.TARGET) {
            BigDecimal target = decision.target();
            Text metric = metric(String.valueOf(decision.metric()));
            texts.add(new Text(
                    "先补最弱的一项：" + metric.zh() + (target == null ? "" : "，目标 " + ReportFormat.number(target)) + "。",
                    "Work on your weakest metric first: " + metric.en()
                            + (target == null ? "" : ", target " + ReportFormat.number(target)) + "."));
        } else if (decision.kind() == DecisionKind.MENTORING) {
            texts.add(new Text(
                    "请 " + decision.mentorId() + " 帮你看看怎么做。",
                    "Ask " + decision.mentorId() + " to show you how it is done."));
        } else if (decision.kind() == DecisionKind.WRITTEN_WARNING && decision.deadline() != null) {
            texts.add(new Text(
                    "书面警告只是建议；一经确认，须在 " + decision.deadline() + " 前改进。",
                    "The written warning is a proposal; once confirmed, it is to be mended by " + decision.deadline()
                            + "."));
        } else if (decision.kind() == DecisionKind.SURVEY_REVIEW) {
            String surveys = String.join(", ", alike.subjects());
            texts.add(new Text(
                    "低分评价 " + surveys + " 复核前不计入；你可以提交录音等说明，也可以申诉。",
                    "Low ratings do not count until they are reviewed; you may hand in the recording, or appeal: "
                            + surveys + "."));
        } else if (decision.status() == DecisionStatus.PROPOSED) {
            Text kind = ReportWords.of(decision.kind());
            texts.add(new Text(
                    kind.zh() + "只是建议，经人工确认前不生效。",
                    kind.en() + " is a proposal and not in force until a person confirms it."));
        }
    }

    private static Text metric(String name) {
        AgentMeasure measure = AgentMeasure.metric(name);
        return measure.unit().zh().isEmpty()
                ? new Text(name, name)
                : new Text(
                        measure.text().zh() + "（" + measure.unit().zh() + "）",
                        measure.text().en() + " (" + measure.unit().en() + ")");
    }

    /** Lists the distinct subjects of the decisions, in their order. */
    private String subjects(Predicate<Decision> which) {
        return subjects(
                decisions.stream().filter(which).filter(decision -> decision.kind() != DecisionKind.ACKNOWLEDGEMENT));
    }

    private static String subjects(Stream<Decision> decisions) {
        return decisions.map(LetterAdvice::subject).distinct().collect(Collectors.joining(", "));
    }

    private static String subject(Decision decision) {
        return decision.clause() + " " + decision.subjectId();
    }
}
