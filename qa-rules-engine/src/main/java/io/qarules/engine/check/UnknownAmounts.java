package io.qarules.engine.check;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import io.qarules.engine.value.TextOrder;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The amounts that rules cannot work out (POLICY 13). Of each place there is one problem, however many decisions it
 * touches; it names the clauses of all of them, and at the file the subjects, too.
 */
public final class UnknownAmounts {
    private final SortedSetMultimap<String, String> ofRecords = byText();
    private final SortedSetMultimap<String, String> ofTheFile = byText();
    private final SortedSetMultimap<String, String> reversed = byText();
    private final Set<String> otherwise = new HashSet<>();

    private static SortedSetMultimap<String, String> byText() {
        return TreeMultimap.create(TextOrder.BY_CODE_POINT, TextOrder.BY_CODE_POINT);
    }

    /**
     * Adds an amount that is worked out from a record.
     *
     * @param record its place
     * @param clause of the rule
     */
    public void add(Pointer record, String clause) {
        ofRecords.put(record.toString(), clause);
        otherwise.add(record.toString());
    }

    /**
     * Adds a fine whose bounds, worked out from a record, are the wrong way round.
     *
     * @param record its place
     * @param clause of the rule
     */
    public void addReversed(Pointer record, String clause, BigDecimal lower, BigDecimal upper) {
        ofRecords.put(record.toString(), clause);
        reversed.put(record.toString(), Messages.PROBLEMS.english("amount.reversed", clause, lower, upper));
    }

    /**
     * Adds an amount that is worked out from no record of its own.
     *
     * @param subjectId e.g. {@code month:2026-10:R.2}, {@code tally:warnings:2026-10:3} or {@code team:T1}
     * @param clause of the rule
     */
    public void add(String subjectId, String clause) {
        ofTheFile.put(subjectId, clause);
    }

    /** Adds such amounts. */
    public void addAll(SetMultimap<String, String> clausesBySubject) {
        ofTheFile.putAll(clausesBySubject);
    }

    /** Returns the problem of a member of a period for whom rules of these clauses cannot work out an amount. */
    public static Problem ofMember(Pointer member, Collection<String> clauses) {
        return problem(member.toString(), "amount.ofMember", clauses);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (String path : ofRecords.keySet()) {
            problems.add(ofRecord(path));
        }
        if (!ofTheFile.isEmpty()) {
            List<String> named = ofTheFile.entries().stream()
                    .map(entry -> "%s (%s)".formatted(entry.getKey(), entry.getValue()))
                    .toList();
            problems.add(problem("", "amount.ofFile", named));
        }
        return problems;
    }

    private Problem ofRecord(String path) {
        if (!reversed.containsKey(path)) {
            return problem(path, "amount.unknown", ofRecords.get(path));
        }
        if (otherwise.contains(path) || reversed.get(path).size() > 1) {
            return problem(path, "amount.several", ofRecords.get(path));
        }
        return new Problem(
                ProblemCode.AMOUNT_UNKNOWN, path, null, reversed.get(path).first());
    }

    private static Problem problem(String path, String key, Collection<String> named) {
        String message = Messages.PROBLEMS.english(key, String.join(", ", named));
        return new Problem(ProblemCode.AMOUNT_UNKNOWN, path, null, message);
    }
}
