package io.qarules.engine.rules;

/** A fact that carries its agent's id, in a stage whose rules see the facts of several agents. */
public interface OfAgent {
    String agentId();
}
