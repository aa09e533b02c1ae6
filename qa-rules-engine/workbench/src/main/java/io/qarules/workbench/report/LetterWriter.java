package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes an agent's letter in one language. */
final class LetterWriter {
    private final ReportInput input;
    private final Roster roster;
    private final AgentFile agent;
    private final boolean zh;

    /**
     * Creates the writer of one letter.
     *
     * @param zh true for Chinese, false for English
     */
    LetterWriter(ReportInput input, Roster roster, AgentFile agent, boolean zh) {
        this.input = input;
        this.roster = roster;
        this.agent = agent;
        this.zh = zh;
    }

    LetterSheet sheet() {
        MemberSettlement settled = agent.settled();
        return new LetterSheet(
                zh ? LetterSheet.ZH : LetterSheet.EN,
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
        SettledPeriod reported = input.reported();
        if (reported != null) {
            facts.add(say("期间：", "Period: ") + reported.settlement().period() + say("　线：", "   Line: ") + line());
        }
        if (settled != null) {
            roster.measures().stream().filter(AgentMeasure::isIndex).forEach(index -> facts.add(value(index, settled)));
            facts.add(say("分层：", "Tier: ")
                    + say(ReportWords.tier(settled.tier()))
                    + rankedBy(settled)
                    + say("　计入的评价：", "   Surveys counted: ")
                    + settled.countedSurveys());
        }
        if (agent.indices().size() > 1) {
            facts.add(say("指数走势：", "Index over the periods: ")
                    + agent.indices().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" → ")));
        }
        return facts;
    }

    /** Names the index that made the tier, where it is not that of satisfaction. */
    private String rankedBy(MemberSettlement settled) {
        TierRanking ranking = roster.ranking();
        return ranking.isBySatisfaction() || settled.tier().equals(MemberSettlement.NOT_RANKED)
                ? ""
                : say("（按%s）".formatted(ranking.index().zh()), " (by %s)".formatted(ranking.english()));
    }

    private String value(AgentMeasure measure, MemberSettlement settled) {
        return say("你的", "Your ")
                + (zh ? measure.text().zh() : TierRanking.within(measure.text().en()))
                + say("：", ": ")
                + ReportFormat.number(measure.of(settled))
                + say("（本线平均 ", " (line's mean ")
                + ReportFormat.number(roster.mean(agent, measure))
                + say("）", ")");
    }

    private String line() {
        return say(ReportWords.line(agent.line()));
    }

    private LetterSheet.MetricTable measures(MemberSettlement settled) {
        List<LetterSheet.Row> rows = new ArrayList<>();
        for (AgentMeasure measure : roster.measures()) {
            if (!measure.isIndex()) {
                rows.add(row(measure, measure.of(settled), roster.mean(agent, measure)));
            }
        }
        return new LetterSheet.MetricTable(
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

    private LetterSheet.Row row(AgentMeasure measure, @Nullable BigDecimal own, @Nullable BigDecimal mean) {
        return new LetterSheet.Row(
                say(measure.withUnit()),
                ReportFormat.number(own),
                ReportFormat.number(mean),
                own == null || mean == null || measure.direction() == 0 ? "" : verdict(measure.compare(own, mean)));
    }

    private String verdict(int comparison) {
        if (comparison == 0) {
            return say("与平均持平", "the same");
        }
        return comparison > 0 ? say("优于平均", "better") : say("不及平均", "worse");
    }

    private List<LetterSheet.Part> parts(@Nullable MemberSettlement settled) {
        List<LetterSheet.Part> parts = new ArrayList<>();
        parts.add(new LetterSheet.Part(say("作出的决定与理由", "What was decided, and why"), decided(settled)));
        List<LetterSheet.Item> tallies =
                AddedUpView.tallies(agent).map(this::tally).toList();
        if (!tallies.isEmpty()) {
            parts.add(new LetterSheet.Part(say("累计到哪里了", "What adds up"), tallies));
        }
        List<LetterSheet.Item> left = agent.outcomes().stream()
                .flatMap(outcome -> outcome.excluded().stream())
                .map(excluded -> new LetterSheet.Item(
                        "%s · %s".formatted(excluded.findingId(), excluded.clause()),
                        say(ReportWords.of(excluded.reason()))))
                .toList();
        if (!left.isEmpty()) {
            parts.add(new LetterSheet.Part(say("没有计入的", "What did not count"), left));
        }
        parts.add(new LetterSheet.Part(
                say("你可以做什么", "What you can do"),
                new LetterAdvice(agent, input.progressClauses())
                        .texts().stream()
                                .map(advice -> new LetterSheet.Item(say(advice), null))
                                .toList()));
        return parts;
    }

    /** Says where a tally stands, and how far it is from the next step (POLICY 15). */
    private LetterSheet.Item tally(AddedUpView.TallyRow tally) {
        String next = tally.next().isEmpty()
                ? say("后面没有下一步", "no further step")
                : say(
                        "再有 %s 就到 %s：%s"
                                .formatted(
                                        tally.left(),
                                        tally.next(),
                                        tally.kinds().zh()),
                        "%s more make %s: %s"
                                .formatted(
                                        tally.left(),
                                        tally.next(),
                                        tally.kinds().en()));
        return new LetterSheet.Item(
                say("%s（%s）：已有 %s", "%s (%s): %s so far").formatted(tally.tally(), tally.period(), tally.number()),
                next);
    }

    private List<LetterSheet.Item> decided(@Nullable MemberSettlement settled) {
        List<LetterSheet.Item> items = new ArrayList<>();
        if (settled != null) {
            for (MergedDecision alike : MergedDecision.of(settled)) {
                SettlementDecision decision = alike.first();
                items.add(new LetterSheet.Item(
                        join(
                                decision.clause(),
                                say(alike.kind()),
                                say(ReportWords.of(decision.status())),
                                money(DecisionView.money(decision.amount(), decision.min(), decision.max())),
                                alike.subjects().isEmpty() ? null : String.join(", ", alike.subjects())),
                        say(decision.reason())));
            }
        }
        for (Decision decision : agent.decisions()) {
            items.add(new LetterSheet.Item(
                    join(
                            ReportFormat.minute(decision.occurredAt(), input.zone()),
                            decision.clause(),
                            say(ReportWords.of(decision.kind())),
                            say(ReportWords.of(decision.status())),
                            money(DecisionView.money(decision.amount(), decision.min(), decision.max())),
                            DecisionPredicates.isFine(decision)
                                    ? say("扣款 ", "collected ") + ReportFormat.money(decision.collected())
                                    : null,
                            decision.subjectId()),
                    say(decision.reason())));
        }
        if (items.isEmpty()) {
            items.add(new LetterSheet.Item(say("没有处理决定。", "Nothing was decided."), null));
        }
        FineSum fines = FineSum.of(agent.decisions(), DecisionPredicates::inForce);
        if (fines.count() > 0) {
            items.add(new LetterSheet.Item(
                    say(
                            "生效罚款共 %s 元，实际扣款 %s 元。"
                                    .formatted(ReportFormat.money(fines.set()), ReportFormat.money(fines.collected())),
                            "Fines in force: %s CNY, of which %s CNY are collected."
                                    .formatted(ReportFormat.money(fines.set()), ReportFormat.money(fines.collected()))),
                    null));
        }
        agent.drawn()
                .forEach(entry -> items.add(new LetterSheet.Item(
                        say("奖励 %s：%s 元，%s。", "Award %s: %s CNY, %s.")
                                .formatted(
                                        entry.awardId(),
                                        ReportFormat.money(entry.amount()),
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
        String rules = input.policies().stream().map(this::rules).collect(Collectors.joining(say("；", "; ")));
        String asOf = agent.outcomes().stream()
                .map(Outcome::asOf)
                .map(instant -> ReportFormat.minute(instant, input.zone()))
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
        return zh || text.en().isEmpty() ? text.zh() : text.en();
    }

    private String say(String chinese, String english) {
        return zh ? chinese : english;
    }
}
