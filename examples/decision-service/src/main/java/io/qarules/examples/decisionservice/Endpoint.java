package io.qarules.examples.decisionservice;

/** What answers the requests of one path and method. It does not block, and throws what is wrong with the request. */
interface Endpoint {
    void handle(Exchange exchange);
}
