package io.qarules.casebook;

import io.qarules.book.Adjustment;
import io.qarules.book.AdjustmentListener;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers adjustments: at least once, in the order in which they were recorded for an agent. */
final class Delivery {
    private static final int PORTION = 100;

    private final BookStore store;

    Delivery(BookStore store) {
        this.store = store;
    }

    int deliver(AdjustmentListener listener) {
        int delivered = 0;
        Portion portion;
        do {
            portion = store.run(tx -> portion(tx, listener));
            delivered += portion.delivered();
            RuntimeException failure = portion.failure();
            if (failure != null) {
                throw failure;
            }
        } while (portion.delivered() > 0);
        return delivered;
    }

    /** Delivers until the listener fails; what it took before is noted all the same. */
    private static Portion portion(BookTransaction tx, AdjustmentListener listener) {
        tx.lockDelivery();
        List<AdjustmentRow> rows = tx.undelivered(PORTION);
        int delivered = 0;
        for (AdjustmentRow row : rows) {
            Adjustment adjustment = Recording.stored(tx, row); // what the store throws is for the store
            try {
                listener.adjusted(adjustment);
            } catch (RuntimeException e) {
                return new Portion(delivered, e);
            }
            tx.delivered(row.id());
            delivered++;
        }
        return new Portion(delivered, null);
    }

    /** @param failure what the listener threw; null if it took all */
    private record Portion(int delivered, @Nullable RuntimeException failure) {}
}
