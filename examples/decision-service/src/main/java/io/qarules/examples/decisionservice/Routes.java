package io.qarules.examples.decisionservice;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Finds who answers a request, by path and method. */
final class Routes extends Handler.Abstract.NonBlocking {
    private static final String OTHER = "other";

    private final Map<String, SortedMap<String, Endpoint>> endpoints = new TreeMap<>();
    private final Meters meters;

    Routes(Meters meters) {
        this.meters = meters;
    }

    Routes get(String path, Endpoint endpoint) {
        return add(HttpMethod.HEAD, path, endpoint).add(HttpMethod.GET, path, endpoint);
    }

    Routes post(String path, Endpoint endpoint) {
        return add(HttpMethod.POST, path, endpoint);
    }

    private Routes add(HttpMethod method, String path, Endpoint endpoint) {
        endpoints.computeIfAbsent(path, key -> new TreeMap<>()).put(method.asString(), endpoint);
        return this;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        String path = Request.getPathInContext(request);
        SortedMap<String, Endpoint> methods = endpoints.getOrDefault(path, new TreeMap<>());
        Endpoint endpoint = methods.get(request.getMethod());
        count(request, response, methods.isEmpty() ? OTHER : path, endpoint == null ? OTHER : request.getMethod());
        try {
            if (methods.isEmpty()) {
                throw Refusal.unknownPath();
            }
            if (endpoint == null) {
                String allowed = String.join(", ", methods.keySet());
                exchange.allow(allowed);
                throw Refusal.ofMethod(allowed);
            }
            endpoint.handle(exchange);
        } catch (RuntimeException | Error e) {
            exchange.refuse(e);
        }
        return true;
    }

    private void count(Request request, Response response, String path, String method) {
        Request.addCompletionListener(
                request,
                failure -> meters.request(
                        method, path, response.getStatus(), System.nanoTime() - request.getBeginNanoTime()));
    }
}
