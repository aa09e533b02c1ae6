package io.qarules.problem;

import io.qarules.internal.Lists;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offences are common and which individual, and whether trainings worked (POLICY 19).
 *
 * @param period id of the period
 * @param previousPeriod id of the period before; null where its outcomes are not known
 * @param policy the rules that decided
 * @param groups all groups of the file with their sizes, in the order of lines and teams; a group of which no share speaks
 *     has no offence in either period
 * @param shares one for each clause and group with an offence in one of the periods, in the order of clauses, lines and
 *     teams
 * @param decisions what follows, in the order of the shares
 * @param trainings one for each training of the file that can be used, in the order of clauses, lines, teams and dates
 * @param withoutOutcome agents of whom the file has no outcome of the period, in the order of their ids; they count in
 *     their group as agents without an offence
 * @param problems what is wrong with the input, in its order; not the problems that are looked for
 */
public record ProblemReview(
        String period,
        @Nullable String previousPeriod,
        PolicyVersion policy,
        List<GroupSize> groups,
        List<OffenceShare> shares,
        List<ProblemDecision> decisions,
        List<TrainingEffect> trainings,
        List<String> withoutOutcome,
        List<Problem> problems) {
    public ProblemReview {
        groups = Lists.copyOf(groups);
        shares = List.copyOf(shares);
        decisions = List.copyOf(decisions);
        trainings = List.copyOf(trainings);
        withoutOutcome = List.copyOf(withoutOutcome);
        problems = List.copyOf(problems);
    }
}
