package io.qarules.workbench.report;

import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.FundEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claim dates of awards, which entries of the fund do not have. */
record AwardDates(Map<Claim, Instant> claimed) {

    static AwardDates of(PeriodFile file) {
        Map<Claim, Instant> dates = new HashMap<>();
        for (Member member : file.members()) {
            for (AwardClaim claim : member.awards()) {
                if (member.agent() != null && claim.at() != null) {
                    dates.putIfAbsent(new Claim(member.agent().id(), claim.id()), claim.at());
                }
            }
        }
        return new AwardDates(dates);
    }

    /** Returns the claim date of an entry's award; null where the period file has none. */
    @Nullable
    Instant of(FundEntry entry) {
        return claimed.get(new Claim(entry.agentId(), entry.awardId()));
    }

    /** Identifies an award: its id is unique within its agent only. */
    record Claim(@Nullable String agentId, @Nullable String awardId) {}
}
