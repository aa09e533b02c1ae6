package io.qarules.casebook;

import io.qarules.book.FactKind;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds among the problems of all facts those of a call's facts, and gives them the paths of the call. */
final class CallProblems {
    private static final Pattern RECORD = Pattern.compile("(/agent/wages|/[a-z]+)/(\\d+)(/.*)?");
    private static final Map<String, FactKind> KINDS = Map.of(
            "/agent/wages", FactKind.WAGE,
            "/calls", FactKind.CALL,
            "/callbacks", FactKind.CALLBACK,
            "/evaluations", FactKind.EVALUATION,
            "/verifications", FactKind.VERIFICATION,
            "/appeals", FactKind.APPEAL,
            "/improvements", FactKind.IMPROVEMENT,
            "/nominations", FactKind.NOMINATION,
            "/events", FactKind.EVENT);

    private final FactLog log;
    private final Map<FactId, String> paths = new HashMap<>();
    private final Map<FactKind, List<FactId>> ids = new HashMap<>();

    CallProblems(FactLog log, List<NewFact> facts) {
        this.log = log;
        facts.forEach(fact -> paths.put(fact.id(), fact.path()));
    }

    /** Returns those of the call, and a second id wherever it is: two facts that exclude each other. */
    List<Problem> of(List<Problem> all) {
        List<Problem> own = new ArrayList<>();
        for (Problem problem : all) {
            String path = path(problem.path());
            if (path != null) {
                own.add(new Problem(problem.code(), path, problem.value(), problem.message()));
            } else if (problem.code() == ProblemCode.DUPLICATE_ID) {
                own.add(problem);
            }
        }
        return own;
    }

    private @Nullable String path(String path) {
        Matcher record = RECORD.matcher(path);
        if (!record.matches()) {
            return null;
        }
        FactKind kind = KINDS.get(record.group(1));
        if (kind == null) {
            return null;
        }
        FactId id = ids.computeIfAbsent(kind, log::ids).get(Integer.parseInt(record.group(2)));
        String place = paths.get(id);
        return place == null ? null : place + (record.group(3) == null ? "" : record.group(3));
    }
}
