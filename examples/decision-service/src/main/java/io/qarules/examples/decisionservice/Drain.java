package io.qarules.examples.decisionservice;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;

/**
 * Reads what is left of a body and keeps nothing of it. Whoever gives up does so between two reads: Jetty gives the buffer
 * of a request that has ended to another one.
 */
final class Drain implements Runnable {
    private final Content.Source source;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private Drain(Content.Source source) {
        this.source = source;
    }

    /** Returns when all is read; an exception if that takes longer. */
    static CompletableFuture<Void> of(Content.Source source, Duration time) {
        Drain drain = new Drain(source);
        drain.run();
        if (!drain.end.isDone()) {
            Deadline.set(drain.end, time, drain::giveUp);
        }
        return drain.end;
    }

    @Override
    public synchronized void run() {
        while (!end.isDone()) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end.completeExceptionally(chunk.getFailure());
                return;
            }
            boolean isLast = chunk.isLast();
            chunk.release();
            if (isLast) {
                end.complete(null);
            }
        }
    }

    private synchronized void giveUp() {
        end.completeExceptionally(new TimeoutException());
    }

    /** A time after which something is done, unless a future is complete by then. */
    static final class Deadline {
        private Deadline() {}

        static void set(CompletableFuture<?> end, Duration time, Runnable then) {
            CompletableFuture<Void> timer = new CompletableFuture<>();
            timer.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
                if (late != null) {
                    then.run();
                }
            });
            end.whenComplete((done, error) -> timer.complete(null));
        }
    }
}
