package io.qarules.examples.flinkmonthend.stream;

import io.qarules.outcome.Problem;
import java.util.List;

/** The problems of a call, as a case book stores them. */
public record FoundProblems(List<Problem> problems) {}
