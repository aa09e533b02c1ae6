package io.qarules.examples.decisionservice;

import java.time.Duration;
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
    private final Map<EndPoint, State> states = new ConcurrentHashMap<>();

    HeadDeadline(ServerConnector connector, Duration limit, Handler handler) {
        super(handler);
        this.connector = connector;
        this.limit = limit.toNanos();
        this.between = Math.max(1, limit.toMillis() / 4);
    }

    /**
     * What is known of a connection.
     *
     * @param isWaiting whether no request is under way
     * @param bytes received before it began to wait
     * @param since when it waits, in nanoseconds
     */
    private record State(boolean isWaiting, long bytes, long since) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        EndPoint end = connection.getEndPoint();
        states.put(end, new State(false, 0, 0));
        Request.addCompletionListener(
                request, failure -> states.put(end, new State(true, connection.getBytesIn(), System.nanoTime())));
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
        Set<EndPoint> connected = Set.copyOf(connector.getConnectedEndPoints());
        states.keySet().retainAll(connected);
        for (EndPoint each : connected) {
            Connection connection = each.getConnection();
            State state = states.computeIfAbsent(each, unknown -> new State(true, 0, now));
            boolean hasBegun = connection != null && connection.getBytesIn() > state.bytes();
            if (state.isWaiting() && hasBegun && now - state.since() > limit) {
                each.close();
            }
        }
        if (isRunning()) {
            schedule();
        }
    }
}
