package io.qarules.examples.decisionservice;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The threads that decide, how many requests may wait for them, and how much memory their bodies may take. */
final class Workers implements AutoCloseable {
    private static final int TO_END = 5;

    private final ThreadPoolExecutor deciding;
    private final ThreadPoolExecutor streaming;
    private final Semaphore held;
    private final int mostHeld;
    private final Duration limit;

    Workers(ServiceOptions options) {
        deciding = new ThreadPoolExecutor(
                options.workers,
                options.workers,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(options.waiting),
                task -> new Thread(task, "decide"));
        streaming = new ThreadPoolExecutor(
                0, options.streams, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> new Thread(task, "stream"));
        held = new Semaphore(options.held);
        mostHeld = options.held;
        limit = options.answer;
    }

    /** Takes room for bytes of a body or an answer, which {@link #release} gives back; false if there is none. */
    boolean hold(int bytes) {
        return held.tryAcquire(bytes);
    }

    void release(int bytes) {
        held.release(bytes);
    }

    /**
     * Lets a worker do it. Whoever waits too long gets a refusal; then it is not begun, or its result is dropped.
     *
     * @param work called on a worker, unless it is refused before
     */
    <T> CompletableFuture<T> decide(Supplier<T> work) {
        AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITS);
        CompletableFuture<T> result = new CompletableFuture<>();
        FutureTask<?> task = new FutureTask<>(
                () -> {
                    if (stage.compareAndSet(Stage.WAITS, Stage.BEGUN)) {
                        complete(result, work);
                    }
                },
                null);
        execute(task);
        return result.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(error -> {
            if (error instanceof TimeoutException) {
                task.cancel(true); // an explanation ends then; all else takes no longer than a body is large
                deciding.remove(task);
                throw stage.compareAndSet(Stage.WAITS, Stage.GIVEN_UP) ? Refusal.busy("workers") : Refusal.outOfTime();
            }
            throw new CompletionException(error);
        });
    }

    private void execute(Runnable task) {
        try {
            deciding.execute(task);
        } catch (RejectedExecutionException e) {
            throw Refusal.busy("waiting");
        }
    }

    /**
     * Runs a stream on a thread of its own, which may block.
     *
     * @throws Refusal if there are as many as there may be
     */
    void stream(Runnable stream) {
        try {
            streaming.execute(stream);
        } catch (RejectedExecutionException e) {
            throw Refusal.busy("streams");
        }
    }

    int waiting() {
        return deciding.getQueue().size();
    }

    int working() {
        return deciding.getActiveCount();
    }

    int streams() {
        return streaming.getActiveCount();
    }

    int held() {
        return mostHeld - held.availablePermits();
    }

    /** Ends the threads; what they still do is nobody's any more. */
    @Override
    public void close() {
        deciding.shutdownNow();
        streaming.shutdownNow();
        try {
            if (!deciding.awaitTermination(TO_END, TimeUnit.SECONDS)
                    || !streaming.awaitTermination(TO_END, TimeUnit.SECONDS)) {
                System.getLogger(Workers.class.getName())
                        .log(System.Logger.Level.WARNING, "a request was still decided when the service ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /** How far a request is. */
    private enum Stage {
        WAITS,
        BEGUN,
        GIVEN_UP
    }
}
