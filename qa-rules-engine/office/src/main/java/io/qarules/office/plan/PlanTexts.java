package io.qarules.office.plan;

import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.ShortfallReason;
import java.util.ArrayList;
import java.util.List;
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

    /** Says how the quota came about, and how its places are shared out. */
    static Text proof(Quota quota, List<QuotaPart> parts, DrawnStrata strata) {
        List<Text> said = new ArrayList<>();
        said.add(quota(quota, parts));
        int reserved = reserved(quota);
        if (reserved > 0) {
            said.add(SENTENCES.text("proof.reserved", strata.reserved(), reserved));
        }
        if (strata.shared().places() > 0) {
            said.add(SENTENCES.text(
                    "proof.shared", strata.shared().places(), strata.shared().calls()));
        }
        if (strata.keptBefore() > 0) {
            said.add(SENTENCES.text("proof.kept", strata.keptBefore()));
        }
        return Sentences.join(said);
    }

    private static Text quota(Quota quota, List<QuotaPart> parts) {
        List<QuotaPart> quotas =
                parts.stream().filter(part -> part.kind() == null).toList();
        if (quotas.isEmpty()) {
            return SENTENCES.text("proof.quota.reserved", quota.calls());
        }
        QuotaPart largest = quotas.get(0);
        if (largest.calls() < quota.calls()) {
            return SENTENCES.text("proof.quota.beyond", quota.calls(), largest.rule(), largest.calls());
        }
        return quotas.size() == 1
                ? SENTENCES.text("proof.quota", quota.rule(), quota.calls())
                : SENTENCES.text("proof.quota.largest", quotas.size(), quota.rule(), quota.calls());
    }

    private static int reserved(Quota quota) {
        return quota.reserved().values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Says that places reserved for a kind of call are not filled although there are calls of it.
     *
     * @param calls how many there are
     * @param keepsPlanned whether calls that were planned before hold the places; else such as were heard
     */
    static Text unfilled(String agentId, int missing, int places, String kind, long calls, boolean keepsPlanned) {
        return SENTENCES.text(
                keepsPlanned ? "short.kind.planned" : "short.kind.heard", agentId, missing, places, kind, calls);
    }

    /** Says that an inspector hears more than half of a sample for what was heard or planned before. */
    static Text half(String inspectorId, HeardBefore before, int hears, int sample, String agentId) {
        String key =
                hears > before.all() ? "short.half.rest" : before.kept() > 0 ? "short.half.kept" : "short.half.heard";
        return SENTENCES.text(key, inspectorId, hears, sample, agentId, before.all());
    }

    /** @param values of the sentence, in the order in which its file says */
    static Text shortfall(ShortfallReason reason, @Nullable Object... values) {
        return SENTENCES.text(KEYS.getOrDefault(reason, ""), values);
    }
}
