package io.qarules.engine;

import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.tier.TierRuling;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Member;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of an agent, before it is known what the fund pays.
 *
 * @param agentId empty where the members name no agent
 * @param members how many members of the period file there are of the agent
 * @param json the agent's settlement without decisions; null where none of the members counts
 * @param decisions in their order
 * @param claims the agent's own awards
 * @param awards what rules give from the fund
 * @param problems with paths as if these members were all
 */
record SplitDecided(
        String agentId,
        int members,
        @Nullable String json,
        List<Written> decisions,
        List<Claim> claims,
        List<Award> awards,
        List<SplitProblem> problems) {
    private static final JsonWriter WRITER = new JsonWriter();
    private static final PeriodFileReader READER = new PeriodFileReader();
    private static final String NO_DECISIONS = "]}";

    /**
     * A decision as JSON.
     *
     * @param unfunded as it is where the fund does not pay it; empty where it is not paid from the fund
     */
    record Written(String id, String json, String unfunded) {}

    /** What a rule gives an agent from the fund. */
    record Award(String subjectId, String rule, @Nullable BigDecimal amount) {
        TierRuling ruling(String owner, Function<String, Rule> rules) {
            return TierRuling.of(DecisionKind.AWARD, owner, subjectId, rules.apply(rule), DecisionStatus.FINAL)
                    .worth(amount);
        }
    }

    /** Returns what names an award among those of all agents. */
    static String drawn(String agentId, String awardId) {
        return agentId.length() + ":" + agentId + awardId;
    }

    /** Returns the agent's settlement; the fund does not pay the decisions of these ids. */
    String json(Set<String> unfunded) {
        String whole = String.valueOf(json);
        List<String> texts = decisions.stream()
                .map(each -> unfunded.contains(each.id) ? each.unfunded : each.json)
                .toList();
        return whole.substring(0, whole.length() - NO_DECISIONS.length()) + String.join(",", texts) + NO_DECISIONS;
    }

    byte[] bytes() {
        return SplitBytes.of(out -> {
            writeDraws(out);
            out.number(members);
            out.flag(json != null);
            out.text(json == null ? "" : json);
            out.list(decisions, (each, to) -> {
                to.text(each.id);
                to.text(each.json);
                to.text(each.unfunded);
            });
            out.list(problems, SplitProblem::write);
        });
    }

    /** Returns what the fund needs to know of the agent. */
    byte[] draws() {
        return SplitBytes.of(this::writeDraws);
    }

    private void writeDraws(SplitBytes.Out out) throws IOException {
        out.text(agentId);
        out.text(
                claims.isEmpty()
                        ? ""
                        : WRITER.writeFact(Member.builder()
                                .awards(claims.stream().map(Claim::award).toList())
                                .build()));
        out.list(awards, (each, to) -> {
            to.text(each.subjectId);
            to.text(each.rule);
            to.text(each.amount == null ? "" : each.amount.toString());
        });
    }

    static SplitDecided ofDraws(byte[] bytes) {
        return SplitBytes.read(bytes, SplitDecided::readDraws);
    }

    private static SplitDecided readDraws(SplitBytes.In in) throws IOException {
        String agentId = in.text();
        String kept = in.text();
        List<Claim> claims = kept.isEmpty()
                ? List.of()
                : READER.read("{\"members\":[" + kept + "]}").periodFile().members().get(0).awards().stream()
                        .map(award -> new Claim(agentId, award))
                        .toList();
        List<Award> awards = in.list(from -> {
            String subject = from.text();
            String rule = from.text();
            String amount = from.text();
            return new Award(subject, rule, amount.isEmpty() ? null : new BigDecimal(amount));
        });
        return new SplitDecided(agentId, 0, null, List.of(), claims, awards, List.of());
    }

    static SplitDecided of(byte[] bytes) {
        return SplitBytes.read(bytes, in -> {
            SplitDecided draws = readDraws(in);
            int members = in.number();
            boolean counts = in.flag();
            String json = in.text();
            List<Written> decisions = in.list(from -> new Written(from.text(), from.text(), from.text()));
            return new SplitDecided(
                    draws.agentId,
                    members,
                    counts ? json : null,
                    decisions,
                    draws.claims,
                    draws.awards,
                    in.list(SplitProblem::read));
        });
    }
}
