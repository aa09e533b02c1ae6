package io.qarules.examples.monthend.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an agent's letter together, once in each language. */
final class LetterSource {
    private final ReportInput input;
    private final Roster roster;
    private final AgentFile agent;

    LetterSource(ReportInput input, String agentId) {
        this.input = input;
        this.roster = new Roster(input);
        AgentFile known = roster.agent(agentId);
        if (known == null) {
            throw new IllegalArgumentException("no outcome and no settlement names agent " + agentId
                    + ". Maybe the id is spelt otherwise, or the agent belongs to another period");
        }
        this.agent = known;
    }

    List<Sheet> sheets() {
        return List.of(new Tongue(true).sheet(), new Tongue(false).sheet());
    }

    /** The letter in Chinese, or in English. */
    private final class Tongue {
        private final boolean zh;

        Tongue(boolean zh) {
            this.zh = zh;
        }

        Sheet sheet() {
            MemberSettlement settled = agent.settled();
            return new Sheet(
                    zh ? "zh-CN" : "en",
                    say("绩效与满意度报表 · ", "Performance and satisfaction · ")
                            + agent.id()
                            + (agent.name() == null ? "" : " " + agent.name()),
                    input.note(),
                    facts(settled),
                    settled == null ? null : measures(settled),
                    parts(settled),
                    closing());
        }

        private List<String> facts(@Nullable MemberSettlement settled) {
            List<String> facts = new ArrayList<>();
            Settlement settlement = input.settlement();
            if (settlement != null) {
                facts.add(say("期间：", "Period: ") + settlement.period() + say("　线：", "   Line: ") + line());
            }
            if (settled != null) {
                facts.add(value(Measure.INDEX, settled));
                facts.add(value(Measure.COMPOSITE, settled));
                facts.add(say("分层：", "Tier: ")
                        + say(Words.of(settled.tier()))
                        + say("　计入的评价：", "   Surveys counted: ")
                        + settled.countedSurveys());
            }
            if (agent.indices().size() > 1) {
                facts.add(say("指数走势：", "Index over the periods: ")
                        + agent.indices().stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(" → ")));
            }
            return facts;
        }

        private String value(Measure measure, MemberSettlement settled) {
            return say("你的", "Your ")
                    + (zh ? measure.text().zh() : measure.text().en().toLowerCase(Locale.ROOT))
                    + say("：", ": ")
                    + Show.number(measure.of(settled))
                    + say("（本线平均 ", " (line's mean ")
                    + Show.number(roster.mean(agent, measure))
                    + say("）", ")");
        }

        private String line() {
            Text line = Words.line(agent.line());
            return zh || line.en().isEmpty() ? line.zh() : line.en();
        }

