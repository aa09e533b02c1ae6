package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementProof;
import io.qarules.settlement.StandingProof;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Answers the questions of {@code explain} about a period file. */
final class PeriodExplanation {
    private final QaRulesEngine rules;
    private final PeriodInput input;
    private final @Nullable String agent;

    /**
     * Creates the answers.
     *
     * @param agent narrows them to one agent; null for all
     */
    PeriodExplanation(QaRulesEngine rules, PeriodInput input, @Nullable String agent) {
        this.rules = rules;
        this.input = input;
        this.agent = agent;
    }

    /** Returns why a decision is missing; without a subject of the agent, where one is named. */
    WhyNot whyNot(String text) {
        WhyNotQuestion asked = WhyNotQuestion.parse(text);
        String owner = asked.subjectId() == null ? agent : asked.subjectId();
        return new WhyNotQuestion(asked.kind(), asked.clause(), owner).ask(rules, input);
    }

    /**
     * Returns the settlement with its proofs; of one agent only what is about it.
     *
     * @throws UnknownWordException if the settlement has no such agent
     */
    ExplainedSettlement explained() {
        if (agent == null) {
            return rules.explainSettlement(input);
        }
        ExplainedSettlement explained = rules.explainSettlement(input, agent::equals);
        Settlement whole = explained.settlement();
        if (explained.standing(agent).isEmpty()) {
            List<String> ids =
                    whole.members().stream().map(MemberSettlement::agentId).toList();
            throw new UnknownWordException(CommandWords.maybe("member", ClosestMatch.to(agent, ids), agent));
        }
        return new ExplainedSettlement(
                new Settlement(
                        whole.period(),
                        whole.policy(),
                        whole.members().stream()
                                .filter(member -> member.agentId().equals(agent))
                                .toList(),
                        whole.fund(),
                        List.of(),
                        whole.problems()),
                explained.standings(),
                explained.proofs());
    }

    /**
     * Returns the decisions of that id, each with its proof; two agents may have surveys of one id.
     *
     * @throws UnknownWordException if there is none
     */
    List<Proved> decisions(String id) {
        ExplainedSettlement explained = explained();
        List<String> ids = new ArrayList<>();
        List<Proved> found = new ArrayList<>();
        BiConsumer<String, SettlementDecision> compare = (owner, decision) -> {
            ids.add(decision.id());
            if (decision.id().equals(id)) {
                found.add(proved(explained, owner, decision));
            }
        };
        for (MemberSettlement member : explained.settlement().members()) {
            member.decisions().forEach(decision -> compare.accept(member.agentId(), decision));
        }
        for (GroupSettlement group : explained.settlement().groups()) {
            group.decisions().forEach(decision -> compare.accept(group.group(), decision));
        }
        if (found.isEmpty()) {
            throw new UnknownWordException(
                    CommandWords.maybe("settlementDecision.unknown", ClosestMatch.to(id, ids), id));
        }
        return found;
    }

    private static Proved proved(ExplainedSettlement explained, String owner, SettlementDecision decision) {
        return new Proved(
                decision,
                explained.proof(owner, decision.id()).orElseThrow(),
                explained.standing(owner).orElse(null));
    }

    /**
     * A decision with its proof.
     *
     * @param standing of the agent; null for a decision on a team or the centre
     */
    record Proved(
            SettlementDecision decision,
            SettlementProof proof,
            @Nullable StandingProof standing) {}
}
