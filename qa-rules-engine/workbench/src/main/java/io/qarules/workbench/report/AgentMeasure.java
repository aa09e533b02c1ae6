package io.qarules.workbench.report;

import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The measures of an agent: both indices and the metrics, in the order of the weights table (POLICY 9). */
enum AgentMeasure {
    INDEX("满意度指数", "Satisfaction index", "0–100", "0–100", MemberSettlement::satisfactionIndex),
    COMPOSITE("综合得分", "Composite", "0–100", "0–100", MemberSettlement::composite),
    RESOLUTION("问题解决满意度", "Resolution", "1–5", "1–5", metric("resolution")),
    ATTITUDE("服务态度满意度", "Attitude", "1–5", "1–5", metric("attitude")),
    SPEED("响应速度满意度", "Speed of response", "1–5", "1–5", metric("speed")),
    FCR("首次解决率", "First-contact resolution", "0–1", "0–1", metric("fcr")),
    AHT("平均通话时长", "Handle time", "秒", "seconds", metric("aht")),
    SCRIPT("话术合规率", "Script compliance", "0–1", "0–1", metric("script")),
    EMPATHY("同理心评分", "Empathy", "1–5", "1–5", metric("empathy")),
    CALLS_PER_HOUR("每小时处理量", "Calls per hour", "通", "calls", metric("callsPerHour"));

    private final Text name;
    private final Text unit;
    private final Function<MemberSettlement, @Nullable BigDecimal> value;

    AgentMeasure(
            String zh,
            String en,
            String unitZh,
            String unitEn,
            Function<MemberSettlement, @Nullable BigDecimal> value) {
        this.name = new Text(zh, en);
        this.unit = new Text(unitZh, unitEn);
        this.value = value;
    }

    private static Function<MemberSettlement, @Nullable BigDecimal> metric(String name) {
        return member -> member.metrics().get(name);
    }

    Text text() {
        return name;
    }

    Text unit() {
        return unit;
    }

    @Nullable
    BigDecimal of(MemberSettlement member) {
        return value.apply(member);
    }

    /**
     * Compares two values of the measure: positive if the first is better, negative if it is worse; a lower handle time
     * is better.
     */
    int compare(BigDecimal own, BigDecimal other) {
        int difference = own.compareTo(other);
        return this == AHT ? -difference : difference;
    }

    /** Finds a measure by its name in decisions, e.g. {@code aht}; empty for an unknown or null name. */
    static Optional<AgentMeasure> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
