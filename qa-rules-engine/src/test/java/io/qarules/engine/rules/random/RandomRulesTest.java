package io.qarules.engine.rules.random;

import java.util.*;
import io.qarules.engine.source.Stage;

class RandomRulesTest {
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(args[0]);
        int packs = Integer.parseInt(args[1]);
        int size = Integer.parseInt(args[2]);
        int show = Integer.parseInt(args[3]);
        Map<String, Integer> seen = new TreeMap<>();
        List<Stage> stages = List.of(Stage.PENALIZE, Stage.PENALIZE, Stage.DETECT, Stage.TIER, Stage.DETECT, Stage.REWARD);
        int all = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < packs; i++) {
            try {
            List<String> d = new RandomPack(stages.get(i % stages.size()), i % 2 == 0, size, new Random(seed + i), seen).differences(30);
            all += d.size();
            d.stream().sorted(Comparator.comparing(String::length)).limit(show).forEach(x -> System.out.println(x + "\n"));
            } catch (Throwable e) {
              System.out.println("pack " + i + " " + e.toString().substring(0, Math.min(3000, e.toString().length())));
              if (e.getCause() != null) System.out.println("  cause " + e.getCause());
            }
        }
        System.out.println(all + " differences " + (System.nanoTime() - begin) / 1000000 + " ms");
        System.out.println(seen);
    }
}
