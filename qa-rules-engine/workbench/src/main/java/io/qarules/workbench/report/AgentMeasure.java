package io.qarules.workbench.report;

import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A measure of an agent: an index, the composite, or a metric (POLICY 17).
 *
 * @param name as the pack and decisions have it
 * @param text the words for it; a name of the pack alone is the same in both languages, and has no English words
 * @param unit as {@code text}; empty where it is not known
 * @param direction 1 where a higher value is better, -1 where a lower one is, 0 where it is not known
 * @param isIndex whether it is an index or the composite
 * @param value of an agent
 */
record AgentMeasure(
        String name,
        Text text,
        Text unit,
        int direction,
        boolean isIndex,
        Function<MemberSettlement, @Nullable BigDecimal> value) {

    private static final Text OF_FIVE = same("1–5");
    private static final Text SHARE = same("0–1");
    private static final Text OF_HUNDRED = same("0–100");
    private static final Text TIMES = new Text("次", "number");

    private static final Map<String, Words> KNOWN = Map.ofEntries(
            known("resolution", "问题解决满意度", "Resolution", OF_FIVE, 1),
            known("attitude", "服务态度满意度", "Attitude", OF_FIVE, 1),
            known("speed", "响应速度满意度", "Speed of response", OF_FIVE, 1),
            known("convenience", "便利度满意度", "Convenience", OF_FIVE, 1),
            known("csat", "总体满意度", "Overall satisfaction", OF_FIVE, 1),
            known("nps", "净推荐值", "Net promoter score", same("-100–100"), 1),
            known("fcr", "首次解决率", "First-contact resolution", SHARE, 1),
            known("aht", "平均通话时长", "Handle time", new Text("秒", "seconds"), -1),
            known("script", "话术合规率", "Script compliance", SHARE, 1),
            known("empathy", "同理心评分", "Empathy", OF_FIVE, 1),
            known("quality", "质检得分", "Quality score", OF_HUNDRED, 1),
            known("offences", "违规次数", "Offences", TIMES, -1),
            known("fines", "扣罚次数", "Fines", TIMES, -1),
            known("fineAmount", "扣罚金额", "Amount of fines", new Text("元", "CNY"), -1),
            known("largestFine", "最大一笔扣罚", "Largest fine", new Text("元", "CNY"), -1),
            known("warnings", "警告次数", "Warnings", TIMES, -1),
            known("callsPerHour", "每小时处理量", "Calls per hour", new Text("通", "calls"), 1));

    static AgentMeasure index(String name) {
        Function<MemberSettlement, @Nullable BigDecimal> value =
                switch (name) {
                    case TierRanking.SATISFACTION -> MemberSettlement::satisfactionIndex;
                    case TierRanking.COMPOSITE -> MemberSettlement::composite;
                    default -> member -> member.indices().get(name);
                };
        return new AgentMeasure(name, TierRanking.index(name), OF_HUNDRED, 1, true, value);
    }

    /** Returns a metric, known or of the pack alone, with the direction that its known words have. */
    static AgentMeasure metric(String name) {
        Words words = KNOWN.getOrDefault(name, new Words(new Text(name, ""), new Text("", ""), 0));
        return new AgentMeasure(name, words.text(), words.unit(), words.direction(), false, member -> member.metrics()
                .get(name));
    }

    AgentMeasure withDirection(int other) {
        return new AgentMeasure(name, text, unit, other, isIndex, value);
    }

    @Nullable
    BigDecimal of(MemberSettlement member) {
        return value.apply(member);
    }

    /** Returns the name with its unit. */
    Text withUnit() {
        return unit.zh().isEmpty()
                ? text
                : new Text("%s (%s)".formatted(text.zh(), unit.zh()), "%s (%s)".formatted(text.en(), unit.en()));
    }

    /** Compares two values of the measure: positive if the first is better, negative if it is worse. */
    int compare(BigDecimal own, BigDecimal other) {
        return own.compareTo(other) * direction;
    }

    private static Map.Entry<String, Words> known(String name, String zh, String en, Text unit, int direction) {
        return Map.entry(name, new Words(new Text(zh, en), unit, direction));
    }

    private static Text same(String unit) {
        return new Text(unit, unit);
    }

    private record Words(Text text, Text unit, int direction) {}
}
