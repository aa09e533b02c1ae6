package io.qarules.workbench.describe;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.util.ArrayList;
import java.util.List;

/** Formats the cells of the penalty table. */
final class PenaltyWords {
    private PenaltyWords() {}

    static Text first(List<Step> steps) {
        return what(steps.get(0));
    }

    /** Describes the decisions for the second and later occurrences. */
    static Text repeat(List<Step> steps) {
        Step first = steps.get(0);
        if (first.to() == null) {
            return PageWords.say("repeat.same");
        }
        List<Step> later = new ArrayList<>(steps.subList(1, steps.size()));
        if (first.to() > 1) {
            later.add(0, new Step(2, first.to(), first.decisions(), first.asWritten()));
        }
        if (later.size() == 1) {
            return what(later.get(0));
        }
        return PageWords.join(
                "step.next",
                later.stream()
                        .map(step -> PageWords.say(
                                "step." + range(step), step.from(), step.to() == null ? 0 : step.to(), what(step)))
                        .toList());
    }

    /** Lists the distinct amounts. */
    static Text amounts(List<Planned> decisions) {
        return PageWords.join(
                "list",
                decisions.stream()
                        .filter(decision -> decision.kind() == DecisionKind.FINE)
                        .map(PenaltyWords::amount)
                        .distinct()
                        .toList());
    }

    private static String range(Step step) {
        if (step.to() == null) {
            return "open";
        }
        return step.to() == step.from() ? "one" : "some";
    }

    private static Text what(Step step) {
        List<Text> parts = new ArrayList<>(
                step.decisions().stream().map(PenaltyWords::decision).toList());
        step.asWritten().stream().map(PageWords::asWritten).forEach(parts::add);
        return parts.isEmpty() ? PageWords.say("nothing") : PageWords.join("decision.and", parts);
    }

    private static Text decision(Planned decision) {
        Text kind = PageWords.say("kind." + decision.kind());
        Text whole = decision.kind() == DecisionKind.FINE ? PageWords.say("fine", kind, amount(decision)) : kind;
        return decision.status() == DecisionStatus.PENDING ? PageWords.say("pending", whole) : whole;
    }

    private static Text amount(Planned fine) {
        if (fine.min() != null && fine.max() != null) {
            return PageWords.say(
                    "amount.range", fine.min().toPlainString(), fine.max().toPlainString());
        }
        return fine.amount() == null
                ? PageWords.say("amount.open")
                : PageWords.say("amount.fixed", fine.amount().toPlainString());
    }
}
