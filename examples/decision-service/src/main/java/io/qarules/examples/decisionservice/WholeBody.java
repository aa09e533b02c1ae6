package io.qarules.examples.decisionservice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;

/**
 * Reads a body as it arrives, without a thread that waits. Of one that is larger than it may be, or that finds no room, no
 * more is kept, and the rest is left to whoever answers.
 */
final class WholeBody implements Runnable {
    private final Content.Source source;
    private final int limit;
    private final Workers workers;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private int held;
    private boolean isReleased;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    WholeBody(Content.Source source, int limit, Workers workers) {
        this.source = source;
        this.limit = limit;
        this.workers = workers;
    }

    /** Returns the body once it is there, or a refusal. */
    CompletableFuture<byte[]> within(Duration time) {
        return whole.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).exceptionally(error -> {
            throw error instanceof TimeoutException ? Refusal.tooSlow() : new CompletionException(error);
        });
    }

    /** Reads what is there, and asks to be run again when there is more. */
    @Override
    public void run() {
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
            take(chunk.getByteBuffer());
            chunk.release();
            if (chunk.isLast()) {
                whole.complete(read.toByteArray());
            }
        }
    }

    /** Gives the room back, once; nothing is kept after that. */
    synchronized void release() {
        workers.release(held);
        held = 0;
        isReleased = true;
    }

    private synchronized void take(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (isReleased) {
            return; // it came too late
        }
        if (held + length > limit) {
            whole.completeExceptionally(Refusal.tooLarge(limit));
            return;
        }
        if (!workers.hold(length)) {
            whole.completeExceptionally(Refusal.busy("The memory for requests is full."));
            return;
        }
        held += length;
        byte[] some = new byte[length];
        bytes.get(some);
        read.writeBytes(some);
    }
}
