package io.qarules.settlement;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.qarules.engine.QaRulesEngine;
import io.qarules.period.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A settlement scheme that is drawn by a seed, and its pack: metrics with points of both forms, weights of two lines, two
 * indices, tiers by shares or bands, awards to agents and teams.
 *
 * @param rankBy {@code composite}, {@code service} or {@code work}
 * @param within {@code line}, {@code team} or {@code all}
 * @param shares of the tiers from the best down; empty for bands
 * @param bounds of the tiers from the best down; empty for shares
 */
record Scheme(
        String rankBy,
        String within,
        List<Integer> shares,
        List<Integer> bounds,
        int minSurveys,
        int minGroup,
        QaRulesEngine rules) {
    static final String LAST = "LAST";

    private static final List<String> TIERS = List.of("FIRST", "SECOND", "THIRD");
    private static final List<String> METRICS = List.of("csat", "fcr", "aht", "sales", "quality");

    /** Four tiers of 10, 30, 40 and 20 in a hundred; everybody with an index is ranked. */
    static Scheme ofTenThirtyFortyTwenty() {
        return draw(new Random(17), "composite", "all", List.of(10, 30, 40, 20), 0, 1);
    }

    /** Seeds that follow one another rank in another group each; one in four has bands. */
    static Scheme of(int seed) {
        Random random = new Random(seed);
        return draw(
                random,
                List.of("composite", "service", "work").get(random.nextInt(3)),
                List.of("line", "team", "all").get(seed % 3),
                seed % 4 == 3 ? List.of() : partition(random, 4),
                random.nextInt(2) * 3,
                1 + random.nextInt(2) * 2);
    }

    private static Scheme draw(
            Random random, String rankBy, String within, List<Integer> shares, int minSurveys, int minGroup) {
        List<Integer> bounds = shares.isEmpty()
                ? List.of(70 + random.nextInt(20), 50 + random.nextInt(20), 20 + random.nextInt(30), 0)
                : List.of();
        Path directory = directory();
        try {
            StringBuilder policy = new StringBuilder("policy.indicator( \"sales\" ).scoreWeight( \"MYSTERY\", 2 )");
            METRICS.forEach(metric -> policy.append(points(random, metric)));
            List.of("shop", "desk").forEach(line -> policy.append(weights(line, partition(random, METRICS.size()))));
            policy.append(".index( \"service\", \"csat\", \"fcr\" ).index( \"work\", \"aht\", \"sales\" )")
                    .append(".rankBy( \"%s\" ).rankWithin( \"%s\" )".formatted(rankBy, within))
                    .append(minSurveys == 0 ? "" : ".minSurveys( %d )".formatted(minSurveys))
                    .append(minGroup == 1 || shares.isEmpty() ? "" : ".minGroup( %d )".formatted(minGroup))
                    .append(tiers(shares, bounds));
            SchemePack pack = new SchemePack(directory, "desk")
                    .policy(policy + ";")
                    .tier("1.1", "$s : Standing( tier == \"FIRST\" )", "settle.award( $s, 120 ).praise( $s );")
                    .tier("1.2", "$s : Standing( rank( \"sales\" ) == 1 )", "settle.award( $s, 200.50 );")
                    .tier(
                            "1.3",
                            "$s : Standing( tier == \"LAST\", weakest != null )",
                            "settle.train( $s ).mentor( $s );")
                    .tier("1.4", "$t : Team( rank <= 2 )", "settle.teamAward( $t, 100 * $t.ranked() );");
            return new Scheme(rankBy, within, shares, bounds, minSurveys, minGroup, pack.load());
        } finally {
            delete(directory);
        }
    }

    /** So many whole parts of 100, none of them 0. */
    private static List<Integer> partition(Random random, int parts) {
        List<Integer> cuts = new ArrayList<>(IntStream.range(1, 100).boxed().toList());
        Collections.shuffle(cuts, random);
        List<Integer> sorted = new ArrayList<>(cuts.subList(0, parts - 1));
        sorted.add(0);
        sorted.add(100);
        Collections.sort(sorted);
        return IntStream.range(0, parts)
                .mapToObj(i -> sorted.get(i + 1) - sorted.get(i))
                .toList();
    }

    private static String points(Random random, String metric) {
        boolean linear = metric.equals("aht") || random.nextBoolean();
        return linear ? linear(metric) : steps(metric);
    }

    private static String linear(String metric) {
        return ".pointsLinear( \"%s\", %s )"
                .formatted(
                        metric,
                        switch (metric) {
                            case "csat" -> "1, 5";
                            case "fcr" -> "0, 1";
                            case "aht" -> "900, 300";
                            case "sales" -> "0, 10";
                            default -> "0, 100";
                        });
    }

    private static String steps(String metric) {
        List<String> bounds =
                switch (metric) {
                    case "csat" -> List.of("4.5", "4", "3");
                    case "fcr" -> List.of("0.9", "0.7", "0.5");
                    case "sales" -> List.of("8", "5", "2");
                    default -> List.of("90", "75", "60");
                };
        return ".pointsFrom( \"%1$s\", %2$s, 100 ).pointsFrom( \"%1$s\", %3$s, 70 ).pointsFrom( \"%1$s\", %4$s, 40 )"
                .formatted(metric, bounds.get(0), bounds.get(1), bounds.get(2));
    }

    private static String weights(String line, List<Integer> weights) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < weights.size(); i++) {
            all.append(".weight( \"%s\", \"%s\", %d )".formatted(line, METRICS.get(i), weights.get(i)));
        }
        return all.toString();
    }

    private static String tiers(List<Integer> shares, List<Integer> bounds) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            all.append(
                    shares.isEmpty()
                            ? ".tierFrom( \"%s\", %d )".formatted(tier(i), bounds.get(i))
                            : ".tier( \"%s\", %d )".formatted(tier(i), shares.get(i)));
        }
        return all.toString();
    }

    /** The name of a tier, counted from the best down. */
    static String tier(int number) {
        return number < TIERS.size() ? TIERS.get(number) : LAST;
    }

    /** The group in which a member is ranked; those without a line or team are one. */
    String group(Member member) {
        return switch (within) {
            case "line" -> "line " + member.agent().line();
            case "team" -> "team " + member.agent().team();
            default -> "all";
        };
    }

    /** The index by which a member is ranked; null without one. */
    BigDecimal index(MemberSettlement member) {
        return rankBy.equals("composite")
                ? member.composite()
                : member.indices().get(rankBy);
    }

    boolean byShares() {
        return !shares.isEmpty();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("scheme");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
