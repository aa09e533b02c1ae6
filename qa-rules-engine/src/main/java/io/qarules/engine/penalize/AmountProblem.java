package io.qarules.engine.penalize;

import io.qarules.outcome.ProblemCode;

/** A verification of the offence names an amount that its fine cannot have (POLICY 3). */
public record AmountProblem(Offence offence, ProblemCode code, String message) {}
