package io.qarules.workbench.describe;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Formats the cells of the penalty table. */
final class PenaltyWords {
    private PenaltyWords() {}

    static Text first(List<Step> steps) {
        Step first = steps.get(0);
        return first.only().isEmpty() || first.only().get(0) == 1 ? what(first) : PageWords.say("nothing");
    }

    /** Describes the decisions for the second and later occurrences. */
    static Text repeat(List<Step> steps) {
        Step first = steps.get(0);
        if (steps.stream().anyMatch(step -> !step.only().isEmpty())) {
            return listed(steps);
        }
        if (first.to() == null) {
            boolean formula = first.decisions().stream().anyMatch(decision -> decision.formula() != null);
            return PageWords.say(formula ? "repeat.formula" : "repeat.same");
        }
        List<Step> later = new ArrayList<>(steps.subList(1, steps.size()));
        if (first.to() > 1) {
            later.add(0, new Step(2, first.to(), List.of(), fromTheSecond(first.decisions()), first.asWritten()));
        }
        if (later.size() == 1) {
            return what(later.get(0));
        }
        return PageWords.join(
                "step.next", later.stream().map(PenaltyWords::ranged).toList());
    }

    private static Text ranged(Step step) {
        return PageWords.say("step." + range(step), step.from(), step.to() == null ? 0 : step.to(), what(step));
    }

    /**
     * Describes the later decisions where some steps decide about some of their occurrences only; of what is not named
     * nothing is decided.
     */
    private static Text listed(List<Step> steps) {
        List<Text> said = new ArrayList<>();
        for (Step step : steps) {
            boolean first = step.from() == 1;
            if (!step.only().isEmpty()) {
                List<Integer> later = step.only().stream()
                        .filter(occurrence -> occurrence > 1)
                        .toList();
                boolean both = later.size() < step.only().size();
                Step rest = new Step(
                        step.from(),
                        step.to(),
                        later,
                        both ? fromTheSecond(step.decisions()) : step.decisions(),
                        step.asWritten());
                if (!later.isEmpty()) {
                    said.add(PageWords.say("step.listed", numbers(later), what(rest)));
                }
            } else if (!isNothing(step) && (!first || step.to() == null || step.to() > 1)) {
                said.add(ranged(
                        first
                                ? new Step(2, step.to(), List.of(), fromTheSecond(step.decisions()), step.asWritten())
                                : step));
            }
        }
        return PageWords.join("step.next", said);
    }

    private static boolean isNothing(Step step) {
        return step.decisions().isEmpty() && step.asWritten().isEmpty();
    }

    /** The occurrences, with an ellipsis after the sixth where there are more. */
    private static Text numbers(List<Integer> occurrences) {
        List<Text> shown = occurrences.stream()
                .limit(PlannedRow.VALUES_SHOWN)
                .map(occurrence -> new Text(String.valueOf(occurrence), ordinal(occurrence)))
                .toList();
        Text list = PageWords.join("list", shown);
        return occurrences.size() > shown.size() ? PageWords.concat(list, PageWords.asWritten(" …")) : list;
    }

    private static String ordinal(int number) {
        int last = number % 10;
        boolean teen = number / 10 % 10 == 1;
        return number + (teen || last < 1 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }

    private static List<Planned> fromTheSecond(List<Planned> decisions) {
        return decisions.stream()
                .map(decision ->
                        decision.withValues(decision.values().stream().skip(1).toList()))
                .toList();
    }

    /** Lists the distinct amounts. */
    static Text amounts(List<Planned> decisions) {
        return PageWords.join(
                "list",
                decisions.stream()
                        .filter(decision -> decision.kind() == DecisionKind.FINE)
                        .map(PenaltyWords::amountAlone)
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
        List<Text> parts = new ArrayList<>(step.decisions().stream()
                .map(decision -> decision(decision, step))
                .toList());
        step.asWritten().stream().map(PageWords::asWritten).forEach(parts::add);
        return parts.isEmpty() ? PageWords.say("nothing") : PageWords.join("decision.and", parts);
    }

    private static Text decision(Planned decision, Step step) {
        Text kind = PageWords.say("kind." + decision.kind());
        Text whole = decision.kind() == DecisionKind.FINE
                ? PageWords.say("fine", kind, withValues(amount(decision), decision.values(), step))
                : decision.points() == null ? kind : PageWords.say("points", kind, decision.points());
        Text owner = decision.onSupervisor() ? PageWords.say("onSupervisor", whole) : whole;
        return decision.status() == DecisionStatus.PENDING ? PageWords.say("pending", owner) : owner;
    }

    /** Adds the first values of a formula; an ellipsis says that there are more. */
    private static Text withValues(Text amount, List<Text> values, Step step) {
        if (values.isEmpty()) {
            return amount;
        }
        boolean all = step.only().isEmpty()
                ? step.to() != null && step.to() - step.from() < values.size()
                : step.only().size() <= values.size();
        return PageWords.say(all ? "amount.values" : "amount.firstValues", amount, PageWords.join("list", values));
    }

    /** An amount that follows no word for a fine. */
    private static Text amountAlone(Planned fine) {
        return fine.percentOfPay() == null
                ? amount(fine)
                : PageWords.say("amount.percentOfPay.alone", percent(fine.percentOfPay()));
    }

    private static String percent(BigDecimal ofPay) {
        return ofPay.stripTrailingZeros().toPlainString();
    }

    private static Text amount(Planned fine) {
        if (fine.percentOfPay() != null) {
            return PageWords.say("amount.percentOfPay", percent(fine.percentOfPay()));
        }
        if (fine.formula() != null) {
            return PageWords.say("amount.formula", fine.formula());
        }
        if (fine.min() != null && fine.max() != null) {
            return PageWords.say(
                    "amount.range", fine.min().toPlainString(), fine.max().toPlainString());
        }
        return fine.amount() == null
                ? PageWords.say("amount.open")
                : PageWords.say("amount.fixed", fine.amount().toPlainString());
    }
}
