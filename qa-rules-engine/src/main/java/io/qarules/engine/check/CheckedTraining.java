package io.qarules.engine.check;

import io.qarules.problem.AgentGroup;
import java.time.LocalDate;

/** A valid training. */
public record CheckedTraining(String clause, AgentGroup group, LocalDate date) {}
