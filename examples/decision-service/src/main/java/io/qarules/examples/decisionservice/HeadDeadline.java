package io.qarules.examples.decisionservice;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request began and does not end: a byte now and then is enough for Jetty to
 * take a connection for alive.
 */
final class HeadDeadline extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final long limit;
    private final long between;
    private Map<EndPoint, Seen> seen = new HashMap<>();

    HeadDeadline(ServerConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit.toNanos();
        this.between = Math.max(1, limit.toMillis() / 4);
    }

    /**
     * What was seen of a connection that waits for the head of a request.
     *
     * @param requests that it has had
     * @param bytes that it had received when it began to wait
     * @param since when it was seen so first, in nanoseconds
     */
    private record Seen(long requests, long bytes, long since) {}

    @Override
    protected void doStart() {
        schedule();
    }

    private void schedule() {
        Scheduler scheduler = connector.getScheduler();
        scheduler.schedule(this::look, between, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        Map<EndPoint, Seen> next = new HashMap<>();
        for (EndPoint each : connector.getConnectedEndPoints()) {
            Connection connection = each.getConnection();
            if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) {
                continue; // a request is under way
            }
            Seen before = seen.get(each);
            boolean same = before != null && before.requests() == connection.getMessagesIn();
            Seen state = same ? before : new Seen(connection.getMessagesIn(), connection.getBytesIn(), now);
            boolean isHalf = connection.getBytesIn() > state.bytes() || state.requests() == 0;
            if (isHalf && now - state.since() > limit) {
                each.close();
            } else {
                next.put(each, state);
            }
        }
        seen = next;
        schedule();
    }
}
