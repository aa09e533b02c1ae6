package io.qarules.workbench.report;

import io.qarules.casefile.Agent;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reward.ProgressClaim;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Effect;
import io.qarules.outcome.EffectKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.StandingProof;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data of a report or a letter.
 *
 * @param title of the report, in any language
 * @param note an important notice for readers, e.g. that agents are fictitious; shown prominently, may be empty
 * @param zone in which days and times are shown: the zone of the policy that decided
 * @param cases the outcomes with their proofs; all their decisions are counted and shown
 * @param periods in time order; the last one is reported, the earlier ones give the trend; may be empty
 * @param progressClauses the clauses under which the pack gives progress awards (进步奖), to which a letter points; empty
 *     where it gives none
 */
public record ReportInput(
        String title,
        String note,
        ZoneId zone,
        List<DecidedCase> cases,
        List<SettledPeriod> periods,
        List<String> progressClauses) {
    public ReportInput {
        cases = List.copyOf(cases);
        periods = List.copyOf(periods);
        progressClauses = List.copyOf(progressClauses);
    }

    /** The data of a report or a letter by a pack that gives no progress awards. */
    public ReportInput(String title, String note, ZoneId zone, List<DecidedCase> cases, List<SettledPeriod> periods) {
        this(title, note, zone, cases, periods, List.of());
    }

    /** Returns the clauses under which a pack gives progress awards: those of its rules that match an improvement. */
    public static List<String> progressClausesOf(RulePack pack) {
        return pack.ruleTexts().stream()
                .filter(rule -> rule.allPatterns().anyMatch(pattern -> pattern.factClass() == ProgressClaim.class))
                .flatMap(rule -> Stream.ofNullable(rule.clause()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * An evaluated case.
     *
     * @param agent as in the case file; null where only the outcome is known
     */
    public record DecidedCase(@Nullable Agent agent, ExplainedOutcome explained) {}

    /**
     * A settled period.
     *
     * @param file the input of the settlement; agents' names and lines and the dates of awards are read from it
     * @param standings how each agent's tier was found, as {@link io.qarules.settlement.ExplainedSettlement} has it: by
     *     which index the pack ranks, its tiers, and whether more of a metric is better; where it is empty agents are
     *     taken to be ranked by index {@code satisfaction}
     */
    public record SettledPeriod(PeriodFile file, Settlement settlement, List<StandingProof> standings) {
        public SettledPeriod {
            standings = List.copyOf(standings);
        }

        /** A settled period of a pack that ranks by index {@code satisfaction}, as the standard one does. */
        public SettledPeriod(PeriodFile file, Settlement settlement) {
            this(file, settlement, List.of());
        }

        /** A settled period with its proofs. */
        public SettledPeriod(PeriodFile file, ExplainedSettlement explained) {
            this(file, explained.settlement(), explained.standings());
        }
    }

    List<Outcome> outcomes() {
        return cases.stream().map(each -> each.explained().outcome()).toList();
    }

    /** Returns the decisions that fall on agents. */
    List<Decision> decisions() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .filter(decision -> !DecisionPredicates.isOnSupervisor(decision))
                .toList();
    }

    /** Returns whether the wage's cap or a limit left a part of an agent's fines uncollected, as the proofs say. */
    Set<EffectKind> withheldBy() {
        return cases.stream()
                .map(DecidedCase::explained)
                .flatMap(explained -> explained.proofs().stream()
                        .filter(proof -> explained.outcome().decisions().stream()
                                .anyMatch(decision -> decision.id().equals(proof.decisionId())
                                        && DecisionPredicates.isWithheld(decision))))
                .flatMap(proof -> proof.effects().stream())
                .map(Effect::kind)
                .filter(kind -> kind == EffectKind.CAP || kind == EffectKind.LIMIT)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EffectKind.class)));
    }

    /** Returns the reported period; null where there is none. */
    @Nullable
    SettledPeriod reported() {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1);
    }

    /** Returns the distinct versions of the packs that evaluated the cases and settled the period. */
    List<PolicyVersion> policies() {
        return Stream.concat(
                        outcomes().stream().map(Outcome::policy),
                        Stream.ofNullable(reported())
                                .map(period -> period.settlement().policy()))
                .distinct()
                .toList();
    }
}
