package io.qarules.casebook;

import io.qarules.book.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What happens in a chaos run, the same for the same seed in every process. The facts are such that their order does not
 * matter, and all are of the past.
 *
 * @param seed of all random choices
 * @param facts how many calls there are, one fact each
 * @param agents over how many agents
 */
record ChaosPlan(long seed, int facts, int agents) {
    private static final String[] CLAUSES = {"6.3.3.12", "6.3.2.4", "6.3.1.2", "6.3.3.6", "5.1.1", "6.3.3.9"};

    String agent(int number) {
        return "A" + number % agents;
    }

    String key(int number) {
        return "k" + number;
    }

    /** Returns the fact of a call: mostly a finding, else something about an earlier finding of the same agent. */
    Facts fact(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String at = "2026-%02d-%02dT%02d:00:00Z"
                .formatted(1 + random.nextInt(6), 1 + random.nextInt(28), random.nextInt(24));
        int about = number - agents * (1 + random.nextInt(8));
        int what = about < 0 ? 9 : random.nextInt(10);
        return switch (what) {
            case 0 -> Given.appeal("P" + number, "F" + about, at, random.nextBoolean() ? "UPHELD" : "REJECTED");
            case 1 -> Given.verification("V" + number, "F" + about, at, random.nextInt(3) > 0);
            case 2 -> Given.retraction("EVALUATION", "E-F" + about);
            case 3 -> Given.award("N" + number, at, "30");
            case 4 ->
                Given.facts("{'evaluations': ["
                        + Given.evaluation(
                                "E-F" + about, "F" + about, CLAUSES[random.nextInt(CLAUSES.length)], at, number)
                        + "]}");
            default -> Given.finding("F" + number, CLAUSES[random.nextInt(CLAUSES.length)], at);
        };
    }

    /** Returns the facts of an agent in the order of the plan. */
    List<Facts> of(int agent) {
        return IntStream.range(0, facts)
                .filter(number -> number % agents == agent)
                .mapToObj(this::fact)
                .toList();
    }

    /** Returns the numbers of all calls in an order of its own. */
    List<Integer> shuffled(long salt) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, facts).boxed().toList());
        Collections.shuffle(numbers, new Random(seed + salt));
        return numbers;
    }
}
