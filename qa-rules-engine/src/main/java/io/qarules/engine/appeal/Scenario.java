package io.qarules.engine.appeal;

import io.qarules.engine.count.Count;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.ruling.Ruling;
import java.util.List;

/**
 * The penalties of a case where some appeals are taken as upheld.
 *
 * @param count which findings count, and why others do not
 * @param penalized what the rules gave the offences
 * @param rulings of stage penalize after overlap, with acknowledgements
 */
public record Scenario(Count count, Penalized penalized, List<Ruling> rulings) {}
