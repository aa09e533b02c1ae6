package io.qarules.engine.reward;

import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the award rules on the improvements and nominations of a case (POLICY 7). */
public final class RewardStage {
    private static final Comparator<Improvement> EARLIEST = Comparator.comparing(
                    Improvement::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Improvement::id, Comparator.nullsFirst(TextOrder.BY_CODE_POINT));

    private RewardStage() {}

    /**
     * Determines the awards of a case.
     *
     * @param asOf the moment of the question; later improvements and nominations are ignored
     * @param statements the validated improvements and nominations
     * @param rulings the penalties after stage cap; an improvement refers to what its fine collected
     * @param problems receives a problem for every invalid nomination, and where an amount cannot be worked out
     */
    public static Rewards run(
            RulePack pack,
            String agentId,
            Instant asOf,
            FollowUps statements,
            Collection<Ruling> rulings,
            Problems problems) {
        List<Object> facts = facts(asOf, statements, rulings);
        if (facts.isEmpty()) {
            return Rewards.NONE;
        }
        facts.addAll(pack.policy().settings());
        Firing firing = new Firing();
        AwardVerbs awards = new AwardVerbs(firing, statements, problems);
        pack.stage(Stage.REWARD).run(facts, awards, firing, agentId);
        pack.notifyListener(Stage.REWARD, () -> facts);
        return awards.rewards();
    }

    /**
     * Returns the facts of the stage without the pack's settings: a claim for each improvement, and the nominations.
     */
    public static List<Object> facts(Instant asOf, FollowUps statements, Collection<Ruling> rulings) {
        List<Object> facts = new ArrayList<>(claims(statements.improvements(), asOf, rulings));
        for (Located<Nomination> nomination : statements.nominations()) {
            Instant at = nomination.value().at();
            if (at != null && !at.isAfter(asOf)) {
                facts.add(nomination.value());
            }
        }
        return facts;
    }

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
