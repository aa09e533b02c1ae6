package io.qarules.office.plan;

/**
 * What one inspector hears of an agent that was settled before the week was planned anew.
 *
 * @param done how many calls were heard
 * @param kept how many calls stay where an earlier plan put them
 */
record HeardBefore(int done, int kept) {
    int all() {
        return done + kept;
    }
}
