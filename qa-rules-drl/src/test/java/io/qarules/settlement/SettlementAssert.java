package io.qarules.settlement;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Settlements in the words of the cases: {@code assertThat(settlement).decides("TARGET A3 fcr 0.80")}. */
final class SettlementAssert extends AbstractAssert<SettlementAssert, Settlement> {
    private SettlementAssert(Settlement actual) {
        super(actual, SettlementAssert.class);
    }

    static SettlementAssert assertThat(Settlement settlement) {
        return new SettlementAssert(settlement);
    }

    /**
     * All decisions, in any order: kind, agent, survey under review, amount and upper bound, metric, mentor, target,
     * deadline, status unless FINAL.
     */
    SettlementAssert decides(String... decisions) {
        return decidesBy(decision -> true, List.of(decisions));
    }

    /** The decisions of some rules only. */
    SettlementAssert decidesBy(Predicate<SettlementDecision> rules, List<String> decisions) {
        List<String> words = new ArrayList<>();
        actual.members().forEach(member -> member.decisions().stream()
                .filter(rules)
                .forEach(decision -> words.add(words(member.agentId(), decision))));
        Assertions.assertThat(words).as(descriptionText()).containsExactlyInAnyOrderElementsOf(decisions);
        return this;
    }

    /** The decisions of some clause only. */
    SettlementAssert decidesUnder(String clause, String... decisions) {
        return decidesBy(decision -> decision.clause().equals(clause), List.of(decisions));
    }

    /** All members: {@code A1 TOP}. */
    SettlementAssert tiers(List<String> tiers) {
        Assertions.assertThat(actual.members().stream().map(member -> member.agentId() + " " + member.tier()))
                .as(descriptionText())
                .containsExactlyElementsOf(tiers);
        return this;
    }

    /** All members' tiers, by tier, agents in the order of ids: {@code TOP A1 A2}. */
    SettlementAssert ranks(String... tiers) {
        Map<String, List<String>> byTier = actual.members().stream()
                .collect(Collectors.groupingBy(
                        MemberSettlement::tier,
                        LinkedHashMap::new,
                        Collectors.mapping(MemberSettlement::agentId, Collectors.toList())));
        Assertions.assertThat(byTier.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue())))
                .as(descriptionText())
                .containsExactlyInAnyOrder(tiers);
        return this;
    }

    /** All members: satisfaction index and composite. */
    SettlementAssert indices(String... indices) {
        return indices(List.of(indices));
    }

    SettlementAssert indices(List<String> indices) {
        Assertions.assertThat(actual.members().stream().map(member -> "%s %s %s"
                        .formatted(member.agentId(), shown(member.satisfactionIndex()), shown(member.composite()))))
                .as(descriptionText())
                .containsExactlyElementsOf(indices);
        return this;
    }

    /** Some metrics of some members: {@code A1 aht 600.00}. */
    SettlementAssert metrics(String... metrics) {
        return metrics(List.of(metrics));
    }

    SettlementAssert metrics(List<String> metrics) {
        List<String> all = new ArrayList<>();
        for (MemberSettlement member : actual.members()) {
            String agent = member.agentId();
            all.add(agent + " surveys " + member.countedSurveys());
            all.add(agent + " onTarget " + member.onTarget());
            member.metrics().forEach((metric, value) -> all.add("%s %s %s".formatted(agent, metric, shown(value))));
            member.indices().forEach((index, value) -> all.add("%s %s %s".formatted(agent, index, shown(value))));
        }
        Assertions.assertThat(all).as(descriptionText()).containsAll(metrics);
        return this;
    }

    /** Award, agent, amount, status unless FINAL, balance; at last the closing balance. */
    SettlementAssert fund(String... lines) {
        return fund(List.of(lines));
    }

    SettlementAssert fund(List<String> lines) {
        Stream<String> entries = actual.fund().entries().stream().map(entry -> Stream.of(
                        entry.awardId(),
                        entry.agentId(),
                        shown(entry.amount()),
                        status(entry.status()),
                        shown(entry.balance()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        Assertions.assertThat(Stream.concat(
                        entries, Stream.of("closing " + shown(actual.fund().closing()))))
                .as(descriptionText())
                .containsExactlyElementsOf(lines);
        return this;
    }

    /** Code and path of every problem, in any order. */
    SettlementAssert problems(String... problems) {
        Assertions.assertThat(actual.problems().stream().map(problem -> problem.code() + " " + problem.path()))
                .as(descriptionText())
                .containsExactlyInAnyOrder(problems);
        return this;
    }

    private static String words(String agentId, SettlementDecision decision) {
        return Stream.of(
                        decision.kind().name(),
                        agentId,
                        decision.kind() == DecisionKind.SURVEY_REVIEW
                                ? decision.id().substring("SURVEY_REVIEW:".length())
                                : null,
                        decision.amount() == null ? null : shown(decision.amount()),
                        decision.max() == null ? null : "up to " + shown(decision.max()),
                        decision.metric(),
                        decision.mentorId() == null ? null : "by " + decision.mentorId(),
                        decision.target() == null ? null : shown(decision.target()),
                        decision.deadline() == null ? null : "until " + decision.deadline(),
                        status(decision.status()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String status(DecisionStatus status) {
        return status == DecisionStatus.FINAL ? null : status.name();
    }

    private static String shown(BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }
}
