package io.qarules.engine.rules;

/** A fact that says whose it is, where rules see the facts of many agents. */
public interface OfAgent {
    String agentId();
}
