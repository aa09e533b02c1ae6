package io.qarules.examples.monthend.month;

/** How well a synthetic agent serves, which its ratings, pace and hours follow. */
enum Skill {
    WEAK(65, 90, 190, 70, 92, 25, 38, 25),
    USUAL(45, 70, 140, 80, 97, 32, 45, 92),
    STRONG(25, 70, 120, 88, 100, 38, 50, 99);

    private final int lossPercent;
    private final int quickest;
    private final int slowest;
    private final int leastScript;
    private final int mostScript;
    private final int leastEmpathy;
    private final int mostEmpathy;
    private final int onTargetPercent;

    Skill(
            int lossPercent,
            int quickest,
            int slowest,
            int leastScript,
            int mostScript,
            int leastEmpathy,
            int mostEmpathy,
            int onTargetPercent) {
        this.lossPercent = lossPercent;
        this.quickest = quickest;
        this.slowest = slowest;
        this.leastScript = leastScript;
        this.mostScript = mostScript;
        this.leastEmpathy = leastEmpathy;
        this.mostEmpathy = mostEmpathy;
        this.onTargetPercent = onTargetPercent;
    }

    /** 20 % weak, 55 % usual, 25 % strong. */
    static Skill draw(Dice dice) {
        int roll = dice.between(1, 100);
        return roll <= 20 ? WEAK : roll <= 75 ? USUAL : STRONG;
    }

    /** How long the agent takes over a call, in percent of what others take. */
    int pace(Dice dice) {
        return dice.between(quickest, slowest);
    }

    /** From 5 down to 1: the best, less a point as often as the agent disappoints. */
    int rating(Dice dice) {
        int rating = 5;
        while (rating > 1 && dice.percent(lossPercent)) {
            rating--;
        }
        return rating;
    }

    int scriptPercent(Dice dice) {
        return dice.between(leastScript, mostScript);
    }

    int empathyTenths(Dice dice) {
        return dice.between(leastEmpathy, mostEmpathy);
    }

    /** Whether an earlier month met the target. */
    boolean onTarget(Dice dice) {
        return dice.percent(onTargetPercent);
    }
}
