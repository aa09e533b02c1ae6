package io.qarules.examples.monthend.synthetic;

/** How a synthetic agent's month goes. */
enum Profile {
    /** Nothing was found. */
    CLEAN(0, 0),
    /** A finding or a few. */
    ORDINARY(1, 3),
    /** The same few clauses again and again. */
    REPEATER(5, 9),
    /** Several findings about one order, which are one act. */
    OVERLAP(0, 1);

    private final int least;
    private final int most;

    Profile(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** 52 % clean, 30 % ordinary, 15 % repeaters, 3 % with an overlap; some of their findings will not count. */
    static Profile draw(Dice dice) {
        int roll = dice.between(1, 100);
        return roll <= 52 ? CLEAN : roll <= 82 ? ORDINARY : roll <= 97 ? REPEATER : OVERLAP;
    }

    int breaches(Dice dice) {
        return dice.between(least, most);
    }
}
