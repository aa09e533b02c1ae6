package io.qarules.benchmarks.plain;

import java.util.List;

/** Steps 7 to 9 of POLICY 2: numbers the offences and gives each its penalties. */
@FunctionalInterface
public interface PenaltyRules {
    /**
     * @param offences in the order in which they are numbered
     * @return a list to which acknowledgements are added
     */
    List<Penalty> penalize(List<Offence> offences);
}
