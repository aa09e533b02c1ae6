package io.qarules.engine.rules.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five answers to what a random rule says of random facts: POLICY 12 and 13 read by hand ({@link Meaning}), Drools while
 * it interprets the conditions and after it has compiled them, the results kept, and the probe behind {@code explain}.
 */
@DisplayName("random rules mean the same to all who ask them")
class RandomRulesTest {
    private static final int TIMES = 30;
    private static final List<Stage> STAGES =
            List.of(Stage.PENALIZE, Stage.DETECT, Stage.PENALIZE, Stage.TIER, Stage.DETECT, Stage.REWARD);

    /** What each operator must have answered, and met. */
    private static final List<String> ANSWERED = List.of(
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "in",
            "not in",
            "contains",
            "not contains",
            "matches",
            "startsWith",
            "endsWith",
            "flag",
            "== null",
            "!= null",
            "&&",
            "||",
            "waitedLongerThanHours",
            "missesBalance",
            "NOT",
            "EXISTS");

    private static final List<String> COMPARED = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> CALCULATED = List.of("+", "-", "*", "%");

    @Test
    @Policy({"12", "13"})
    void hundredsOfRules() throws Exception {
        allAgree(1);
    }

    @Test
    @Tag("full")
    @Policy({"12", "13"})
    void fiveThousandRules() throws Exception {
        allAgree(14);
    }

    /** @param rounds over the stages, of 360 rules each */
    private static void allAgree(int rounds) throws Exception {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        List<Callable<Void>> packs = new ArrayList<>();
        for (int seed = 0; seed < rounds * STAGES.size(); seed++) {
            int own = seed;
            packs.add(() -> {
                agrees(own, seen);
                return null;
            });
        }
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Void> agreed : cores.invokeAll(packs)) {
                agreed.get();
            }
        } finally {
            cores.shutdownNow();
        }
        assertThat(seen).containsKeys(reached().toArray(String[]::new));
    }

    private static void agrees(int seed, Map<String, Integer> seen) {
        Stage stage = STAGES.get(seed % STAGES.size());
        int rules = stage == Stage.PENALIZE ? 30 : 75; // of which each penalty rule has facts of its own clause
        boolean simple = seed % 4 < 2;
        List<String> differences = new RandomPack(stage, simple, rules, new Random(seed), seen).differences(TIMES);
        assertThat(differences.stream()
                        .sorted(Comparator.comparing(String::length))
                        .limit(3))
                .as("pack %d", seed)
                .isEmpty();
    }

    private static List<String> reached() {
        List<String> reached = new ArrayList<>(List.of("rule fires", "rule silent", "% by 0"));
        for (String operator : ANSWERED) {
            reached.add(operator + " true");
            reached.add(operator + " false");
        }
        for (String operator : COMPARED) {
            reached.add(operator + " unknown left");
            reached.add(operator + " unknown right");
            reached.add(operator + " unknown both");
        }
        for (String verb : List.of("fine", "fineBetween", "progress", "bonus")) {
            reached.add(verb + " with an amount");
            reached.add(verb + " without amount");
        }
        for (String operator : CALCULATED) {
            reached.add(operator);
            reached.add(operator + " of unknown");
        }
        return reached;
    }
}
