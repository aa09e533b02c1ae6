package io.qarules.examples.monthend.month;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Verification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may follow a finding: the supervisor's verification, the agent's appeal and improvement. */
public final class Aftermath {
    private static final List<AppealStatus> APPEALS = List.of(
            AppealStatus.OPEN, AppealStatus.OPEN, AppealStatus.REJECTED, AppealStatus.REJECTED, AppealStatus.UPHELD);

    private final Dice dice;
    private final CaseDraft draft;

    public Aftermath(Dice dice, CaseDraft draft) {
        this.dice = dice;
        this.draft = draft;
    }

    /** Whatever chance brings after a finding. */
    public void follow(String findingId, Breach breach, Instant occurredAt) {
        if (dice.percent(40)) {
            verify(findingId, occurredAt, dice.percent(90), breach.amount());
        }
        if (dice.percent(14)) {
            appeal(findingId, occurredAt);
        }
        if (dice.percent(6)) {
            ImprovementGrade grade = dice.pick(List.of(ImprovementGrade.values()));
            draft.add(new Improvement(draft.nextId("I"), findingId, grade, occurredAt.plus(dice.hours(48, 200))));
        }
    }

    void verify(String findingId, Instant occurredAt, boolean upheld, @Nullable BigDecimal amount) {
        draft.add(Verification.builder()
                .id(draft.nextId("V"))
                .findingId(findingId)
                .by(SyntheticAgent.SUPERVISOR)
                .at(occurredAt.plus(dice.hours(2, 72)))
                .upheld(upheld)
                .amount(upheld ? amount : null)
                .build());
    }

    private void appeal(String findingId, Instant occurredAt) {
        Instant filedAt = occurredAt.plus(dice.hours(24, 96));
        AppealStatus status = dice.pick(APPEALS);
        draft.add(Appeal.builder()
                .id(draft.nextId("P"))
                .findingId(findingId)
                .filedAt(filedAt)
                .status(status)
                .decidedAt(status == AppealStatus.OPEN ? null : filedAt.plus(dice.hours(24, 120)))
                .build());
    }
}
