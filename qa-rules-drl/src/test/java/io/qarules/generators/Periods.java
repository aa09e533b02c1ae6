package io.qarules.generators;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.period.AwardClaim;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Valid period files in which agents compete, tie and run out of fund. */
public final class Periods implements ArbitrarySupplier<PeriodFile> {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final String[] LINES = {
        "ecommerce", "ecommerce", "ecommerce", "ecommerce", "complaint", "complaint", "hotline", "vip", null
    };

    private static final List<CsatScale> SCALES =
            List.of(new CsatScale(1L, 10L), new CsatScale(0L, 3L), new CsatScale(-2L, 2L));

    @Override
    public Arbitrary<PeriodFile> get() {
        return Arbitraries.randomValue(random -> new Dice(random, random.nextInt(3) == 0, scale(random)).periodFile());
    }

    private static CsatScale scale(Random random) {
        return random.nextInt(5) == 0 ? SCALES.get(random.nextInt(SCALES.size())) : null;
    }

    /** A member with this id, of any line, whose surveys are rated on that scale; null is 1 to 5. */
    public static Member member(Random random, String id, CsatScale scale) {
        return new Dice(random, false, scale).member(id);
    }

    /**
     * Throws them.
     *
     * @param alike whether all agents have five ratings of one kind, in two lines: many indices are equal
     * @param scale of the ratings; null for 1 to 5
     */
    private record Dice(Random random, boolean alike, CsatScale scale) {
        PeriodFile periodFile() {
            List<Member> members = new ArrayList<>();
            int count = random.nextInt(25);
            for (int i = 0; i < count; i++) {
                members.add(member("A" + (i + 1)));
            }
            Period period = new Period(
                    "2026-10", FIRST, oneIn(4) ? FIRST.plusDays(6) : FIRST.plusDays(30), oneIn(5) ? null : !oneIn(5));
            return new PeriodFile(period, oneIn(4) ? null : money(12_000), scale, members);
        }

        Member member(String id) {
            List<Call> calls = records(6, i -> Call.builder()
                    .id("C" + i)
                    .startedAt(instant())
                    .talkSeconds(oneIn(6) ? null : (long) (oneIn(3) ? 850 + random.nextInt(100) : random.nextInt(900)))
                    .firstContactResolved(oneIn(4) ? null : random.nextBoolean())
                    .build());
            return Member.builder()
                    .agent(Agent.builder()
                            .id(id)
                            .line(LINES[random.nextInt(alike ? 5 : LINES.length)])
                            .performancePay(oneIn(4) ? null : money(500_000))
                            .build())
                    .loggedInHours(oneIn(4) ? null : BigDecimal.valueOf(random.nextInt(40), 1))
                    .calls(calls)
                    .surveys(IntStream.range(0, surveys())
                            .mapToObj(i -> alike ? plainSurvey(i) : survey(i, calls))
                            .toList())
                    .scriptCompliance(oneIn(3) ? null : BigDecimal.valueOf(random.nextInt(11), 1))
                    .empathy(oneIn(3) ? null : BigDecimal.valueOf(10 + random.nextInt(41), 1))
                    .previousMonths(
                            records(3, i -> new PreviousMonth(YearMonth.of(2026, 9 - i), oneIn(5) ? null : oneIn(4))))
                    .awards(records(4, i -> new AwardClaim("N" + i, instant(), money(9_000))))
                    .build();
        }

        private int surveys() {
            if (alike) {
                return 5;
            }
            return oneIn(4) ? random.nextInt(6) : 5 + random.nextInt(4);
        }

        private Survey plainSurvey(int i) {
            return Survey.builder().id("U" + i).csat(high()).build();
        }

        private Survey survey(int i, List<Call> calls) {
            return Survey.builder()
                    .id("U" + i)
                    .callId(
                            calls.isEmpty() || oneIn(3)
                                    ? null
                                    : calls.get(random.nextInt(calls.size())).id())
                    .csat(rating())
                    .resolution(oneIn(2) ? null : rating())
                    .attitude(oneIn(2) ? null : rating())
                    .speed(oneIn(2) ? null : rating())
                    .review(oneIn(3) ? null : SurveyReview.values()[oneIn(9) ? 2 : random.nextInt(2)])
                    .appeal(oneIn(6) ? SurveyAppeal.values()[random.nextInt(4)] : null)
                    .build();
        }

        private Long rating() {
            long min = scale == null ? 1 : scale.min();
            long max = scale == null ? 5 : scale.max();
            return oneIn(4) ? (Long) (min + random.nextInt((int) (max - min + 1))) : high();
        }

        private Long high() {
            return (scale == null ? 5 : scale.max()) - random.nextInt(2);
        }

        private BigDecimal money(int cents) {
            return BigDecimal.valueOf(random.nextInt(cents), 2);
        }

        /** One of few moments, so that they tie. */
        private Instant instant() {
            return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(3600L * random.nextInt(6));
        }

        private boolean oneIn(int many) {
            return random.nextInt(many) == 0;
        }

        private <T> List<T> records(int upTo, IntFunction<T> record) {
            return IntStream.range(0, random.nextInt(upTo + 1)).mapToObj(record).toList();
        }
    }
}
