package io.qarules.engine.check;

import io.qarules.casefile.Evaluation;

/**
 * A finding of an evaluation in whose place another revision counts (POLICY 20).
 *
 * @param id as given; it may be that of a finding of another revision
 * @param evaluation the evaluation that does not count
 */
public record SupersededFinding(String id, String clause, Evaluation evaluation) {}
