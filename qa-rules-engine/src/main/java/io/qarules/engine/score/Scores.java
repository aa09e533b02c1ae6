package io.qarules.engine.score;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Score;
import java.util.List;

/** The scores, and the rectifications that failed ones demand. */
public record Scores(List<Score> scores, List<Ruling> rulings) {}
