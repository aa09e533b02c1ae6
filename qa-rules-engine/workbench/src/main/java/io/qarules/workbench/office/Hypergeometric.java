package io.qarules.workbench.office;

/**
 * How many of those drawn fall to the first of two groups when each draw is as likely as any other. It needs no logarithm
 * and no exponential, so that equal input gives equal bytes on every machine.
 *
 * @param first size of the first group, 0 or more
 * @param second size of the second
 * @param drawn how many of both are drawn, at most all
 */
record Hypergeometric(int first, int second, int drawn) {

    /** Returns the probability that so many or more are of the first group. */
    double atLeast(int count) {
        return between(count, first);
    }

    /** Returns the probability that so many or fewer are of the first group. */
    double atMost(int count) {
        return between(0, count);
    }

    private double between(int low, int high) {
        int least = Math.max(0, drawn - second);
        int most = Math.min(first, drawn);
        // weights in proportion to the most probable count's, so that none is too great and those too small are nothing
        int mode = (int) Math.max(least, Math.min(most, (drawn + 1L) * (first + 1L) / (first + (long) second + 2)));
        double all = 0;
        double within = 0;
        double weight = 1;
        for (int count = mode; count <= most; count++) {
            all += weight;
            within += low <= count && count <= high ? weight : 0;
            weight = weight * (first - count) * (drawn - count) / (count + 1.0) / (second - drawn + count + 1.0);
        }
        weight = 1;
        for (int count = mode; count > least; count--) {
            weight = weight * count * (second - drawn + (double) count) / (first - count + 1.0) / (drawn - count + 1.0);
            all += weight;
            within += low <= count - 1 && count - 1 <= high ? weight : 0;
        }
        return within / all;
    }
}
