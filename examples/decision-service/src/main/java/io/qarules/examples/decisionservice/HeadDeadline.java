package io.qarules.examples.decisionservice;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which the head of a request began and does not end: a byte now and then is enough for Jetty to
 * take a connection for alive.
 */
final class HeadDeadline extends Handler.Wrapper {
    private final ServerConnector connector;
    private final long limit;
    private final long between;
    private final Set<EndPoint> underWay = ConcurrentHashMap.newKeySet();
    private Map<EndPoint, Seen> seen = new HashMap<>();

    HeadDeadline(ServerConnector connector, Duration limit, Handler handler) {
        super(handler);
        this.connector = connector;
        this.limit = limit.toNanos();
        this.between = Math.max(1, limit.toMillis() / 4);
    }

    /**
     * What was seen first of a connection that has no request under way.
     *
     * @param requests that it has had
     * @param bytes that it had received
     * @param at in nanoseconds
     */
    private record Seen(long requests, long bytes, long at) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint own = request.getConnectionMetaData().getConnection().getEndPoint();
        underWay.add(own);
        Request.addCompletionListener(request, failure -> underWay.remove(own));
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        schedule();
    }

    private void schedule() {
        connector.getScheduler().schedule(this::look, between, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        Map<EndPoint, Seen> next = new HashMap<>();
        for (EndPoint each : connector.getConnectedEndPoints()) {
            Connection connection = each.getConnection();
            if (connection == null || underWay.contains(each)) {
                continue;
            }
            Seen before = seen.get(each);
            Seen first = before != null && before.requests() == connection.getMessagesIn()
                    ? before
                    : new Seen(connection.getMessagesIn(), connection.getBytesIn(), now);
            boolean hasBegun = connection.getBytesIn() > (first.requests() == 0 ? 0 : first.bytes());
            if (hasBegun && now - first.at() > limit) {
                each.close();
            } else {
                next.put(each, first);
            }
        }
        seen = next;
        if (isRunning()) {
            schedule();
        }
    }
}
