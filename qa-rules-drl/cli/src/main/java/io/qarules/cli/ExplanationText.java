package io.qarules.cli;

import io.qarules.engine.value.Columns;
import io.qarules.engine.value.Printable;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.ConditionAnswer;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Effect;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Language;
import io.qarules.outcome.Missing;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PatternTrace;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhatIf;
import io.qarules.outcome.WhyNot;
import io.qarules.workbench.report.ReportWords;
import java.util.List;
import java.util.stream.Collectors;

/** Formats explanations as text for a supervisor to read out; the headings are in the bundles {@code Explain_*}. */
final class ExplanationText {
    private static final Sentences SENTENCES = new Sentences(ExplanationText.class::getResourceAsStream, "Explain");
    private static final int SHOWN = 5;

    private final Language language;

    ExplanationText(Language language) {
        this.language = language;
    }

    /** Lists the decisions of a case and the excluded records, one a line. */
    String list(Outcome outcome) {
        StringBuilder page = new StringBuilder();
        int width = outcome.decisions().stream()
                .mapToInt(decision -> Columns.width(Printable.line(decision.id())))
                .max()
                .orElse(0);
        line(
                page,
                0,
                say(
                        "list",
                        outcome.agentId(),
                        outcome.asOf(),
                        outcome.decisions().size()));
        for (Decision decision : outcome.decisions()) {
            line(page, 1, Columns.left(Printable.line(decision.id()), width) + "  " + say(decision.reason()));
        }
        if (!outcome.excluded().isEmpty()) {
            line(page, 0, say("excluded"));
        }
        for (Exclusion exclusion : outcome.excluded()) {
            line(
                    page,
                    1,
                    "%s  %s  %s"
                            .formatted(
                                    exclusion.findingId(),
                                    exclusion.clause(),
                                    coded(ReportWords.of(exclusion.reason()), exclusion.reason())));
        }
        if (!outcome.problems().isEmpty()) {
            line(page, 0, say("problems"));
        }
        for (Problem problem : outcome.problems()) {
            line(
                    page,
                    1,
                    say(
                            "problem",
                            coded(ReportWords.of(problem.code()), problem.code()),
                            problem.path(),
                            say(problem.text())));
        }
        return page.toString();
    }

    String of(Decision decision, Proof proof) {
        StringBuilder page = new StringBuilder();
        line(page, 0, decision.id());
        line(page, 0, say(decision.reason()));
        if (!proof.tallied().isEmpty()) {
            heading(page, "tallied");
            proof.tallied().forEach(id -> line(page, 1, id));
        } else if (decision.occurrence() != null) {
            heading(page, proof.counted().isEmpty() ? "counted.none" : "counted");
            proof.counted().forEach(id -> line(page, 1, id));
            earlier(page, proof.moreCounted());
        }
        section(
                page,
                "notCounted",
                proof.notCounted().stream().map(NotCounted::text).toList());
        earlier(page, proof.moreNotCounted());
        section(page, "effects", proof.effects().stream().map(Effect::text).toList());
        section(page, "whatIfs", proof.whatIfs().stream().map(WhatIf::text).toList());
        if (proof.changesNotTried() > 0) {
            line(page, 1, say("notTried", proof.changesNotTried()));
        }
        heading(page, "rules");
        if (proof.rules().isEmpty()) {
            line(page, 1, "%s  (%s:%d)".formatted(decision.rule(), proof.file(), proof.line()));
        }
        proof.rules().forEach(rule -> rule(page, 1, rule));
        return page.toString();
    }

    private void earlier(StringBuilder page, int more) {
        if (more > 0) {
            line(page, 1, say("earlier", more));
        }
    }

    String of(WhyNot whyNot) {
        return whyNot(whyNot.text(), whyNot.missing());
    }

    String of(OfficeWhyNot whyNot) {
        return whyNot(whyNot.text(), whyNot.missing());
    }

    private String whyNot(Text answer, List<Missing> missing) {
        StringBuilder page = new StringBuilder();
        line(page, 0, say(answer));
        for (Missing one : missing.subList(0, Math.min(SHOWN, missing.size()))) {
            page.append('\n');
            line(page, 0, say(one.text()));
            one.rules().stream().limit(1).forEach(rule -> rule(page, 1, rule));
        }
        if (missing.size() > SHOWN) {
            page.append('\n');
            line(page, 0, say("more", missing.size() - SHOWN));
        }
        return page.toString();
    }

    /** Adds a rule with each of its conditions. */
    void rule(StringBuilder page, int indent, RuleTrace rule) {
        line(page, indent, "%s  (%s:%d)".formatted(rule.rule(), rule.file(), rule.line()));
        for (PatternTrace fact : rule.facts()) {
            line(page, indent + 1, fact.id() == null ? fact.type() : fact.type() + " " + fact.id());
            fact.conditions().forEach(condition -> line(page, indent + 2, condition(condition)));
        }
        rule.amounts().forEach(amount -> line(page, indent + 1, amount(amount)));
    }

    /** Returns a number with what it was worked out from; one that stands in the rule is not written twice. */
    private String amount(AmountTrace amount) {
        String result = amount.result() == null ? say("unknown") : amount.result();
        String written = amount.verb() + ": " + amount.text();
        return (amount.text().equals(result) ? written : written + " = " + result) + "   " + values(amount.values());
    }

    private String values(List<ActualValue> values) {
        return values.stream()
                .map(value -> value.name() + " = " + (value.value() == null ? say("unknown") : value.value()))
                .collect(Collectors.joining(", "));
    }

    private String condition(ConditionTrace condition) {
        String values = values(condition.values());
        String mark = condition.answer() == ConditionAnswer.HOLDS
                ? "\u2713 "
                : condition.answer() == ConditionAnswer.FAILS ? "\u2717 " : "? ";
        return mark + condition.text() + (values.isEmpty() ? "" : "   " + values);
    }

    private void section(StringBuilder page, String heading, List<Text> texts) {
        if (!texts.isEmpty()) {
            heading(page, heading);
            texts.forEach(text -> line(page, 1, say(text)));
        }
    }

    private void heading(StringBuilder page, String key) {
        page.append('\n');
        line(page, 0, say(key));
    }

    /** Returns Chinese words, or the code of JSON in English. */
    private String coded(Text words, Enum<?> code) {
        return language == Language.EN ? code.name() : say(words);
    }

    private String say(Text text) {
        return text.in(language);
    }

    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return SENTENCES.in(language).say(key, texts);
    }

    private static void line(StringBuilder page, int indent, String text) {
        page.append("  ".repeat(indent)).append(Printable.line(text)).append('\n');
    }
}
