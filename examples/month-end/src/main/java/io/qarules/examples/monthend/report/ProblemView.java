package io.qarules.examples.monthend.report;

import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;

/** One thing wrong with the input. */
record ProblemView(String code, Text word, String path, String value, String message) {

    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.code().name(),
                Words.of(problem.code()),
                problem.path(),
                problem.value() == null ? Show.UNKNOWN : problem.value().toString(),
                problem.message());
    }
}
