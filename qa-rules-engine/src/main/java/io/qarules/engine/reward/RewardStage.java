package io.qarules.engine.reward;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Together;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the award rules on the improvements and nominations of a case (POLICY 7). */
public final class RewardStage {
    private static final Comparator<Improvement> EARLIEST = Comparator.comparing(
                    Improvement::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Improvement::id, Comparator.nullsFirst(TextOrder.BY_CODE_POINT));

    private RewardStage() {}

    /**
     * Determines the awards of a case.
     *
     * @param problems receives a problem for every invalid nomination, and where an amount cannot be worked out
     */
    public static Rewards run(RulePack pack, Inputs inputs, Problems problems) {
        CheckedFacts facts = inputs.facts();
        List<Together> parts = together(pack, inputs);
        if (parts.isEmpty()) {
            return Rewards.NONE;
        }
        Firing firing = new Firing();
        AwardVerbs awards = new AwardVerbs(firing, pack.policy(), inputs.statements(), facts.events(), problems);
        for (Together part : parts) {
            awards.decideAbout(part.decided());
            pack.stage(Stage.REWARD).run(part.facts(), awards, firing, facts.agentId());
            pack.notifyListener(Stage.REWARD, part::facts);
        }
        return awards.rewards();
    }

    /**
     * Returns all that the rules see together, for each entry of the agent's history: a claim for each improvement, the
     * nominations and the events, of which nothing is later than {@code asOf}, with the agent as of their day and the
     * pack's settings (POLICY 7 and 12). Rules that join facts see those of other days, too.
     */
    public static List<Together> together(RulePack pack, Inputs inputs) {
        CheckedFacts facts = inputs.facts();
        if (!pack.reads(Stage.REWARD, Month.class)
                && facts.events().isEmpty()
                && inputs.statements().improvements().isEmpty()
                && inputs.statements().nominations().isEmpty()) {
            return List.of();
        }
        if (facts.history().isSteady()) {
            List<Object> seen = withAgent(pack, facts.agent());
            int none = seen.size();
            forEach(pack, inputs, (at, fact) -> seen.add(fact));
            return seen.size() == none ? List.of() : List.of(new Together(seen, fact -> true));
        }
        List<Dated> dated = new ArrayList<>();
        forEach(pack, inputs, (at, fact) -> dated.add(new Dated(at, fact)));
        Map<Agent, List<Dated>> byAgent = new LinkedHashMap<>();
        for (Dated fact : dated) {
            Agent then = facts.history().on(pack.policy().day(fact.at));
            byAgent.computeIfAbsent(then, agent -> new ArrayList<>()).add(fact);
        }
        boolean joins = pack.joinsFacts(Stage.REWARD);
        List<Together> parts = new ArrayList<>();
        byAgent.forEach((agent, part) -> {
            Set<Object> own = Collections.newSetFromMap(new IdentityHashMap<>());
            part.forEach(fact -> own.add(fact.fact));
            List<Object> seen = withAgent(pack, agent);
            (joins ? dated : part).forEach(fact -> seen.add(fact.fact));
            parts.add(new Together(seen, own::contains));
        });
        return parts;
    }

    private static List<Object> withAgent(RulePack pack, Agent agent) {
        List<Object> facts = new ArrayList<>(pack.policy().settings());
        facts.add(agent);
        return facts;
    }

    /** Gives each fact with its moment, if it is not later than the question. */
    private static void forEach(RulePack pack, Inputs inputs, BiConsumer<Instant, Object> each) {
        Policy policy = pack.policy();
        CheckedFacts facts = inputs.facts();
        BiConsumer<@Nullable Instant, Object> add = (at, fact) -> {
            if (at != null && !at.isAfter(facts.asOf())) {
                each.accept(at, fact);
            }
        };
        claims(inputs.statements().improvements(), facts.asOf(), inputs.rulings())
                .forEach(claim -> add.accept(claim.improvement().at(), claim));
        inputs.statements()
                .nominations()
                .forEach(nomination -> add.accept(nomination.value().at(), nomination.value()));
        facts.events().forEach(event -> add.accept(event.value().at(), event.value()));
        if (pack.reads(Stage.REWARD, Month.class)) {
            for (Month month : Months.of(policy, inputs)) {
                add.accept(policy.firstMoment(month.month().plusMonths(1)).minusNanos(1), month);
            }
        }
    }

    private record Dated(Instant at, Object fact) {}

    /**
     * What the stage is about.
     *
     * @param statements the validated improvements and nominations
     * @param scores of the counting evaluations
     * @param penalized the offences, open appeals taken as rejected
     * @param rulings the penalties after stage cap; an improvement refers to what its fine collected
     */
    public record Inputs(
            CheckedFacts facts,
            FollowUps statements,
            Collection<Score> scores,
            Penalized penalized,
            Collection<Ruling> rulings) {}

    private static List<ProgressClaim> claims(
            List<Located<Improvement>> improvements, Instant asOf, Collection<Ruling> rulings) {
        if (improvements.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> collected = new HashMap<>();
        for (Ruling ruling : rulings) {
            BigDecimal amount = ruling.collected();
            if (amount != null && ruling.is(DecisionKind.FINE, DecisionStatus.FINAL)) {
                collected.put(ruling.subject().id(), amount);
            }
        }
        Set<String> claimed = new HashSet<>();
        List<ProgressClaim> claims = new ArrayList<>();
        for (Improvement improvement :
                improvements.stream().map(Located::value).sorted(EARLIEST).toList()) {
            String findingId = improvement.findingId();
            ImprovementGrade grade = improvement.grade();
            Instant at = improvement.at();
            if (findingId != null && grade != null && at != null && !at.isAfter(asOf)) {
                claims.add(new ProgressClaim(
                        improvement, grade, collected.getOrDefault(findingId, Money.ZERO), claimed.add(findingId)));
            }
        }
        return claims;
    }
}
