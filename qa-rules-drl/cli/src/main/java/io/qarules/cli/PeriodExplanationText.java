package io.qarules.cli;

import io.qarules.engine.value.Printable;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Language;
import io.qarules.outcome.Problem;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.MetricProof;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.StandingProof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats the explanation of a settlement as text; the headings are in the bundles {@code Explain_*}. */
final class PeriodExplanationText {
    private static final Sentences SENTENCES =
            new Sentences(PeriodExplanationText.class::getResourceAsStream, "Explain");

    private final Language language;
    private final ExplanationText traces;

    PeriodExplanationText(Language language) {
        this.language = language;
        this.traces = new ExplanationText(language);
    }

    /** Returns each agent's tier and decisions, then those of the groups, then the problems of the input. */
    String of(ExplainedSettlement explained) {
        Settlement settlement = explained.settlement();
        StringBuilder page = new StringBuilder();
        line(
                page,
                0,
                say(
                        "period",
                        settlement.period(),
                        settlement.policy().id(),
                        settlement.policy().version(),
                        String.valueOf(settlement.members().size())));
        for (MemberSettlement member : settlement.members()) {
            page.append('\n');
            explained.standing(member.agentId()).ifPresent(standing -> standing(page, standing));
            decisions(page, explained, member.agentId(), member.decisions());
        }
        for (GroupSettlement group : settlement.groups()) {
            page.append('\n');
            line(page, 0, group.group());
            decisions(page, explained, group.group(), group.decisions());
        }
        problems(page, settlement.problems());
        return page.toString();
    }

    String of(PeriodExplanation.Proved proved) {
        StringBuilder page = new StringBuilder();
        decision(page, 0, proved);
        if (proved.standing() != null) {
            page.append('\n');
            standing(page, proved.standing());
        }
        return page.toString();
    }

    private void standing(StringBuilder page, StandingProof standing) {
        line(page, 0, standing.text().in(language));
        TextTable table = new TextTable().row(say("metric"), say("value"), say("points"), say("weight"), say("place"));
        for (MetricProof metric : standing.metrics()) {
            table.row(
                    metric.metric(),
                    known(metric.value()),
                    known(metric.points()),
                    metric.weight().toPlainString(),
                    known(metric.rank()));
        }
        page.append(table.text());
    }

    private void decisions(
            StringBuilder page, ExplainedSettlement explained, String owner, List<SettlementDecision> decisions) {
        for (SettlementDecision decision : decisions) {
            explained
                    .proof(owner, decision.id())
                    .ifPresent(proof -> decision(page, 1, new PeriodExplanation.Proved(decision, proof, null)));
        }
    }

    private void decision(StringBuilder page, int indent, PeriodExplanation.Proved proved) {
        line(
                page,
                indent,
                proved.decision().id() + "  " + proved.decision().reason().in(language));
        if (proved.proof().rules().isEmpty()) {
            line(
                    page,
                    indent + 1,
                    "%s  (%s:%d)"
                            .formatted(
                                    proved.decision().rule(),
                                    proved.proof().file(),
                                    proved.proof().line()));
        }
        proved.proof().rules().forEach(rule -> traces.rule(page, indent + 1, rule));
    }

    private void problems(StringBuilder page, List<Problem> problems) {
        if (!problems.isEmpty()) {
            page.append('\n');
            line(page, 0, say("problems.period"));
        }
        for (Problem problem : problems) {
            line(
                    page,
                    1,
                    say(
                            "problem",
                            problem.code().name(),
                            problem.path(),
                            problem.text().in(language)));
        }
    }

    private String known(@Nullable Object value) {
        return value == null ? say("unknown") : value.toString();
    }

    private String say(String key, Object... values) {
        return SENTENCES.in(language).say(key, values);
    }

    private static void line(StringBuilder page, int indent, String text) {
        page.append("  ".repeat(indent)).append(Printable.line(text)).append('\n');
    }
}
