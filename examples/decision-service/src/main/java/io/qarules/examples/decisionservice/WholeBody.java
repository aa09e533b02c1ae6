package io.qarules.examples.decisionservice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as it arrives, without a thread that waits. Of one that is larger than it may be, or that finds no room, no
 * more is kept, and the rest is left to whoever answers.
 */
final class WholeBody implements Runnable {
    private final Content.Source source;
    private final int limit;
    private final Workers workers;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final AtomicInteger held = new AtomicInteger();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    WholeBody(Content.Source source, int limit, Workers workers) {
        this.source = source;
        this.limit = limit;
        this.workers = workers;
    }

    /** Returns the body once it is there, or a refusal. */
    CompletableFuture<byte[]> within(Duration time) {
        if (!whole.isDone()) {
            Drain.Deadline.set(whole, time, this::giveUp);
        }
        return whole;
    }

    /** Reads what is there, and asks to be run again when there is more; never once there is a result. */
    @Override
    public synchronized void run() {
        while (!whole.isDone()) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                whole.completeExceptionally(chunk.getFailure());
                return;
            }
            boolean isLast = chunk.isLast();
            Refusal refusal = take(chunk.getByteBuffer());
            chunk.release();
            if (refusal != null) {
                whole.completeExceptionally(refusal);
            } else if (isLast) {
                whole.complete(read.toByteArray());
            }
        }
    }

    private synchronized void giveUp() {
        whole.completeExceptionally(Refusal.tooSlow());
    }

    /** Gives the room back, once; nothing is kept after that. */
    void release() {
        workers.release(held.getAndSet(0));
    }

    private @Nullable Refusal take(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (read.size() + length > limit) {
            return Refusal.tooLarge(limit);
        }
        if (!workers.hold(length)) {
            return Refusal.busy("requests");
        }
        held.addAndGet(length);
        byte[] some = new byte[length];
        bytes.get(some);
        read.writeBytes(some);
        return null;
    }
}