        private Sheet.Measures measures(MemberSettlement settled) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                if (measure != Measure.INDEX && measure != Measure.COMPOSITE) {
                    rows.add(row(measure, measure.of(settled), roster.mean(agent, measure)));
                }
            }
            return new Sheet.Measures(
                    say("各项指标与本线平均", "Each metric beside the line's mean"),
                    say(
                            "本线平均是本期结算中本线坐席已知数值的平均。",
                            "The line's mean is the mean of the known values of your line's agents in this settlement."),
                    say("指标", "Metric"),
                    say("你", "You"),
                    say("本线平均", "line's mean"),
                    say("比较", "Compared"),
                    rows);
        }

        private Sheet.Row row(Measure measure, @Nullable BigDecimal own, @Nullable BigDecimal mean) {
            return new Sheet.Row(
                    "%s (%s)".formatted(say(measure.text()), say(measure.unit())),
                    Show.number(own),
                    Show.number(mean),
                    own == null || mean == null ? "" : verdict(measure.compare(own, mean)));
        }

        private String verdict(int comparison) {
            if (comparison == 0) {
                return say("与平均持平", "the same");
            }
            return comparison > 0 ? say("优于平均", "better") : say("不及平均", "worse");
        }

        private List<Sheet.Part> parts(@Nullable MemberSettlement settled) {
            List<Sheet.Part> parts = new ArrayList<>();
            parts.add(new Sheet.Part(say("作出的决定与理由", "What was decided, and why"), decided(settled)));
            List<Sheet.Item> left = agent.outcomes().stream()
                    .flatMap(outcome -> outcome.excluded().stream())
                    .map(excluded -> new Sheet.Item(
                            "%s · %s".formatted(excluded.findingId(), excluded.clause()),
                            say(Words.of(excluded.reason()))))
                    .toList();
            if (!left.isEmpty()) {
                parts.add(new Sheet.Part(say("没有计入的", "What did not count"), left));
            }
            parts.add(new Sheet.Part(
                    say("你可以做什么", "What you can do"),
                    new Advice(agent)
                            .texts().stream()
                                    .map(advice -> new Sheet.Item(say(advice), null))
                                    .toList()));
            return parts;
        }

        private List<Sheet.Item> decided(@Nullable MemberSettlement settled) {
            List<Sheet.Item> items = new ArrayList<>();
            if (settled != null) {
                for (SettledDecisions.Alike alike : SettledDecisions.of(settled)) {
                    SettlementDecision decision = alike.first();
                    items.add(new Sheet.Item(
                            join(
                                    decision.clause(),
                                    say(alike.kind()),
                                    say(Words.of(decision.status())),
                                    money(DecisionView.money(decision.amount(), decision.min(), decision.max())),
                                    alike.subjects().isEmpty() ? null : String.join(", ", alike.subjects())),
                            say(decision.reason())));
                }
            }
            for (Decision decision : agent.decisions()) {
                items.add(new Sheet.Item(
                        join(
                                Show.minute(decision.occurredAt()),
                                decision.clause(),
                                say(Words.of(decision.kind())),
                                say(Words.of(decision.status())),
                                money(DecisionView.money(decision.amount(), decision.min(), decision.max())),
                                Penalties.isFine(decision)
                                        ? say("扣款 ", "collected ") + Show.money(decision.collected())
                                        : null,
                                decision.subjectId()),
                        say(decision.reason())));
            }
            if (items.isEmpty()) {
                items.add(new Sheet.Item(say("没有处理决定。", "Nothing was decided."), null));
            }
            FineSum fines = FineSum.of(agent.decisions(), Penalties::inForce);
            if (fines.count() > 0) {
                items.add(new Sheet.Item(
                        say(
                                "生效罚款共 %s 元，从工资扣款 %s 元。"
                                        .formatted(Show.money(fines.set()), Show.money(fines.collected())),
                                "Fines in force: %s CNY, of which the wage bears %s CNY."
                                        .formatted(Show.money(fines.set()), Show.money(fines.collected()))),
                        null));
            }
            agent.drawn()
                    .forEach(entry -> items.add(new Sheet.Item(
                            say("奖励 %s：%s 元，%s。", "Award %s: %s CNY, %s.")
                                    .formatted(
                                            entry.awardId(),
                                            Show.money(entry.amount()),
                                            switch (entry.status()) {
                                                case FINAL -> say("已由基金发放", "paid from the fund");
                                                default -> say("基金不足，未发放", "not paid: the fund did not cover it");
                                            }),
                            null)));
            return items;
        }

        private @Nullable String money(@Nullable String amount) {
            return amount == null ? null : amount + say(" 元", " CNY");
        }

        private String closing() {
            String rules =
                    ReportView.policies(input).stream().map(this::rules).collect(Collectors.joining(say("；", "; ")));
            String asOf = agent.outcomes().stream()
                    .map(Outcome::asOf)
                    .map(Show::minute)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return say("依据规则 ", "Decided by ")
                    + rules
                    + (asOf.isEmpty() ? say("。", ".") : say("，截至 " + asOf + "。", ", as of " + asOf + "."));
        }

        private String rules(PolicyVersion policy) {
            return policy.id() + " " + policy.version();
        }

        private String join(@Nullable String... words) {
            return Stream.of(words).flatMap(Stream::ofNullable).collect(Collectors.joining(" · "));
        }

        private String say(Text text) {
            return zh ? text.zh() : text.en();
        }

        private String say(String chinese, String english) {
            return zh ? chinese : english;
        }
    }
}
