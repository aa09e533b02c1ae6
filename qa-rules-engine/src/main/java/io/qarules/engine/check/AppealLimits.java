package io.qarules.engine.check;

import static java.util.stream.Collectors.groupingBy;

import io.qarules.casefile.Appeal;
import io.qarules.engine.value.TextOrder;
import io.qarules.internal.Messages;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The appeals that a pack allows: how long after the inspection, and how many against one finding (POLICY 20).
 *
 * @param closesAt by finding id the first moment at which an appeal is too late; null where none is
 * @param atMost how many appeals against one finding are allowed; null without limit
 * @param asOf the moment of the question; appeals filed after it are not numbered
 */
public record AppealLimits(
        Function<String, @Nullable Instant> closesAt,
        @Nullable Integer atMost,
        Instant asOf) {
    private static final Comparator<Located<Appeal>> EARLIEST = Comparator.comparing(
                    (Located<Appeal> appeal) -> appeal.value().filedAt(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(appeal -> String.valueOf(appeal.value().id()), TextOrder.BY_CODE_POINT);

    /** Returns whether an appeal was filed in time, and reports it where it was not. */
    boolean isInTime(Appeal appeal, Pointer at, Problems problems) {
        Instant filedAt = appeal.filedAt();
        Instant end = closesAt.apply(String.valueOf(appeal.findingId()));
        if (filedAt == null || end == null || filedAt.isBefore(end)) {
            return true;
        }
        problems.add(
                ProblemCode.APPEAL_TOO_LATE,
                at.child("filedAt"),
                filedAt.toString(),
                Messages.PROBLEMS.english("appeal.late", appeal.findingId(), end));
        return false;
    }

    /** Returns the appeals that are allowed, in their order, and reports those beyond the number allowed. */
    List<Appeal> withoutSurplus(List<Located<Appeal>> appeals, Problems problems) {
        if (appeals.isEmpty()) {
            return List.of();
        }
        Set<Located<Appeal>> surplus = atMost == null ? Set.of() : surplus(appeals, atMost);
        for (Located<Appeal> appeal : surplus) {
            problems.add(
                    ProblemCode.APPEAL_TOO_MANY,
                    appeal.at().child("filedAt"),
                    String.valueOf(appeal.value().filedAt()),
                    Messages.PROBLEMS.english(
                            "appeal.many", atMost, appeal.value().findingId()));
        }
        return appeals.stream()
                .filter(appeal -> !surplus.contains(appeal))
                .map(Located::value)
                .toList();
    }

    private Set<Located<Appeal>> surplus(List<Located<Appeal>> appeals, int allowed) {
        Set<Located<Appeal>> surplus = new HashSet<>();
        appeals.stream()
                .filter(appeal -> appeal.value().filedAt() != null
                        && !appeal.value().filedAt().isAfter(asOf))
                .collect(groupingBy(appeal -> String.valueOf(appeal.value().findingId())))
                .values()
                .forEach(ofOne -> ofOne.stream().sorted(EARLIEST).skip(allowed).forEach(surplus::add));
        return surplus;
    }
}
