package io.qarules.workbench.office;

import io.qarules.drivers.AffectedDecision;
import io.qarules.drivers.AffectedGroup;
import io.qarules.drivers.AffectedMember;
import io.qarules.drivers.WeightEffect;
import io.qarules.outcome.Text;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.ReportWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What weights change.
 *
 * @param tiers how many agents change tier
 * @param composites of how many the composite differs
 * @param decided of how many agents, teams and centre decisions differ
 * @param rows those who change tier or decisions
 */
record EffectView(String tiers, String composites, String decided, List<AffectedRow> rows) {
    static EffectView of(WeightEffect effect) {
        List<AffectedRow> rows = Stream.concat(
                        effect.members().stream().filter(EffectView::isShown).map(AffectedRow::of),
                        effect.groups().stream().map(AffectedRow::of))
                .toList();
        return new EffectView(
                OfficeFormat.count(effect.tiers()),
                OfficeFormat.count(effect.members().stream()
                        .filter(member -> !OfficeFormat.number(member.compositeBefore())
                                .equals(OfficeFormat.number(member.compositeAfter())))
                        .count()),
                OfficeFormat.count(
                        rows.stream().filter(row -> !row.decisions().isEmpty()).count()),
                rows);
    }

    boolean anyRows() {
        return !rows.isEmpty();
    }

    private static boolean isShown(AffectedMember member) {
        return !member.tierBefore().equals(member.tierAfter())
                || !member.decisions().isEmpty();
    }

    /** An agent, a team or the centre. */
    record AffectedRow(String owner, String composite, String tier, List<DecisionRow> decisions) {
        static AffectedRow of(AffectedMember member) {
            return new AffectedRow(
                    member.agentId(),
                    arrow(OfficeFormat.number(member.compositeBefore()), OfficeFormat.number(member.compositeAfter())),
                    arrow(member.tierBefore(), member.tierAfter()),
                    member.decisions().stream().map(DecisionRow::of).toList());
        }

        static AffectedRow of(AffectedGroup group) {
            return new AffectedRow(
                    group.group(),
                    OfficeFormat.UNKNOWN,
                    OfficeFormat.UNKNOWN,
                    group.decisions().stream().map(DecisionRow::of).toList());
        }
    }

    /** A decision that differs. */
    record DecisionRow(Text kind, String change) {
        static DecisionRow of(AffectedDecision decision) {
            SettlementDecision either =
                    Objects.requireNonNull(decision.before() == null ? decision.after() : decision.before());
            return new DecisionRow(
                    ReportWords.of(either.kind()), arrow(content(decision.before()), content(decision.after())));
        }

        /** Returns what a decision says beside its kind. */
        private static String content(@Nullable SettlementDecision decision) {
            if (decision == null) {
                return OfficeFormat.UNKNOWN;
            }
            return Stream.of(
                            decision.metric(),
                            decision.target(),
                            decision.mentorId(),
                            decision.amount(),
                            decision.factor(),
                            decision.value(),
                            decision.deadline(),
                            decision.status())
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
    }

    private static String arrow(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }
}
