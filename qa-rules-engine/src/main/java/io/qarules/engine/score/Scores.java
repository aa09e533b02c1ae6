package io.qarules.engine.score;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Score;
import java.util.List;

/**
 * The result of stage score.
 *
 * @param rulings the rectifications that failed evaluations require
 */
public record Scores(List<Score> scores, List<Ruling> rulings) {}
