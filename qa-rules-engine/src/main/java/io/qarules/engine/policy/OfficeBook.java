package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * The verbs of stage {@code policy} in a pack of the inspection office (POLICY 19), called on the global {@code policy},
 * several in a row where they belong together. Each verb may be called once for each thing it sets; {@code pack} and
 * {@code zone} are required, and what is not set does not apply.
 */
public interface OfficeBook {
    /**
     * Sets the pack's name and version; required.
     *
     * @param id e.g. {@code inspection-office}
     * @param version e.g. {@code 1.0.0}
     */
    @Verb
    OfficeBook pack(String id, String version);

    /**
     * Sets the time zone in which the days of calls are taken; required.
     *
     * @param id e.g. {@code Asia/Shanghai}
     */
    @Verb
    OfficeBook zone(String id);

    /**
     * Leaves short calls out of the draw; without this verb none is.
     *
     * @param seconds how long a call is at least that is drawn, not negative
     */
    @Verb
    OfficeBook shortestCall(int seconds);

    /**
     * Sets a number that rules of other stages read as {@code Setting( name == "…", $n : value )}.
     *
     * @param name unique in the pack
     * @param value any number
     */
    @Verb
    OfficeBook setting(String name, double value);
}
