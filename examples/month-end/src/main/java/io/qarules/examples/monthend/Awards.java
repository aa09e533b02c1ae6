package io.qarules.examples.monthend;

import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.period.AwardClaim;
import io.qarules.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The awards that the evaluation gave, to be drawn from the fund. */
final class Awards {
    private final Map<String, List<AwardClaim>> byAgent;

    Awards(List<Outcome> outcomes) {
        byAgent = outcomes.stream().collect(Collectors.toMap(Outcome::agentId, Awards::claims, Awards::both));
    }

    /** An agent's awards of the days of a period. */
    List<AwardClaim> of(@Nullable String agentId, @Nullable Period period) {
        return byAgent.getOrDefault(String.valueOf(agentId), List.of()).stream()
                .filter(claim -> isIn(period, claim.at()))
                .toList();
    }

    private static List<AwardClaim> claims(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind().isAward() && decision.status() == DecisionStatus.FINAL)
                .map(Awards::claim)
                .toList();
    }

    private static AwardClaim claim(Decision award) {
        return new AwardClaim(award.id(), award.occurredAt(), award.amount());
    }

    private static List<AwardClaim> both(List<AwardClaim> some, List<AwardClaim> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean isIn(@Nullable Period period, @Nullable Instant at) {
        if (period == null || period.from() == null || period.to() == null || at == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(at, PolicyTime.ZONE);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
