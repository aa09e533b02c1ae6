package io.qarules.engine.penalize;

import io.qarules.engine.ruling.Ruling;
import java.util.Collection;
import java.util.List;

/** What stage penalize decided. */
public record Penalized(Collection<Ruling> rulings, List<AmountProblem> amountProblems) {}
