package io.qarules.examples.monthend.report;

import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.FundEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When awards were claimed; the fund's books themselves have no dates. */
record AwardDates(Map<Award, Instant> claimed) {

    static AwardDates of(@Nullable PeriodFile file) {
        Map<Award, Instant> dates = new HashMap<>();
        if (file != null) {
            for (Member member : file.members()) {
                for (AwardClaim claim : member.awards()) {
                    if (member.agent() != null && claim.at() != null) {
                        dates.putIfAbsent(new Award(member.agent().id(), claim.id()), claim.at());
                    }
                }
            }
        }
        return new AwardDates(dates);
    }

    @Nullable
    Instant of(FundEntry entry) {
        return claimed.get(new Award(entry.agentId(), entry.awardId()));
    }

    /** An award's id is unique for its agent only. */
    record Award(@Nullable String agentId, @Nullable String awardId) {}
}
