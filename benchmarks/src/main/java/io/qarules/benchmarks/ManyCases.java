package io.qarules.benchmarks;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** What a JVM is started for that decides cases of the usual mix for a while, and says how many a second. */
public final class ManyCases {
    /** So many different cases, over and over. */
    private static final int DIFFERENT = 2_000;

    private ManyCases() {}

    /** @param args {@code all} for {@code evaluateAll}, or {@code each} for one thread; the seconds of warm-up, and of measuring */
    public static void main(String[] args) {
        QaRules rules = QaRulesEngine.standard();
        List<CaseFile> cases =
                LongStream.range(0, DIFFERENT).mapToObj(UsualMix::caseFile).toList();
        ToLongFunction<List<CaseFile>> decide =
                args[0].equals("all") ? some -> all(rules, some) : some -> each(rules, some);
        int seconds = Integer.parseInt(args[1]);
        perSecond(decide, cases, seconds);
        System.out.println(String.format(Locale.ROOT, "%.1f", perSecond(decide, cases, seconds)));
    }

    private static double perSecond(ToLongFunction<List<CaseFile>> decide, List<CaseFile> cases, int seconds) {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        long decisions = 0;
        long decided = 0;
        while (System.nanoTime() < end) {
            decisions += decide.applyAsLong(cases);
            decided += cases.size();
        }
        if (decisions == 0) {
            throw new IllegalStateException("no case had a decision");
        }
        return decided * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    private static long all(QaRules rules, List<CaseFile> cases) {
        return rules.evaluateAll(cases.stream())
                .map(CaseResult::orElseThrow)
                .mapToLong(outcome -> outcome.decisions().size())
                .sum();
    }

    private static long each(QaRules rules, List<CaseFile> cases) {
        return cases.stream()
                .mapToLong(caseFile -> rules.evaluate(caseFile).decisions().size())
                .sum();
    }
}
