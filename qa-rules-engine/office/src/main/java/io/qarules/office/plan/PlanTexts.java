package io.qarules.office.plan;

import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import io.qarules.plan.ShortfallReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in Chinese and English why a call is heard, and what falls short. */
final class PlanTexts {
    private static final Sentences SENTENCES = new Sentences(PlanTexts.class::getResourceAsStream, "PlanTexts");

    private static final Map<ShortfallReason, String> KEYS = Map.of(
            ShortfallReason.TOO_FEW_CALLS, "short.calls",
            ShortfallReason.TOO_FEW_OF_KIND, "short.kind",
            ShortfallReason.NOBODY_MAY_HEAR, "short.nobody",
            ShortfallReason.NO_CAPACITY, "short.capacity",
            ShortfallReason.MORE_THAN_HALF, "short.half",
            ShortfallReason.IDLE_INSPECTOR, "short.idle");

    private PlanTexts() {}

    static Text why(Quota quota, Drawn drawn) {
        String kind = drawn.ticket().kind();
        String key = drawn.reserved() ? "why.reserved" : kind.isEmpty() ? "why.unknown" : "why.kind";
        return SENTENCES.text(key, quota.calls(), quota.rule(), kind);
    }

    /** @param values of the sentence, in the order in which its file says */
    static Text shortfall(ShortfallReason reason, @Nullable Object... values) {
        return SENTENCES.text(KEYS.getOrDefault(reason, ""), values);
    }
}
