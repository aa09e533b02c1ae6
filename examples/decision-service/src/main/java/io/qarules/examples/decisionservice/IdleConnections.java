package io.qarules.examples.decisionservice;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which no request is under way: those on which the head of one began and does not end, for a byte
 * now and then is enough for Jetty to take a connection for alive; and all of them when the service stops.
 */
final class IdleConnections extends Handler.Wrapper implements Graceful {
    private static final long MOST_BETWEEN = 250;

    private final ServerConnector connector;
    private final long limit;
    private final long between;
    private final Map<EndPoint, State> states = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    IdleConnections(ServerConnector connector, Duration limit, Handler handler) {
        super(handler);
        this.connector = connector;
        this.limit = limit.toNanos();
        this.between = Math.min(MOST_BETWEEN, limit.toMillis() / 4 + 1);
    }

    /**
     * What is known of a connection.
     *
     * @param isIdle whether no request is under way
     * @param bytes received before it became so
     * @param since when it is so, in nanoseconds
     */
    private record State(boolean isIdle, long bytes, long since) {}

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

    @Override
    public CompletableFuture<Void> shutdown() {
        stopping = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return stopping;
    }

    private void schedule() {
        connector.getScheduler().schedule(this::look, between, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        Set<EndPoint> connected = Set.copyOf(connector.getConnectedEndPoints());
        states.keySet().retainAll(connected);
        for (EndPoint each : connected) {
            State state = states.computeIfAbsent(each, unknown -> new State(true, 0, now));
            if (state.isIdle() && (stopping || isOverdue(each.getConnection(), state, now))) {
                each.close();
            }
        }
        if (isRunning()) {
            schedule();
        }
    }

    private boolean isOverdue(@Nullable Connection connection, State state, long now) {
        return connection != null && connection.getBytesIn() > state.bytes() && now - state.since() > limit;
    }
}
