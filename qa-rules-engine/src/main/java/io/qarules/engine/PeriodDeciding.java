package io.qarules.engine;

import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.period.PeriodInput;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Settles periods by one pack, and tells a listener, if there is one, how each of them went.
 *
 * @param pack settles periods
 * @param listener null for none
 */
record PeriodDeciding(Supplier<RulePack> pack, @Nullable DecisionListener listener) {
    /**
     * Settles a period.
     *
     * @param input the period
     * @param answer makes the answer of the settlement, which has read the period
     * @throws io.qarules.QaRulesException whatever is thrown
     */
    <T> T settle(PeriodInput input, Function<PeriodSettlement, T> answer) {
        return settle(settlement -> {
            settlement.read(input);
            return answer.apply(settlement);
        });
    }

    /**
     * Settles a period that the answer reads.
     *
     * @param answer reads the period, and makes the answer
     * @throws io.qarules.QaRulesException whatever is thrown, but for an {@link UncheckedIOException}
     */
    <T> T settle(Function<PeriodSettlement, T> answer) {
        if (listener == null) {
            return settled(begin(), answer);
        }
        listener.periodBegins();
        try {
            PeriodSettlement settlement = begin();
            T answered = settled(settlement, answer);
            listener.periodSettled(settlement.id(), pack.get().version());
            return answered;
        } catch (RuntimeException e) {
            listener.periodFailed(e);
            throw e;
        }
    }

    private PeriodSettlement begin() {
        return new PeriodSettlement(pack.get(), new SettlementReasons());
    }

    private static <T> T settled(PeriodSettlement settlement, Function<PeriodSettlement, T> answer) {
        try {
            return answer.apply(settlement);
        } catch (UncheckedIOException e) {
            throw e; // of the stream, and not of this period alone
        } catch (RuntimeException | Error e) {
            throw settlement.failure(e);
        }
    }
}
