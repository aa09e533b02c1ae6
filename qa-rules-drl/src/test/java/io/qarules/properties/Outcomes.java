package io.qarules.properties;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What several properties ask of outcomes and appeals. */
final class Outcomes {
    private Outcomes() {}

    /** Problems without their place, in an order of their own. */
    static List<Problem> withoutPaths(Collection<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(problem.code(), "", problem.value(), problem.message()))
                .sorted(Comparator.comparing(Problem::toString))
                .toList();
    }

    static Outcome withoutPaths(Outcome outcome) {
        return new Outcome(
                outcome.agentId(),
                outcome.asOf(),
                outcome.policy(),
                outcome.decisions(),
                outcome.excluded(),
                outcome.scores(),
                withoutPaths(outcome.problems()));
    }

    static List<Decision> fines(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.FINE)
                .toList();
    }

    /** Whether it follows from an offence, so that an appeal can touch it. */
    static boolean isPenalty(Decision decision) {
        return decision.kind().compareTo(DecisionKind.ACKNOWLEDGEMENT) <= 0;
    }

    /** POLICY 11: decided after the moment of the question is open; OPEN ignores {@code decidedAt}. */
    static boolean isOpen(Appeal appeal, Instant asOf) {
        return !appeal.filedAt().isAfter(asOf)
                && (appeal.status() == AppealStatus.OPEN
                        || (appeal.decidedAt() != null && appeal.decidedAt().isAfter(asOf)));
    }

    /** The case in which every open appeal was decided that way. */
    static CaseFile decided(CaseFile caseFile, AppealStatus status) {
        return CaseFileBuilder.builder(caseFile)
                .appeals(caseFile.appeals().stream()
                        .map(appeal -> isOpen(appeal, caseFile.asOf())
                                ? AppealBuilder.builder(appeal)
                                        .status(status)
                                        .decidedAt(null)
                                        .build()
                                : appeal)
                        .toList())
                .build();
    }
}
